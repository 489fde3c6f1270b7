import { openConsultations } from '../acceptance';
import type { CaseCommand } from '../command';
import type { CaseState } from '../state';
import { offerId } from '../../offer/state';
import type { OfferReference } from '../../offer/index';
import { HANDED_IN, itemsOf, perItem, type Proposal, type Propose, WORDS } from './proposal';

type CaseWide =
  | 'reviseAnswers'
  | 'submit'
  | 'consultDepartments'
  | 'reportDefects'
  | 'askOffers'
  | 'signOffers'
  | 'accept'
  | 'requestCorrection'
  | 'returnCorrection'
  | 'overrideCorrection'
  | 'refuse'
  | 'declareNotRequired'
  | 'supplyCorrection'
  | 'supplyMaterials'
  | 'withdraw'
  | 'terminate'
  | 'chooseDelivery'
  | 'confirmDelivery'
  | 'rate'
  | 'retry'
  | 'adoptCalendar';

const DEFECT = { content: WORDS };

/** How commands about the case as a whole are proposed. */
export const CASE_PROPOSALS: { readonly [T in CaseWide]: Propose<T> } = {
  reviseAnswers: () => [{ command: { type: 'reviseAnswers' } }],
  submit: () => [{ command: { type: 'submit', ...HANDED_IN } }],
  consultDepartments: (state) => {
    const itemIds = notAsked(state);
    return itemIds.length === 0 ? [] : [{ command: { type: 'consultDepartments', itemIds } }];
  },
  reportDefects: (state) => perItem(state, ({ id }) => ({ type: 'reportDefects', itemId: id, defects: [] })),
  askOffers: (state) => offers(state).map((offer) => offerProposal('askOffers', offer, state)),
  signOffers: (state) =>
    Object.values(state.offers).map(({ kind, subject }) => offerProposal('signOffers', { kind, subject }, state)),
  accept: () => [{ command: { type: 'accept' } }],
  requestCorrection: () => [{ command: { type: 'requestCorrection', defects: [DEFECT], withoutWaiting: true } }],
  returnCorrection: (state) => {
    const defects = ('corrected' in state && state.corrected) || [];
    return [{ command: { type: 'returnCorrection', defects } }];
  },
  overrideCorrection: () => [{ command: { type: 'overrideCorrection', defects: [DEFECT], newFacts: WORDS } }],
  refuse: () => [{ command: { type: 'refuse', reason: WORDS, legalBasis: WORDS } }],
  declareNotRequired: () => [{ command: { type: 'declareNotRequired', reason: WORDS } }],
  supplyCorrection: () => [{ command: { type: 'supplyCorrection', ...HANDED_IN } }],
  supplyMaterials: (state) => (awaitsMaterials(state) ? [{ command: { type: 'supplyMaterials', materials: [] } }] : []),
  withdraw: () => [{ command: { type: 'withdraw', reason: WORDS } }],
  terminate: (state, { actor }) => {
    const grounds = { type: 'terminate', ground: 'other', reason: WORDS, legalBasis: WORDS } as const;
    return actor.role === 'windowClerk'
      ? [{ command: grounds }]
      : perItem(state, ({ id }) => ({ ...grounds, itemId: id }));
  },
  chooseDelivery: (state) => {
    const filing = 'filing' in state ? state.filing : undefined;
    const method = filing?.plan.deliveryMethods.find((each) => each !== filing.deliveryMethod);
    return method === undefined ? [] : [{ command: { type: 'chooseDelivery', method } }];
  },
  confirmDelivery: () => [{ command: { type: 'confirmDelivery', receipt: WORDS } }],
  rate: () => [{ command: { type: 'rate', grade: 'satisfied' } }],
  retry: (state) =>
    Object.entries(state.parked).map(([step, { reason }]) => ({
      command: { type: 'retry', step },
      subject: { kind: 'step', id: step, name: reason },
    })),
  // A calendar is adopted for a whole region at once, not case by case.
  adoptCalendar: () => [],
};

/** Items whose department may still be asked: neither asked nor with defects on record. */
function notAsked(state: CaseState): readonly string[] {
  if (state.status !== 'checking') return [];
  const open = openConsultations(state);
  return itemsOf(state)
    .map(({ id }) => id)
    .filter((id) => !open.includes(id) && !state.consultations[id]?.defects?.length);
}

/** What the catalogue lets ask for: tolerance of materials, commitments for items. */
function offers(state: CaseState): readonly OfferReference[] {
  const plan = 'filing' in state ? state.filing?.plan : undefined;
  if (!plan) return [];
  return [
    ...plan.materials
      .filter(({ tolerance }) => tolerance)
      .map(({ id }) => ({ kind: 'tolerance' as const, subject: id })),
    ...plan.items
      .filter(({ commitment }) => commitment)
      .map(({ id }) => ({ kind: 'commitment' as const, subject: id })),
  ];
}

function offerProposal<T extends 'askOffers' | 'signOffers'>(
  type: T,
  offer: OfferReference,
  state: CaseState,
): Proposal<Extract<CaseCommand, { readonly type: T }>> {
  const plan = 'filing' in state ? state.filing?.plan : undefined;
  const named = [...(plan?.items ?? []), ...(plan?.materials ?? [])].find(({ id }) => id === offer.subject);
  const command = { type, offers: [offer] } as unknown as Extract<CaseCommand, { readonly type: T }>;
  return { command, subject: { kind: 'offer', id: offerId(offer), name: named?.name ?? offer.subject } };
}

/** Whether anything is awaited that may be handed in: for items that joined in flight, or tolerated as missing. */
function awaitsMaterials(state: CaseState): boolean {
  if (state.status !== 'inProgress') return false;
  const isTolerated = Object.values(state.offers).some(
    ({ kind, status }) => kind === 'tolerance' && status === 'inForce',
  );
  return isTolerated || state.awaitedMaterials.length > 0;
}
