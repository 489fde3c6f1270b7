import { keptBy } from '../offer/kept';
import { refuse } from './refusal';
import { rule } from './rule';

/** A special procedure has found out facts: the case is planned again, items may join (package README §4 Items added in flight). */
export const establishFacts = rule('establishFacts', {
  roles: ['department'],
  statuses: ['inProgress'],
  check: ({ procedureId, factIds }, state) => {
    const procedure = state.filing.plan.specialProcedures.find(({ id }) => id === procedureId);
    if (!procedure) {
      return refuse('procedureUnknown', `本件没有特别程序“${procedureId}”。`, '请核对程序编号后重新发送。');
    }
    const unknown = factIds.filter((id) => !procedure.establishesFactIds.includes(id));
    if (unknown.length === 0) return undefined;
    return refuse(
      'procedureUnknown',
      `“${procedure.name}”不查明这些事实：${unknown.join('、')}。`,
      '请只报送目录规定由该程序查明的事实。',
    );
  },
  decide: ({ procedureId, factIds }) => [{ type: 'factsEstablished', procedureId, factIds }],
});

/** Materials for items that joined in flight, and what was tolerated as missing (容缺补交). */
export const supplyMaterials = rule('supplyMaterials', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['inProgress'],
  decide: ({ materials }, { offers }) => [{ type: 'materialsSupplied', materials }, ...keptBy(materials, offers)],
});

/** An outside event has happened that the start of an item waits for. */
export const reportEvent = rule('reportEvent', {
  roles: ['applicant', 'department', 'enterprise', 'windowClerk'],
  statuses: ['inProgress'],
  check: ({ itemId, eventId }, state, { actor }) => {
    const planned = state.filing.plan.items.find(({ id }) => id === itemId);
    const event = planned?.waitsFor.find(({ id }) => id === eventId);
    if (!planned || !event) {
      return refuse('eventUnknown', `事项“${itemId}”不等待事件“${eventId}”。`, '请核对事项和事件编号。');
    }
    const mayReport =
      actor.role === event.reportedBy || (actor.role === 'windowClerk' && event.reportedBy === 'applicant');
    if (!mayReport) {
      return refuse('roleNotAllowed', `“${event.label}”不由您报告。`, '请由目录规定的报告人报告。');
    }
    return undefined;
  },
  decide: ({ itemId, eventId }, state) => {
    const item = state.items[itemId];
    const news = item?.status === 'waitingPrerequisite' && !item.reportedEvents.includes(eventId);
    return news ? [{ type: 'eventReported', itemId, eventId }] : [];
  },
});
