import { type VisitResult } from '@yijian/domain/case';
import { isMet, type LifeEvent, type Situation, type SpecialProcedure } from '@yijian/domain/catalogue';
import { isVisit } from '@yijian/domain/procedure';
import { finalFacts, finalItemIds } from '../expectations';

/** A procedure of a situation that is held as a visit (联合勘验、评审、验收, 现场核查). */
export interface PlannedVisit {
  readonly procedure: SpecialProcedure;
  /** Items of the case it is about, once everything has been found out. */
  readonly itemIds: readonly string[];
  /** Whether the package knows this result of it, and terms of rectification where it is `rectify`. */
  readonly canEnd: (result: VisitResult) => boolean;
}

/** The visits of a situation, in package order. */
export function visitsOf({ specialProcedures }: LifeEvent, situation: Situation): readonly PlannedVisit[] {
  const facts = finalFacts(situation);
  const inCase = finalItemIds(situation);
  return specialProcedures.flatMap((procedure) => {
    const itemIds = procedure.appliesTo
      .filter(({ itemId, appliesWhen }) => inCase.includes(itemId) && isMet(appliesWhen, facts))
      .map(({ itemId }) => itemId);
    if (!isVisit(procedure.kind) || itemIds.length === 0) return [];
    const canEnd = (result: VisitResult) =>
      procedure.outcomes.some((outcome) => outcome.result === result) &&
      (result !== 'rectify' || procedure.rectification !== undefined);
    return [{ procedure, itemIds, canEnd }];
  });
}
