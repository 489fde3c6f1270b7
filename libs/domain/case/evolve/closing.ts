import { hasFollowUps } from '../../offer/follow-up';
import type { Grade } from '../command';
import type { CaseState, Filed } from '../state';
import { accepted, decided, filed, frame, type StepsOf, when } from './phase';

/** From the last decision to the end. */
export const CLOSING_STEPS: StepsOf<
  | 'caseDecided'
  | 'deliveryChosen'
  | 'bundleDispatched'
  | 'caseDelivered'
  | 'evaluationInvited'
  | 'caseRated'
  | 'evaluationClosed'
  | 'followUpEnded'
  | 'caseWithdrawn'
  | 'caseTerminated'
> = {
  caseDecided: (state, { outcome }, { at }) => ({
    ...when(state, 'inProgress'),
    status: 'delivering',
    outcome,
    decidedAt: at,
  }),
  deliveryChosen: (state, { method }) => {
    if (!('filing' in state) || !state.filing) throw new Error('A delivery method before submission.');
    return { ...state, filing: { ...state.filing, deliveryMethod: method } };
  },
  bundleDispatched: (state, _, { at }) => ({ ...when(state, 'delivering'), dispatchedAt: at }),
  caseDelivered: (state, _, { at }) => ({
    ...frame(state),
    ...decided(when(state, 'delivering')),
    status: 'evaluating',
    deliveredAt: at,
  }),
  evaluationInvited: (state, _, { at }) => ({ ...when(state, 'evaluating'), invitedAt: at }),
  caseRated: (state, { grade }, { at }) => evaluated(state, at, { grade }),
  evaluationClosed: (state, _, { at }) => evaluated(state, at, {}),
  followUpEnded: (state, _, { at }) => {
    const { deliveredAt, grade, ...before } = when(state, 'followingUp');
    return {
      ...frame(state),
      ...decided(before),
      ...(grade && { grade }),
      deliveredAt,
      status: 'closed',
      end: 'completed',
      closedAt: at,
    };
  },
  caseWithdrawn: (state, _, { at }) => broken(state, 'withdrawn', at),
  caseTerminated: (state, _, { at }) => broken(state, 'terminated', at),
};

/** An end before there was a decision. */
function broken(state: CaseState, end: 'withdrawn' | 'terminated', at: number): CaseState {
  const known =
    'items' in state ? accepted(when(state, 'inProgress')) : 'filing' in state ? filed(state as Filed) : undefined;
  return { ...frame(state), ...known, status: 'closed', end, closedAt: at };
}

/** Rated or not: closed, unless a commitment is still to be checked. */
function evaluated(state: CaseState, at: number, rating: { readonly grade?: Grade }): CaseState {
  const before = when(state, 'evaluating');
  const known = { ...frame(state), ...decided(before), ...rating, deliveredAt: before.deliveredAt };
  if (hasFollowUps(before)) return { ...known, status: 'followingUp' };
  return { ...known, status: 'closed', end: 'completed', closedAt: at };
}
