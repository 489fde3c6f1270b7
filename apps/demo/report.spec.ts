import { isClean, reportTable, verdict } from './report';
import { type SituationReport } from './run-situation';

const report = (parts: Partial<SituationReport>): SituationReport => ({
  event: 'restaurant-opening',
  situation: 'snack',
  name: '小吃店',
  outcome: 'allGranted',
  seconds: 1.2,
  findings: [],
  ...parts,
});

describe('the report', () => {
  it('given runs without findings, then it says so, and what could not be filed is no success', () => {
    const reports = [report({ caseNo: '1' }), report({ outcome: 'filingClosed' })];
    expect(isClean(reports)).toBe(true);
    expect(verdict(reports)).toBe('✓ 1 个情形均与目录包一致；1 个情形不在受理期，没有办理');
    expect(reportTable(reports).split('\n')[2]).toContain('未办理（不在受理期）');
  });

  it('given findings, then each is a line with expected and actual', () => {
    const reports = [report({ caseNo: '1', findings: [{ check: '事项', expected: ['a'], actual: [] }] })];
    expect(isClean(reports)).toBe(false);
    expect(verdict(reports)).toContain('✗ [restaurant-opening/snack 1] 事项：应为 ["a"]，实为 []');
  });

  it('given Chinese cells, then the columns stand below one another', () => {
    const rows = reportTable([report({ caseNo: '43019926112200000100' })]).split('\n');
    expect(rows[1]?.indexOf('43019926112200000100')).toBe('restaurant-opening  snack  '.length);
    expect(rows[0]).toMatch(/^一件事 {14}情形 {3}办件编号/);
  });
});
