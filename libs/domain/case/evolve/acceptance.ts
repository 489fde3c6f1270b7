import { WAITING } from '../../item/state';
import { planWithCommitments } from '../../offer/commitment';
import { acceptedOffers } from '../../offer/evolve';
import { subjectsOf } from '../../offer/state';
import { NO_PROCEDURES } from '../../procedure/state';
import type { Filing } from '../command';
import type { CaseState, Consultation, Filed } from '../state';
import { filed, frame, type StepsOf, when } from './phase';

/** From submission to acceptance, and the ends on the way. */
export const ACCEPTANCE_STEPS: StepsOf<
  | 'caseSubmitted'
  | 'departmentsConsulted'
  | 'consultationSent'
  | 'defectsReported'
  | 'correctionRequested'
  | 'correctionIncomplete'
  | 'correctionSupplied'
  | 'caseAccepted'
  | 'caseRefused'
  | 'caseNotRequired'
  | 'caseReturned'
> = {
  caseSubmitted: (state, { filing }, { at }) => ({
    ...frame(when(state, 'drafting')),
    status: 'checking',
    filing,
    receivedAt: at,
    consultations: {},
  }),
  departmentsConsulted: (state, { itemIds }, { at }) => {
    const before = when(state, 'checking');
    const asked = itemIds.map((id): [string, Consultation] => [
      id,
      { askedAt: at, number: (before.consultations[id]?.number ?? 0) + 1, sent: false },
    ]);
    return { ...before, consultations: { ...before.consultations, ...Object.fromEntries(asked) } };
  },
  consultationSent: (state, { opinionOf }) => withConsultation(state, opinionOf, { sent: true }),
  defectsReported: (state, { opinionOf, defects }) => withConsultation(state, opinionOf, { sent: true, defects }),
  correctionRequested: (state, { defects }, { at }) => {
    const before = when(state, 'checking');
    const corrected = [...(before.corrected ?? []), ...defects];
    return { ...before, status: 'awaitingCorrection', corrected, askedAt: at };
  },
  correctionIncomplete: (state, _, { at }) => ({
    ...when(state, 'checking'),
    status: 'awaitingCorrection',
    askedAt: at,
  }),
  correctionSupplied: (state, { filing }, { at }) => ({
    ...frame(state),
    ...filed(when(state, 'awaitingCorrection')),
    status: 'checking',
    filing: withSignedCommitments(state, filing),
    receivedAt: at,
    consultations: answeredBefore(when(state, 'awaitingCorrection').consultations),
  }),
  caseAccepted: (state, { acceptedAt, deemed, tolerated = [] }) => {
    const before = when(state, 'checking');
    const items = Object.fromEntries(before.filing.plan.items.map(({ id }) => [id, WAITING]));
    return {
      ...frame(state),
      ...filed(before),
      offers: acceptedOffers(before.offers, before.filing.plan, tolerated, acceptedAt),
      status: 'inProgress',
      acceptedAt,
      deemed,
      items,
      joinedItemIds: [],
      awaitedMaterials: [],
      procedures: NO_PROCEDURES,
    };
  },
  caseRefused: (state, _, { at }) => closed(state, filed(when(state, 'checking')), 'refusedAcceptance', at),
  caseNotRequired: (state, _, { at }) => closed(state, filed(when(state, 'checking')), 'notRequired', at),
  caseReturned: (state, _, { at }) => closed(state, filed(when(state, 'awaitingCorrection')), 'returned', at),
};

/** What was signed before the correction holds for what is handed in anew. */
function withSignedCommitments({ offers }: CaseState, filing: Filing): Filing {
  return { ...filing, plan: planWithCommitments(filing.plan, subjectsOf(offers, 'commitment', 'signed')) };
}

function withConsultation(state: CaseState, itemId: string, change: Partial<Consultation>): CaseState {
  const before = when(state, 'checking', 'awaitingCorrection');
  const consultation = before.consultations[itemId];
  if (!consultation) return before;
  return { ...before, consultations: { ...before.consultations, [itemId]: { ...consultation, ...change } } };
}

/** After a correction the defects that were reported are out of date; how often a department was asked still numbers. */
function answeredBefore(consultations: Filed['consultations']): Filed['consultations'] {
  return Object.fromEntries(
    Object.entries(consultations).map(([id, { askedAt, number }]) => [
      id,
      { askedAt, number, sent: true, defects: [] },
    ]),
  );
}

function closed(
  state: CaseState,
  before: Filed,
  end: 'refusedAcceptance' | 'notRequired' | 'returned',
  at: number,
): CaseState {
  return { ...frame(state), ...before, status: 'closed', end, closedAt: at };
}
