import { offerId, type Offers } from './state';

/** The offers once a decision is a grant again: a commitment that was found broken binds anew and is checked anew; one found kept is not. */
export function bindingAgain(offers: Offers, itemId: string): Offers {
  const id = offerId({ kind: 'commitment', subject: itemId });
  const offer = offers[id];
  if (offer?.status !== 'inForce' && offer?.status !== 'broken') return offers;
  return { ...offers, [id]: { ...offer, status: 'inForce', curing: false } };
}
