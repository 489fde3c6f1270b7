import { type LifeEvent } from '@yijian/domain/catalogue';
import { addEdit, valueAt, withEdits } from './edits';

const CONTENT = {
  name: '开店',
  guide: { steps: ['申请'], feeNote: '不收费' },
  effectiveTo: '2027-01-01',
} as unknown as LifeEvent;

describe('edits of a draft', () => {
  it('given edits, then they are in the content, and the content they were made on is as before', () => {
    const edits = [
      { pointer: '/guide/steps/0', value: '提交' },
      { pointer: '/name', value: '开饭店' },
    ];
    expect(withEdits(CONTENT, edits)).toEqual({
      ...CONTENT,
      name: '开饭店',
      guide: { steps: ['提交'], feeNote: '不收费' },
    });
    expect(CONTENT.name).toBe('开店');
  });

  it('given nothing for a member, then it is taken out', () => {
    expect(withEdits(CONTENT, [{ pointer: '/effectiveTo', value: undefined }])).not.toHaveProperty('effectiveTo');
  });

  it('given what somebody else has saved, then own edits lie on top of it; a place that is gone there stays gone', () => {
    const theirs = { ...CONTENT, guide: { steps: [], feeNote: '收工本费' } } as unknown as LifeEvent;
    const edits = [
      { pointer: '/guide/steps/0', value: '提交' },
      { pointer: '/name', value: '开饭店' },
    ];
    expect(withEdits(theirs, edits)).toEqual({ ...theirs, name: '开饭店' });
  });

  it('given the same place again, or a place around it, then the later edit stands for both', () => {
    const first = addEdit([], { pointer: '/guide/steps/0', value: 'a' });
    expect(addEdit(first, { pointer: '/guide/steps/0', value: 'b' })).toEqual([
      { pointer: '/guide/steps/0', value: 'b' },
    ]);
    expect(addEdit(first, { pointer: '/guide/steps', value: [] })).toEqual([{ pointer: '/guide/steps', value: [] }]);
  });

  it('given a pointer, then the value there', () => {
    expect(valueAt(CONTENT, '/guide/steps/0')).toBe('申请');
    expect(valueAt(CONTENT, '/guide/nothing/here')).toBeUndefined();
  });
});
