import { actId } from '../../document/act';
import { evolveItem } from '../../item/evolve';
import { isEnded, type ItemState, WAITING } from '../../item/state';
import { planWithCommitments } from '../../offer/commitment';
import { bindingAgain } from '../../offer/binding';
import { subjectsOf } from '../../offer/state';
import { outcomeOf } from '../outcome';
import type { ItemEvent } from '../event';
import type { CaseState } from '../state';
import { withoutEndedItem } from './ended-item';
import { type Occurrence, type Step, type StepsOf, when, withItems } from './phase';

type ItemEventType = ItemEvent['type'];

/** Events of one item change that item and nothing else, but for those named below. */
const OWN = [
  'itemStarted',
  'itemDispatched',
  'itemAcknowledged',
  'reviewerAssigned',
  'departmentTold',
  'rectificationRequested',
  'rectificationExpired',
  'itemGranted',
  'itemDenied',
  'itemPrerequisiteFailed',
  'itemWithdrawn',
  'itemTerminated',
  'itemSuspended',
  'itemResumed',
  'itemUrged',
  'dataSupplied',
  'eventReported',
  'decisionExtended',
  'periodExceeded',
] as const satisfies readonly ItemEventType[];

const OWN_STEPS = Object.fromEntries(OWN.map((type) => [type, withItem as Step<ItemEventType>])) as unknown as StepsOf<
  (typeof OWN)[number]
>;

/** What happens to the items of a case. */
export const ITEM_STEPS: StepsOf<ItemEventType | 'factsEstablished' | 'planRevised' | 'materialsSupplied'> = {
  ...OWN_STEPS,
  rectificationSupplied: (state, event, occurrence) => {
    const before = withItems(withItem(state, event, occurrence));
    const filing = { ...before.filing, form: event.form, materials: event.materials };
    return { ...before, filing } as CaseState;
  },
  decisionCorrected: (state, event, occurrence) => {
    const corrected = withItem(state, event, occurrence);
    const offers = event.to === 'granted' ? bindingAgain(corrected.offers, event.itemId) : corrected.offers;
    const after = { ...corrected, offers };
    return 'outcome' in after ? { ...after, outcome: outcomeOf(withItems(after)) } : after;
  },
  factsEstablished: (state) => ({ ...state, factsToPlan: state.factsToPlan + 1 }),
  planRevised: (state, { plan, addedItemIds, facts }) => {
    const before = when(state, 'inProgress');
    const supplied = new Set(before.filing.materials.map(({ materialId }) => materialId));
    const awaited = plan.materials.filter(
      ({ id, shared, usedBy }) =>
        !shared && !supplied.has(id) && usedBy.some((itemId) => addedItemIds.includes(itemId)),
    );
    return {
      ...before,
      filing: {
        ...before.filing,
        plan: planWithCommitments(plan, subjectsOf(before.offers, 'commitment', 'inForce', 'kept', 'broken')),
      },
      items: { ...before.items, ...Object.fromEntries(addedItemIds.map((id) => [id, WAITING])) },
      joinedItemIds: [...before.joinedItemIds, ...addedItemIds],
      awaitedMaterials: [...new Set([...before.awaitedMaterials, ...awaited.map(({ id }) => id)])],
      factsToPlan: before.factsToPlan - facts,
    };
  },
  materialsSupplied: (state, { materials }) => {
    const before = when(state, 'inProgress');
    const supplied = new Set(materials.map(({ materialId }) => materialId));
    return {
      ...before,
      filing: { ...before.filing, materials },
      awaitedMaterials: before.awaitedMaterials.filter((id) => !supplied.has(id)),
    };
  },
};

/** The case with one item changed by some function. */
export function changeItem(state: CaseState, itemId: string, change: (item: ItemState) => ItemState): CaseState {
  const { items, caseNo } = withItems(state);
  const item = items[itemId];
  if (!item) throw new Error(`Case ${caseNo} has no item ${itemId}.`);
  return { ...state, items: { ...items, [itemId]: change(item) } } as CaseState;
}

function withItem(state: CaseState, event: ItemEvent, { at, commandId }: Occurrence): CaseState {
  const act = decisionAct(event, commandId);
  const after = changeItem(state, event.itemId, (item) => evolveItem(item, { event, at, ...(act && { act }) }));
  const item = withItems(after).items[event.itemId];
  return item && isEnded(item) ? withoutEndedItem(withItems(after), event.itemId, at) : after;
}

function decisionAct(event: ItemEvent, commandId: string | undefined): string | undefined {
  switch (event.type) {
    case 'itemGranted':
      return actId('grantDecision', event.itemId, commandId);
    case 'itemDenied':
      return actId('denialDecision', event.itemId, commandId);
    case 'decisionCorrected':
      return actId('decisionCorrection', event.itemId, commandId);
    default:
      return undefined;
  }
}
