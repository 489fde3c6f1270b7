import type { SpecialProcedure } from './life-event';

/** Departments that hold a special procedure, its organizer first; he may be named among the participants again. */
export function partiesOf({
  organizerDepartmentId,
  participantDepartmentIds,
}: Pick<SpecialProcedure, 'organizerDepartmentId' | 'participantDepartmentIds'>): readonly string[] {
  return [organizerDepartmentId, ...participantDepartmentIds];
}
