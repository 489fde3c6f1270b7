import { evolveItem, type ItemState, WAITING } from '../item/index';
import type { CaseEvent, RecordedEvent } from './event';
import type { CaseAt, CaseStatus } from './rule';
import type { Accepted, CaseFrame, CaseSettings, CaseState, Decided, Filed } from './state';

/** What a case is opened with. */
export interface CaseOpening {
  readonly caseNo: string;
  readonly lifeEventCode: string;
  readonly settings: CaseSettings;
}

/** A case before its first event. */
export function newCase({ caseNo, lifeEventCode, settings }: CaseOpening, now: number): CaseState {
  return {
    caseNo,
    lifeEventCode,
    settings,
    openedAt: now,
    calendar: { years: [] },
    notice: { owed: true },
    parked: {},
    factsToPlan: 0,
    seq: 0,
    performed: {},
    status: 'drafting',
  };
}

/** The state after one more event: the only way a case changes. Pure; throws when an event cannot follow, a fault of the rules. */
export function evolve(state: CaseState, { event, at, seq }: RecordedEvent): CaseState {
  const step = STEPS[event.type] as (state: CaseState, event: CaseEvent, at: number) => CaseState;
  return { ...step(state, event, at), seq };
}

type EventOf<T extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: T }>;
type ItemEventType = Extract<CaseEvent, { readonly itemId: string }>['type'];
type Steps = {
  readonly [T in CaseEvent['type']]: (state: CaseState, event: EventOf<T>, at: number) => CaseState;
};

/** Events of one item change that item and nothing else. */
const ITEM_STEPS = Object.fromEntries(
  (
    [
      'itemStarted',
      'itemDispatched',
      'itemAcknowledged',
      'rectificationRequested',
      'rectificationExpired',
      'itemGranted',
      'itemDenied',
      'itemPrerequisiteFailed',
      'itemWithdrawn',
      'dataSupplied',
      'eventReported',
      'periodExceeded',
    ] as const satisfies readonly ItemEventType[]
  ).map((type) => [type, (state: CaseState, event: EventOf<ItemEventType>, at: number) => withItem(state, event, at)]),
) as unknown as Pick<Steps, Exclude<ItemEventType, 'rectificationSupplied'>>;

