import { type ClockEffect, type JointTerms, LICENCE, type PlannedItem, type ProcedureTerms } from '../case/plan';
import { BASIS } from '../clock/basis';
import type * as catalogue from './life-event';
import { type FilingChannel } from './situation';

/** Licences are delivered within 10 working days of the decision (许可法 art. 44), unless a special rule says otherwise. */
const DELIVERY = { limit: { value: 10, unit: 'workingDay' }, basis: BASIS.delivery } as const;

type LegalTerms = Pick<PlannedItem, 'statutoryBasis' | 'extension' | 'delivery' | 'commitment'>;

/** What law and catalogue say of an item's clocks besides the two periods: basis, extension, delivery, commitment. */
export function legalTerms(item: catalogue.ServiceItem, channel: FilingChannel): LegalTerms {
  const { statutory, deliveryLimit, itemType, commitment } = item;
  const delivery = deliveryLimit ?? (itemType === LICENCE ? DELIVERY : undefined);
  return {
    ...(statutory.limit && { statutoryBasis: statutory.basis }),
    ...(statutory.extension && { extension: statutory.extension }),
    ...(delivery && { delivery: { limit: delivery.limit, basis: delivery.basis } }),
    ...(commitment && {
      commitment: {
        scope: commitment.scope,
        ...(commitment.chosenWhen !== undefined && { chosenByFacts: true }),
        limit: commitment.limits[channel],
        replacesMaterialIds: commitment.replacesMaterialIds,
        postCheck: commitment.postCheck,
        onFalse: commitment.onFalse,
      },
    }),
  };
}

/** The legal period of joint handling, where the government ordered it; it binds the licences alone (许可法 art. 42(2)). */
export function jointTerms(
  { jointLimit }: catalogue.LifeEvent,
  items: readonly catalogue.ServiceItem[],
): JointTerms | undefined {
  const itemIds = items.filter(({ itemType }) => itemType === LICENCE).map(({ id }) => id);
  if (!jointLimit || itemIds.length < 2) return undefined;
  const { limit, extension, legalBasis } = jointLimit;
  return { limit, extension, basis: cited(legalBasis), itemIds };
}

/** How a special procedure is held and what it does to clocks (package README §7). */
export function procedureTerms(procedure: catalogue.SpecialProcedure): ProcedureTerms {
  const { organizerDepartmentId, participantDepartmentIds, limit, minInspectors = 1, writtenNotice } = procedure;
  return {
    kind: procedure.kind,
    organizerDepartmentId,
    participantDepartmentIds,
    limit,
    minInspectors,
    clockEffect: effectOf(procedure.clockEffect),
    writtenNotice,
    basis: cited(procedure.legalBasis),
    outcomes: [...new Set(procedure.outcomes.map(({ result }) => result))],
  };
}

/** What clocks do meanwhile; a special statute that lets the statutory clock stand is its basis. */
export function effectOf({ statutory, promised, basis, specialStatute }: catalogue.ClockEffect): ClockEffect {
  return { statutory, promised, basis: specialStatute ? `${basis}（${cited([specialStatute])}）` : basis };
}

/** Laws by title and article: `《行政许可法》第三十四条、《消防法》`. */
export function cited(references: readonly catalogue.LegalReference[]): string {
  return references.map(({ title, article }) => `${title}${article === '—' ? '' : article}`).join('、');
}
