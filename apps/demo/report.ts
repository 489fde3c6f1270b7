import { sentence } from './finding';
import { table } from './printer';
import { type SituationReport } from './run-situation';

/** Outcomes of runs in Chinese. */
const OUTCOMES: Readonly<Record<string, string>> = {
  allGranted: '全部办成',
  partlyGranted: '部分办成',
  noneGranted: '未办成',
  redirect: '转其他一件事',
  offline: '转窗口办理',
  notEligible: '不能申请',
  filingClosed: '未办理（不在受理期）',
  error: '出错',
};

/** Whether everything was as the packages say. */
export function isClean(reports: readonly SituationReport[]): boolean {
  return reports.every(({ findings }) => findings.length === 0);
}

/** The runs as a table: event, situation, case, outcome, seconds, number of findings. */
export function reportTable(reports: readonly SituationReport[]): string {
  return table([
    ['一件事', '情形', '办件编号', '结果', '秒', '不符'],
    ...reports.map(({ event, situation, caseNo, outcome, seconds, findings }) => [
      event,
      situation,
      caseNo ?? '—',
      OUTCOMES[outcome] ?? outcome,
      seconds.toFixed(1),
      String(findings.length),
    ]),
  ]);
}

/** Every finding in a line of its own, then the verdict. */
export function verdict(reports: readonly SituationReport[]): string {
  const lines = reports.flatMap(({ event, situation, caseNo, findings }) =>
    findings.map(
      (finding) => `✗ [${event}/${situation}${caseNo === undefined ? '' : ` ${caseNo}`}] ${sentence(finding)}`,
    ),
  );
  const skipped = reports.filter(({ outcome }) => outcome === 'filingClosed').length;
  const closed = skipped === 0 ? '' : `；${skipped} 个情形不在受理期，没有办理`;
  const last =
    lines.length === 0
      ? `✓ ${reports.length - skipped} 个情形均与目录包一致${closed}`
      : `✗ 共 ${lines.length} 处与目录包不符${closed}`;
  return [...lines, last].join('\n');
}
