import type { Accepted } from '../case/state';
import type { CaseFrame } from '../case/state';
import { subjectsOf } from './state';

/**
 * Items granted on a commitment whose check is still to come, whose defects are being corrected, or whose promise was broken
 * without the decision having been revoked: the case stays open for them after its delivery.
 */
export function followUps({ offers, items }: Pick<CaseFrame, 'offers'> & Pick<Accepted, 'items'>): readonly string[] {
  return subjectsOf(offers, 'commitment', 'inForce', 'broken').filter((itemId) => items[itemId]?.status === 'granted');
}

/** Whether anything is left to follow up. */
export function hasFollowUps(state: Pick<CaseFrame, 'offers'> & Pick<Accepted, 'items'>): boolean {
  return followUps(state).length > 0;
}
