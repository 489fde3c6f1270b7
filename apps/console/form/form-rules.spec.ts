import { type FormProblem } from './form-draft';
import { sectionState } from './form-rules';

const problem = (pointer: string): FormProblem => ({ pointer, message: '必填', code: 'required' }) as FormProblem;

describe('how far a section is', () => {
  it.each([
    ['ready when it is filled in and nothing is wrong', { food: { seats: 3 } }, [], 'done'],
    ['unfinished while something in it is missing or wrong', { food: { seats: 3 } }, [problem('/food/area')], 'open'],
    ['to be begun while it is owed as a whole', {}, [problem('/food')], 'empty'],
    ['to be begun while something in it is owed', { food: { seats: '' } }, [problem('/food/area')], 'empty'],
    ['not counted as missing when nothing in it is owed', { food: {} }, [problem('/foodCourt')], 'optional'],
  ] as const)('is %s', (_, data, problems, state) => {
    expect(sectionState('food', data, problems)).toBe(state);
  });
});
