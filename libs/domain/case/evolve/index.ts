import { OFFER_STEPS } from '../../offer/evolve';
import { PROCEDURE_STEPS } from '../../procedure/evolve';
import { ledgerAfter } from '../clocks';
import type { CaseEvent, RecordedEvent } from '../event';
import { reminderKey } from '../reminder';
import type { CaseSettings, CaseState } from '../state';
import { ACCEPTANCE_STEPS } from './acceptance';
import { CLOSING_STEPS } from './closing';
import { ITEM_STEPS } from './items';
import type { Occurrence, StepsOf } from './phase';

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
    clocks: {},
    offers: {},
    cards: [],
    notice: { owedSince: 0 },
    parked: {},
    factsToPlan: 0,
    seq: 0,
    performed: {},
    status: 'drafting',
  };
}

/**
 * The state after one more event, its ledger of clocks included: the only way a case changes. Pure; throws when an event cannot
 * follow, a fault of the rules.
 */
export function evolve(before: CaseState, row: RecordedEvent): CaseState {
  const { event, at, seq, commandId } = row;
  const step = STEPS[event.type] as (state: CaseState, event: CaseEvent, occurrence: Occurrence) => CaseState;
  const after = step(before, event, { at, seq, ...(commandId !== undefined && { commandId }) });
  return { ...after, seq, clocks: ledgerAfter(after.clocks, { row, before, after }) };
}

const same = (state: CaseState): CaseState => state;

const STEPS: StepsOf<CaseEvent['type']> = {
  ...ACCEPTANCE_STEPS,
  ...ITEM_STEPS,
  ...PROCEDURE_STEPS,
  ...OFFER_STEPS,
  ...CLOSING_STEPS,
  caseOpened: same,
  calendarPinned: (state, { calendar }) => ({ ...state, calendar }),
  calendarAdopted: (state, { calendar }) => ({ ...state, calendar }),
  noticeGiven: (state, _, { at }) => ({ ...state, notice: { givenAt: at } }),
  answersRevised: (state, _, { seq }) => ({ ...state, notice: { ...state.notice, owedSince: seq } }),
  stepParked: (state, { step, reason }, { at }) => ({
    ...state,
    parked: { ...state.parked, [step]: { reason, since: at } },
  }),
  stepRetried: (state, { step }) => ({
    ...state,
    parked: Object.fromEntries(Object.entries(state.parked).filter(([name]) => name !== step)),
  }),
  jointExtended: same,
  clockExpired: same,
  applicantReminded: (state, { clockId, dueAt }) => ({
    ...state,
    cards: [...state.cards, reminderKey(clockId, dueAt)],
  }),
  cardRaised: (state, { ruleId, cause }) => ({ ...state, cards: [...state.cards, `${ruleId}/${cause}`] }),
};
