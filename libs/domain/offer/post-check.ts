import { refuse } from '../case/refusal';
import { rule } from '../case/rule';
import { followUps } from './follow-up';

/**
 * 事后核查: whether the applicant keeps what he promised. What can be corrected is ordered to be corrected, and checked again; what
 * cannot, or was not, is a breach on record, and the head of the authority revokes the decision (`correctDecision`).
 */
export const reportPostCheck = rule('reportPostCheck', {
  roles: ['department', 'departmentHead'],
  statuses: ['inProgress', 'delivering', 'evaluating', 'followingUp'],
  itemStatuses: ['granted'],
  check: ({ itemId, cure }, state) => {
    const offer = state.offers[`commitment/${itemId}`];
    if (!followUps(state).includes(itemId) || offer?.status !== 'inForce') {
      return refuse('postCheckNotDue', '该事项没有待核查的告知承诺。', '请核对事项及其承诺的状态。');
    }
    if (!cure || !offer.curing) return undefined;
    return refuse('postCheckNotDue', '已经责令限期改正过一次。', '仍未履行承诺的，请由负责人撤销决定。');
  },
  decide: ({ itemId, fulfilled, findings, cure }) => [
    { type: 'postCheckReported', checkedItemId: itemId, fulfilled, findings, ...(cure && !fulfilled && { cure }) },
  ],
});
