import { changeItem } from '../case/evolve/items';
import { type StepsOf, withItems } from '../case/evolve/phase';
import type { CasePlan } from '../case/plan';
import type { CaseState, Filed } from '../case/state';
import { tell } from '../item/evolve';
import type { OfferReference } from './command';
import { planWithCommitments } from './commitment';
import { type Offer, offerId, type Offers, subjectsOf } from './state';

/** What happens to offers of tolerance and commitment. */
export const OFFER_STEPS: StepsOf<
  'offersAsked' | 'creditChecked' | 'offersSigned' | 'toleranceKept' | 'toleranceBroken' | 'postCheckReported'
> = {
  offersAsked: (state, { offers }, { at }) =>
    withOffers(state, offers, (offer) => ({ ...offer, status: 'creditCheck', askedAt: at })),
  creditChecked: (state, { offered, blocked }) =>
    changed(changed(state, offered, { status: 'offered' }), blocked, { status: 'blocked' }),
  offersSigned: (state, { offers }, { at }) => {
    const signed = changed(state, offers, { status: 'signed', signedAt: at });
    const { filing } = signed as CaseState & Filed;
    const itemIds = subjectsOf(signed.offers, 'commitment', 'signed');
    return { ...signed, filing: { ...filing, plan: planWithCommitments(filing.plan, itemIds) } } as CaseState;
  },
  toleranceKept: (state, { materialId }) => {
    const kept = changed(state, [{ kind: 'tolerance', subject: materialId }], { status: 'kept' });
    const material = withItems(state).filing.plan.materials.find(({ id }) => id === materialId);
    const text = `容缺材料已补交：${material?.name ?? materialId}`;
    return (material?.usedBy ?? []).reduce(
      (sum, itemId) => changeItem(sum, itemId, (item) => tell(item, 'supplement', text)),
      kept,
    );
  },
  toleranceBroken: (state, { materialId }) =>
    changed(state, [{ kind: 'tolerance', subject: materialId }], { status: 'broken' }),
  postCheckReported: (state, { checkedItemId, fulfilled, cure }) => {
    const status = fulfilled ? 'kept' : cure ? 'inForce' : 'broken';
    const curing = !fulfilled && cure !== undefined;
    return changed(state, [{ kind: 'commitment', subject: checkedItemId }], { status, curing });
  },
};

/**
 * The offers once the case is accepted: a commitment is in force with the plan, signed or chosen by the answers; a tolerance that
 * was signed where its material is missing. What was not signed has lapsed.
 */
export function acceptedOffers(offers: Offers, plan: CasePlan, tolerated: readonly string[], at: number): Offers {
  const settled = Object.entries(offers).map(([id, offer]): [string, Offer] => {
    const { kind, subject, status } = offer;
    if (status === 'blocked') return [id, offer];
    const isInForce = kind === 'commitment' ? plan.commitmentItemIds.includes(subject) : tolerated.includes(subject);
    return [id, { ...offer, status: isInForce ? 'inForce' : 'lapsed' }];
  });
  const chosen = plan.items
    .filter(({ id, commitment }) => commitment !== undefined && plan.commitmentItemIds.includes(id))
    .map(({ id }): OfferReference => ({ kind: 'commitment', subject: id }))
    .filter((offer) => !(offerId(offer) in offers))
    .map((offer): [string, Offer] => [offerId(offer), { ...offer, status: 'inForce', askedAt: at }]);
  return Object.fromEntries([...settled, ...chosen]);
}

function withOffers(
  state: CaseState,
  references: readonly OfferReference[],
  make: (reference: OfferReference) => Offer,
): CaseState {
  const made = references.map((reference): [string, Offer] => [offerId(reference), make(reference)]);
  return { ...state, offers: { ...state.offers, ...Object.fromEntries(made) } };
}

function changed(state: CaseState, references: readonly OfferReference[], change: Partial<Offer>): CaseState {
  const known = references.filter((reference) => offerId(reference) in state.offers);
  return withOffers(state, known, (reference) => ({ ...(state.offers[offerId(reference)] as Offer), ...change }));
}
