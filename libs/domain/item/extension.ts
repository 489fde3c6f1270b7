import { type Clock, hasRunOut, liveClock } from '../clock/index';
import type { ExtensionTerms } from '../case/plan';
import { type CaseRefusal, refuse } from '../case/refusal';
import { type CaseAt, type Occasion, rule } from '../case/rule';
import type { Role } from '../case/actor';
import { headOf } from './clocks';
import { RUNNING_STATUSES } from './state';

/**
 * 延期 of one item: by the head whom the law names, once, with a reason, before the statutory period ends (许可法 art. 42(1));
 * by how much is the catalogue's word. A promised period that
 * has not run out is lengthened with it.
 */
export const extendDecision = rule('extendDecision', {
  roles: ['departmentHead', 'governmentHead'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  check: ({ itemId }, state, occasion) => {
    const terms = state.filing.plan.items.find(({ id }) => id === itemId)?.extension;
    return extensionBarred(terms, liveClock(state.clocks, 'statutory', itemId), state, occasion);
  },
  decide: ({ itemId, reason }) => [{ type: 'decisionExtended', itemId, reason }],
});

/** 联合办理延期 by the head of the government at that level, once, before its period ends (许可法 art. 42(2)). */
export const extendJoint = rule('extendJoint', {
  roles: ['governmentHead', 'departmentHead'],
  statuses: ['inProgress'],
  check: (_, state, occasion) =>
    extensionBarred(state.filing.plan.joint?.extension, liveClock(state.clocks, 'joint'), state, occasion),
  decide: ({ reason }) => [{ type: 'jointExtended', reason }],
});

function extensionBarred(
  terms: ExtensionTerms | undefined,
  clock: Clock | undefined,
  { calendar }: CaseAt<'inProgress'>,
  { actor, now }: Occasion,
): CaseRefusal | undefined {
  if (!terms || !clock) {
    return refuse('extensionNotProvided', '目录没有规定可以延长该期限。', '请在期限内作出决定。');
  }
  const right: Role = terms.approvedBy === 'authorityHead' ? 'departmentHead' : 'governmentHead';
  if (actor.role !== right) {
    return refuse('approverWrong', `延期须由${headOf(terms)}批准。`, `请由${headOf(terms)}批准。`);
  }
  if (clock.entries.some((entry) => entry.kind === 'extend')) {
    return refuse('extensionUsed', '该期限已经延长过一次。', '法律只允许延长一次，请在期限内作出决定。');
  }
  if (hasRunOut(clock, calendar, now)) {
    return refuse('extensionTooLate', '期限已经届满，不能再延长。', '请尽快作出决定。');
  }
  return undefined;
}
