import { condition } from '@temporalio/workflow';
import { offerId, type OfferReference, subjectsOf } from '@yijian/domain/offer';
import { attempt } from './attempt';
import { call } from './calls';
import type { RunningCase } from './running-case';

/**
 * 容缺与告知承诺: before anything is offered the credit record is looked up. An outage of the credit service holds the offer; the
 * case goes on by the normal route, and what was not offered by its acceptance or its end is looked up no more.
 */
export function keepOffers(running: RunningCase): void {
  running.tieLater(checkCredit(running));
}

async function checkCredit(running: RunningCase): Promise<void> {
  while (isOfferable(running)) {
    await condition(() => asked(running).length > 0 || !isOfferable(running));
    const offers = asked(running);
    if (offers.length === 0) continue;
    const { caseNo } = running.state;
    const check = () => call(running, 'checkCredit', { caseNo, offers });
    const answer = await attempt(running, 'credit', check, () => asked(running).length > 0);
    if (!answer) continue;
    const { blocked } = answer;
    const open = asked(running).filter((offer) => has(offers, offer));
    running.happened({ type: 'creditChecked', offered: open.filter((offer) => !has(blocked, offer)), blocked });
  }
}

function has(offers: readonly OfferReference[], offer: OfferReference): boolean {
  return offers.some((each) => offerId(each) === offerId(offer));
}

/** Offers whose credit check is still to come; none once nothing can be offered any more. */
function asked(running: RunningCase): readonly OfferReference[] {
  if (!isOfferable(running)) return [];
  return (['tolerance', 'commitment'] as const).flatMap((kind) =>
    subjectsOf(running.state.offers, kind, 'creditCheck').map((subject) => ({ kind, subject })),
  );
}

function isOfferable({ state }: RunningCase): boolean {
  return state.status === 'drafting' || state.status === 'checking' || state.status === 'awaitingCorrection';
}
