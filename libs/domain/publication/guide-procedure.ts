import { type LifeEvent, type SpecialProcedure } from '../catalogue/life-event';
import { limitText } from '../catalogue/words';
import { conditionInWords } from './condition-words';
import { CLOCK_EFFECTS, PROCEDURE_KINDS } from './enumeration-words';

/** A special procedure (特别程序) in a service guide. */
export interface GuideProcedure {
  readonly procedureId: string;
  readonly name: string;
  readonly kind: string;
  readonly organizer: string;
  readonly participants: readonly string[];
  /** Items it may occur in, with the condition in words. */
  readonly items: readonly { readonly item: string; readonly when?: string }[];
  readonly time: string;
  readonly legalBasis: readonly { readonly title: string; readonly article: string }[];
  /** What the two clocks do meanwhile. */
  readonly clocks: string;
  readonly outcomes: readonly string[];
  /** 整改. */
  readonly rectification?: string;
}

/** A special procedure as the guide shows it; `department` names a department by its id. */
export function guideProcedure(
  lifeEvent: LifeEvent,
  procedure: SpecialProcedure,
  department: (id: string) => string,
): GuideProcedure {
  const { limit, limitNote, clockEffect, rectification } = procedure;
  const itemName = (id: string): string => lifeEvent.serviceItems.find((item) => item.id === id)?.name ?? id;
  return {
    procedureId: procedure.id,
    name: procedure.name,
    kind: PROCEDURE_KINDS[procedure.kind],
    organizer: department(procedure.organizerDepartmentId),
    participants: procedure.participantDepartmentIds.map(department),
    items: procedure.appliesTo.map(({ itemId, appliesWhen }) => ({
      item: itemName(itemId),
      ...(appliesWhen !== undefined && { when: conditionInWords(appliesWhen, lifeEvent.facts) }),
    })),
    time: limit === null ? limitNote : `${limitText(lifeEvent, limit)}（${limitNote}）`,
    legalBasis: procedure.legalBasis,
    clocks: `法定时限${CLOCK_EFFECTS[clockEffect.statutory]}，承诺时限${CLOCK_EFFECTS[clockEffect.promised]}（${clockEffect.basis}）`,
    outcomes: procedure.outcomes.map(({ label }) => label),
    ...(rectification && {
      rectification: `最多${rectification.maxRounds}次，每次${limitText(lifeEvent, rectification.limit)}；${rectification.onExpiry}`,
    }),
  };
}
