import { differing, type Finding } from '../finding';
import { type Act, type EndedCase } from './act';
import { clockFindings } from './clocks';

/** 受理审核 takes at most 5 working days (许可法 art. 32). */
const ACCEPTANCE_CHECK = { value: 5, unit: 'workingDay' } as const;

/**
 * 逾期视为受理: nobody at the window does anything, and when the period of the check is over the application is accepted from the
 * day of its receipt (许可法 art. 32).
 */
export class Silence implements Act {
  async check({ run, view, clocks }: EndedCase): Promise<readonly Finding[]> {
    const { gateway, applicant, caseNo } = run;
    const accepted = run.timeline.all().find(({ type }) => type === 'caseAccepted');
    const due = clocks.find(({ id }) => id === 'acceptanceCheck')?.due.at;
    const isOver = Date.parse(accepted?.at ?? '') > Date.parse(due ?? '');
    const notices = (await gateway.notices(applicant, caseNo)).map(({ kind }) => kind);
    const isSupervised = (await gateway.catalogueKinds()).includes('supervision');
    const cards = run.timeline
      .all()
      .filter(({ data }) => `${data?.['cause'] as string}`.startsWith('deemedAcceptance/'));
    return [
      ...differing('视为受理·受理通知书', true, notices.includes('accepted')),
      ...(isSupervised ? differing('视为受理·电子监察', true, cards.length > 0) : []),
      ...differing('视为受理', true, view.deemedAccepted),
      ...differing('视为受理·自收件之日起', view.receivedAt, view.acceptedAt),
      ...differing('视为受理·经过', true, accepted?.data?.['deemed']),
      ...clockFindings('受理审核期限', clocks, 'acceptanceCheck', ACCEPTANCE_CHECK),
      ...(isOver ? [] : [{ check: '视为受理·时间', expected: `${due ?? '受理审核期限'} 以后`, actual: accepted?.at }]),
    ];
  }
}
