import { liveClock, hasExpired, type Ledger } from '../clock/index';
import type { ExtensionTerms } from '../case/plan';
import { type CaseRefusal, refuse } from '../case/refusal';
import { rule } from '../case/rule';
import type { Role } from '../case/actor';
import { RUNNING_STATUSES } from './state';

/**
 * 延期 of one item: by the head whom the law names, once, with a reason, before the statutory period ends (许可法 art. 42(1));
 * by how much is the catalogue's word. The promised period is lengthened with it.
 */
export const extendDecision = rule('extendDecision', {
  roles: ['departmentHead', 'governmentHead'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  check: ({ itemId }, state, { actor }) => {
    const terms = state.filing.plan.items.find(({ id }) => id === itemId)?.extension;
    return extensionBarred(terms, actor.role, state.clocks, 'statutory', itemId);
  },
  decide: ({ itemId, reason }) => [{ type: 'decisionExtended', itemId, reason }],
});

/** 联合办理延期 by the head of the government at that level, once, before its period ends (许可法 art. 42(2)). */
export const extendJoint = rule('extendJoint', {
  roles: ['governmentHead', 'departmentHead'],
  statuses: ['inProgress'],
  check: (_, state, { actor }) =>
    extensionBarred(state.filing.plan.joint?.extension, actor.role, state.clocks, 'joint'),
  decide: ({ reason }) => [{ type: 'jointExtended', reason }],
});

function extensionBarred(
  terms: ExtensionTerms | undefined,
  role: Role,
  clocks: Ledger,
  kind: 'statutory' | 'joint',
  about?: string,
): CaseRefusal | undefined {
  const clock = liveClock(clocks, kind, about);
  if (!terms || !clock) {
    return refuse('extensionNotProvided', '目录没有规定可以延长该期限。', '请在期限内作出决定。');
  }
  const right: Role = terms.approvedBy === 'authorityHead' ? 'departmentHead' : 'governmentHead';
  if (role !== right) {
    const who = right === 'departmentHead' ? '本行政机关负责人' : '本级人民政府负责人';
    return refuse('approverWrong', `延期须由${who}批准。`, `请由${who}批准。`);
  }
  if (clock.entries.some((entry) => entry.kind === 'extend')) {
    return refuse('extensionUsed', '该期限已经延长过一次。', '法律只允许延长一次，请在期限内作出决定。');
  }
  if (hasExpired(clock)) {
    return refuse('extensionTooLate', '期限已经届满，不能再延长。', '请尽快作出决定。');
  }
  return undefined;
}
