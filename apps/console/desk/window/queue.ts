import { type CaseRow } from '../case/case-list';
import { type NextStep } from '../case/case-columns';

/** Names of what a clerk does next, by kind. */
export interface StepNames {
  readonly check: string;
  readonly fill: string;
  readonly correct: string;
  readonly deliver: string;
}

/** What a clerk does next with a case; nothing where others have it. */
export function nextStepOf(
  { caseNo, status, holder }: Pick<CaseRow, 'caseNo' | 'status' | 'holder'>,
  names: StepNames,
): NextStep | undefined {
  switch (status) {
    case 'drafting':
      return { name: names.fill, to: `/desk/window/cases/${caseNo}/form` };
    case 'checking':
      return { name: names.check, to: `/desk/window/cases/${caseNo}/check` };
    case 'awaitingCorrection':
      return { name: names.correct, to: `/desk/window/cases/${caseNo}/form` };
    case 'delivering':
      return holder === 'service' ? undefined : { name: names.deliver, to: `/desk/window/delivery?caseNo=${caseNo}` };
    default:
      return undefined;
  }
}
