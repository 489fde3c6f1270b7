import { refuse } from '../case/refusal';
import { rule } from '../case/rule';
import { DEPARTMENT_MAY_SPEAK, knownOutputs, references } from './handling';

/**
 * 变更、撤销决定: a new act of the head of the authority that refers to the old one (许可法 art. 69); the old decision stays on
 * record with its document. Items that ended because of the old decision do not come back: they are applied for anew.
 */
export const correctDecision = rule('correctDecision', {
  roles: ['departmentHead'],
  statuses: DEPARTMENT_MAY_SPEAK,
  itemStatuses: ['granted', 'denied', 'revoked'],
  check: ({ itemId, to, resultIds = [] }, state) => {
    const item = state.items[itemId];
    if (item?.status === to) {
      return refuse('itemEnded', '该事项的决定已经如此。', '请核对事项及其现有决定。');
    }
    if (to !== 'granted') return undefined;
    const planned = state.filing.plan.items.find(({ id }) => id === itemId);
    return knownOutputs(resultIds, planned?.results ?? [], '结果');
  },
  decide: ({ itemId, to, resultIds = [], reason, legalBasis }, state, { commandId }) => {
    const item = state.items[itemId];
    const refersTo = item && 'decisionAct' in item ? item.decisionAct : undefined;
    const results = to === 'granted' ? references(resultIds, commandId) : [];
    return [
      {
        type: 'decisionCorrected',
        itemId,
        to,
        results,
        reason,
        legalBasis,
        ...(refersTo !== undefined && { refersTo }),
      },
    ];
  },
});
