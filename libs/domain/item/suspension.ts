import { refuse } from '../case/refusal';
import { rule } from '../case/rule';
import { isSuspended, RUNNING_STATUSES } from './state';

/**
 * 中止办理 by the head of the authority, on a legal ground. The promised clock stands still; the statutory one only under a
 * special statute that says so (许可法 art. 45 is a closed list).
 */
export const suspendItem = rule('suspendItem', {
  roles: ['departmentHead'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  check: ({ itemId }, { items }) =>
    isSuspended(items[itemId]) ? refuse('itemSuspended', '该事项已经中止办理。', '请先恢复办理。') : undefined,
  decide: ({ itemId, ground, reason, legalBasis, specialStatute }) => [
    {
      type: 'itemSuspended',
      itemId,
      ground,
      reason,
      legalBasis,
      ...(specialStatute !== undefined && { specialStatute }),
    },
  ],
});

/** 恢复办理. */
export const resumeItem = rule('resumeItem', {
  roles: ['departmentHead'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  check: ({ itemId }, { items }) =>
    isSuspended(items[itemId]) ? undefined : refuse('itemNotSuspended', '该事项没有中止办理。', '请核对事项及其状态。'),
  decide: ({ itemId }) => [{ type: 'itemResumed', itemId }],
});

/** 催办: the department is told at once, through the same door as its requests. */
export const urge = rule('urge', {
  roles: ['windowClerk', 'supervisor'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  decide: ({ itemId, message }) => [{ type: 'itemUrged', itemId, message }],
});
