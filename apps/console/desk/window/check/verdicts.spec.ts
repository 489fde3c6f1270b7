import { type Checked, defectsFound, FORM, progress, standing, stepFrom, type Verdicts } from './verdicts';

const CHECKED: readonly Checked[] = [
  { id: FORM, name: '申请表', isMissing: false },
  { id: 'layout-plan', name: '平面图', uploadId: 'a1', isMissing: false },
  { id: 'premises-proof', name: '场所证明', isMissing: true },
];
const VERDICTS: Verdicts = {
  [FORM]: { isComplete: false, reason: '面积与平面图不一致' },
  'layout-plan': { isComplete: true, reason: '', uploadId: 'a1' },
  'premises-proof': { isComplete: false, reason: '未提交，请补交' },
};

describe('completeness check', () => {
  it('gathers all defects for one notice; the form is the whole application', () => {
    expect(defectsFound(VERDICTS, CHECKED)).toEqual([
      { content: '面积与平面图不一致' },
      { subject: 'premises-proof', content: '未提交，请补交' },
    ]);
  });

  it('forgets a verdict on a file that another one took the place of', () => {
    const replaced: Checked = { id: 'layout-plan', name: '平面图', uploadId: 'b2', isMissing: false };
    expect(standing(VERDICTS, replaced)).toBeUndefined();
    expect(progress(VERDICTS, [replaced])).toEqual({ complete: 0, defective: 0, open: 1 });
  });

  it('goes on to the next and back, around the end', () => {
    expect(stepFrom(CHECKED, 'premises-proof', 1)).toBe(FORM);
    expect(stepFrom(CHECKED, FORM, -1)).toBe('premises-proof');
  });
});
