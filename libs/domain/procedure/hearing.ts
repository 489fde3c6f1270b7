import { dateInWords, dateOf, dueAt, startOfDay } from '../calendar/index';
import { type CaseRefusal, refuse } from '../case/refusal';
import { type CaseAt, rule } from '../case/rule';
import { dueOf, liveClock } from '../clock/index';
import { isSuspended, RUNNING_STATUSES } from '../item/state';
import { HEARING_NOTICE } from './periods';
import { findProcedure } from './planned';
import type { Hearing } from './state';

type Case = CaseAt<'inProgress'>;

/** 听证告知 before a decision that the law lets be heard (许可法 arts 46, 47), where the catalogue provides a hearing for the item. */
export const tellHearingRight = rule('tellHearingRight', {
  roles: ['department', 'departmentHead'],
  statuses: ['inProgress'],
  itemStatuses: ['dispatching', 'inReview'],
  check: ({ itemId, procedureId }, state) => {
    const procedure = findProcedure(state, procedureId);
    if (procedure?.terms?.kind !== 'hearing' || !procedure.itemIds.includes(itemId)) {
      return refuse('procedureUnknown', `目录没有为该事项规定听证“${procedureId}”。`, '请核对程序编号。');
    }
    if (isSuspended(state.items[itemId])) {
      return refuse('itemSuspended', '该事项已中止办理。', '请在恢复办理后再告知听证权利。');
    }
    return stepIs(itemId, state, undefined);
  },
  decide: ({ itemId, procedureId, reason }) => [{ type: 'hearingRightTold', heardItemId: itemId, procedureId, reason }],
});

/** 听证申请 within 5 working days; afterwards the right has lapsed. */
export const requestHearing = rule('requestHearing', {
  roles: ['applicant', 'interestedParty', 'windowClerk'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  check: ({ itemId }, state) => stepIs(itemId, state, 'told'),
  decide: ({ itemId }) => [{ type: 'hearingRequested', heardItemId: itemId }],
});

/** 放弃听证 by the applicant. An interested party who wants no hearing lets the time pass: he cannot give up another's right. */
export const waiveHearing = rule('waiveHearing', {
  roles: ['applicant', 'windowClerk'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  check: ({ itemId }, state) => stepIs(itemId, state, 'told'),
  decide: ({ itemId }) => [{ type: 'hearingWaived', heardItemId: itemId }],
});

/**
 * 听证通知: at least 7 working days ahead (art. 48(1)), within 20 working days from the request (art. 47(1)), and led by an
 * officer who is not a reviewer of the item (art. 48(3)).
 */
export const scheduleHearing = rule('scheduleHearing', {
  roles: ['department', 'departmentHead'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  check: ({ itemId, heldAt, officerId }, state, { now }) =>
    stepIs(itemId, state, 'requested', 'scheduled') ??
    officerIsReviewer(itemId, officerId, state) ??
    timeIsWrong(itemId, heldAt, state, now),
  decide: ({ itemId, heldAt, place, officerId, open }) => [
    { type: 'hearingScheduled', heardItemId: itemId, heldAt, place, officerId, open },
  ],
});

/** 听证笔录: the hearing was held, and the clocks run on. */
export const recordHearing = rule('recordHearing', {
  roles: ['department', 'departmentHead'],
  statuses: ['inProgress'],
  itemStatuses: RUNNING_STATUSES,
  check: ({ itemId }, state, { now }) => {
    const hearing = state.procedures.hearings[itemId];
    const early = hearing?.step === 'scheduled' && now < hearing.heldAt;
    if (early)
      return refuse('hearingNotDue', '还没有到听证的时间。', '请在听证举行后提交笔录；提前举行的，须重新通知。');
    return stepIs(itemId, state, 'scheduled');
  },
  decide: ({ itemId, record }) => [{ type: 'hearingHeld', heardItemId: itemId, record }],
});

const STEP_NAMES: Readonly<Record<Hearing['step'], string>> = {
  told: '已告知听证权利',
  requested: '已申请听证',
  scheduled: '已通知听证',
  held: '已举行听证',
  waived: '已放弃听证',
  lapsed: '逾期未申请听证',
  cancelled: '事项已终止，不再听证',
};

/** Refuses unless the hearing of the item stands at one of the steps; without any, unless nobody has been told of one. */
function stepIs(
  itemId: string,
  { procedures }: Case,
  ...wanted: readonly (Hearing['step'] | undefined)[]
): CaseRefusal | undefined {
  const step = procedures.hearings[itemId]?.step;
  if (wanted.includes(step)) return undefined;
  const now = step === undefined ? '尚未告知听证权利' : STEP_NAMES[step];
  return refuse('hearingNotDue', `该事项${now}，不能进行这一步。`, '请查看听证的进展。');
}

function officerIsReviewer(itemId: string, officerId: string, { items }: Case): CaseRefusal | undefined {
  const item = items[itemId];
  const reviewerIds = item && 'reviewerIds' in item ? item.reviewerIds : [];
  if (!reviewerIds.includes(officerId)) return undefined;
  return refuse(
    'hearingOfficerIsReviewer',
    '听证主持人不能是审查该申请的工作人员。',
    '请指定其他工作人员主持（《行政许可法》第四十八条第一款第三项）。',
  );
}

/**
 * Too soon after the notice, or too late after the request. A hearing that can no longer be held in time is held as soon as it can
 * be: the delay is on record (`hearing` clock), the right is not lost.
 */
function timeIsWrong(itemId: string, heldAt: number, state: Case, now: number): CaseRefusal | undefined {
  const notice = dueAt(state.calendar, now, HEARING_NOTICE);
  const earliest = 'at' in notice ? startOfDay(dateOf(notice.at)) : now;
  if (heldAt < earliest) {
    return refuse(
      'hearingTooSoon',
      '听证须在举行的七个工作日前通知。',
      `请安排在${dateInWords(dateOf(earliest))}或者以后（《行政许可法》第四十八条）。`,
    );
  }
  const clock = liveClock(state.clocks, 'hearing', itemId);
  const latest = clock && dueOf(clock, state.calendar);
  const canBeInTime = latest && 'at' in latest && earliest <= latest.at;
  if (!canBeInTime || heldAt <= latest.at) return undefined;
  return refuse(
    'hearingTooLate',
    '听证须在提出申请之日起二十个工作日内组织。',
    `请安排在${dateInWords(dateOf(latest.at))}以前（《行政许可法》第四十七条）。`,
  );
}