const STEPS: Steps = {
  ...ITEM_STEPS,
  caseOpened: (state) => state,
  calendarPinned: (state, { calendar }) => ({ ...state, calendar }),
  noticeGiven: (state, _, at) => ({ ...state, notice: { givenAt: at, owed: false } }),
  answersRevised: (state) => ({ ...state, notice: { ...state.notice, owed: true } }),
  caseSubmitted: (state, { filing }, at) => ({
    ...frame(when(state, 'drafting')),
    status: 'checking',
    filing,
    receivedAt: at,
  }),
  correctionRequested: (state, { defects }, at) => ({
    ...when(state, 'checking'),
    status: 'awaitingCorrection',
    corrected: defects,
    askedAt: at,
  }),
  correctionSupplied: (state, { filing }, at) => ({
    ...frame(state),
    ...filed(when(state, 'awaitingCorrection')),
    status: 'checking',
    filing,
    receivedAt: at,
  }),
  caseAccepted: (state, { acceptedAt, deemed }) => {
    const before = when(state, 'checking');
    const items = Object.fromEntries(before.filing.plan.items.map(({ id }) => [id, WAITING]));
    return {
      ...frame(state),
      ...filed(before),
      status: 'inProgress',
      acceptedAt,
      deemed,
      items,
      joinedItemIds: [],
      awaitedMaterials: [],
    };
  },
  caseRefused: (state, _, at) => closed(state, filed(when(state, 'checking')), 'refusedAcceptance', at),
  caseReturned: (state, _, at) => closed(state, filed(when(state, 'awaitingCorrection')), 'returned', at),
  caseWithdrawn: (state, _, at) => ({
    ...frame(state),
    ...('items' in state ? accepted(when(state, 'inProgress')) : 'filing' in state ? filed(state as Filed) : {}),
    status: 'closed',
    end: 'withdrawn',
    closedAt: at,
  }),
  rectificationSupplied: (state, event, at) => {
    const before = when(withItem(state, event, at), 'inProgress');
    return { ...before, filing: { ...before.filing, form: event.form, materials: event.materials } };
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
      filing: { ...before.filing, plan },
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
  caseDecided: (state, { outcome }, at) => ({
    ...when(state, 'inProgress'),
    status: 'delivering',
    outcome,
    decidedAt: at,
  }),
  deliveryChosen: (state, { method }) => {
    if (!('filing' in state) || !state.filing) throw new Error('A delivery method before submission.');
    return { ...state, filing: { ...state.filing, deliveryMethod: method } };
  },
  bundleDispatched: (state, _, at) => ({ ...when(state, 'delivering'), dispatchedAt: at }),
  caseDelivered: (state, _, at) => ({
    ...frame(state),
    ...decided(when(state, 'delivering')),
    status: 'evaluating',
    deliveredAt: at,
  }),
  evaluationInvited: (state, _, at) => ({ ...when(state, 'evaluating'), invitedAt: at }),
  caseRated: (state, { grade }, at) => completed(state, at, { grade }),
  evaluationClosed: (state, _, at) => completed(state, at, {}),
  stepParked: (state, { step, reason }, at) => ({
    ...state,
    parked: { ...state.parked, [step]: { reason, since: at } },
  }),
  stepRetried: (state, { step }) => ({
    ...state,
    parked: Object.fromEntries(Object.entries(state.parked).filter(([name]) => name !== step)),
  }),
};

/** The state, known to be at a status. */
function when<S extends CaseStatus>(state: CaseState, status: S): CaseAt<S> {
  if (state.status !== status) throw new Error(`Case ${state.caseNo} is ${state.status}, not ${status}.`);
  return state as CaseAt<S>;
}

function withItem(state: CaseState, event: EventOf<ItemEventType>, at: number): CaseState {
  const items: Readonly<Record<string, ItemState>> | undefined = 'items' in state ? state.items : undefined;
  const item = items?.[event.itemId];
  if (!item) throw new Error(`Case ${state.caseNo} has no item ${event.itemId} for ${event.type}.`);
  return { ...state, items: { ...items, [event.itemId]: evolveItem(item, event, at) } } as CaseState;
}

function frame(state: CaseFrame): CaseFrame {
  const { caseNo, lifeEventCode, openedAt, settings, calendar, notice, parked, factsToPlan, seq, performed } = state;
  return { caseNo, lifeEventCode, openedAt, settings, calendar, notice, parked, factsToPlan, seq, performed };
}

function filed({ filing, receivedAt, corrected }: Filed): Filed {
  return { filing, receivedAt, ...(corrected && { corrected }) };
}

function accepted(state: Accepted): Accepted {
  const { acceptedAt, deemed, items, joinedItemIds, awaitedMaterials } = state;
  return { ...filed(state), acceptedAt, deemed, items, joinedItemIds, awaitedMaterials };
}

function decided(state: Decided): Decided {
  return { ...accepted(state), outcome: state.outcome, decidedAt: state.decidedAt };
}

function closed(state: CaseState, before: Filed, end: 'refusedAcceptance' | 'returned', at: number): CaseState {
  return { ...frame(state), ...before, status: 'closed', end, closedAt: at };
}

function completed(
  state: CaseState,
  at: number,
  rating: Pick<CaseAt<'closed'> & { end: 'completed' }, 'grade'>,
): CaseState {
  const before = when(state, 'evaluating');
  return {
    ...frame(state),
    ...decided(before),
    ...rating,
    deliveredAt: before.deliveredAt,
    status: 'closed',
    end: 'completed',
    closedAt: at,
  };
}
