import type { CaseCommand, Defect, VisitResult } from '../case/index';

/** An instant, epoch milliseconds: `03-02 10:00` is in 2026. */
export function instantOf(text: string): number {
  const [date = '', time = '00:00'] = text.split(' ');
  const at = Date.parse(`${date.length === 5 ? `2026-${date}` : date}T${time}:00+08:00`);
  if (Number.isNaN(at)) throw new Error(`"${text}" is no time: write 03-02 10:00 or 2027-01-04 10:00.`);
  return at;
}

/** Defects, one for each subject. */
export function defectsOf(subjects: readonly string[]): readonly Defect[] {
  return subjects.map((subject) => ({ subject, content: `请补齐${subject}` }));
}

/** Command of an appointment, two officers from each department. */
export function appointment(
  procedureId: string,
  at: string,
  itemIds: readonly string[],
  reason?: string,
): Extract<CaseCommand, { readonly type: 'appointVisit' }> {
  const inspectors = itemIds.map((itemId) => ({
    departmentId: `department-of-${itemId}`,
    officerIds: [`${itemId}-1`, `${itemId}-2`],
  }));
  const heldAt = instantOf(at);
  return { type: 'appointVisit', procedureId, heldAt, place: '示例路8号', inspectors, ...(reason && { reason }) };
}

/** Command of the record of a visit, by item of the department. */
export function visitRecord(
  procedureId: string,
  outcomes: Readonly<Record<string, VisitResult>>,
): Extract<CaseCommand, { readonly type: 'recordVisit' }> {
  const results = Object.entries(outcomes).map(([itemId, result]) => ({
    departmentId: `department-of-${itemId}`,
    result,
    ...(result === 'rectify' && { requirements: ['补装隔油池'] }),
  }));
  return { type: 'recordVisit', procedureId, findings: '现场与图纸一致', outcomes: results };
}

/** Command of a hearing notice. */
export function hearing(
  itemId: string,
  at: string,
  officerId = 'officer-1',
): Extract<CaseCommand, { readonly type: 'scheduleHearing' }> {
  return { type: 'scheduleHearing', itemId, heldAt: instantOf(at), place: '听证室', officerId, open: true };
}

/** Command of 终止办理 of an item by its authority. */
export function termination(itemId: string): CaseCommand {
  return { type: 'terminate', itemId, ground: 'conditionGone', reason: '场所已拆除', legalBasis: '有关规定' };
}

/** Command of 中止办理 of an item, under a special statute or none. */
export function suspension(itemId: string, specialStatute?: string): CaseCommand {
  return {
    type: 'suspendItem',
    itemId,
    ground: 'forceMajeure',
    reason: '洪水',
    legalBasis: '《民法典》第一百八十条',
    ...(specialStatute !== undefined && { specialStatute }),
  };
}

/** Command of 撤回. */
export const WITHDRAWAL: CaseCommand = { type: 'withdraw', reason: '不办了' };

/** Command that hands item `a` to an officer. */
export function assigned(reviewerId: string): CaseCommand {
  return { type: 'assignReviewer', itemId: 'a', reviewerId };
}
