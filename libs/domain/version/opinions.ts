import {
  addDays,
  type Calendar,
  dateOf,
  dueDate,
  endOfDay,
  isWorkingDay,
  MissingCalendarYear,
  type PlainDate,
  startOfDay,
} from '../calendar/index';
import { refuseVersion, type VersionRefusal } from './refusal';
import { versionRule } from './rule';
import type { Objection, OpinionRound } from './state';

/** When departments are due and when they are reminded: one working day before the last one. Epoch milliseconds. */
export interface OpinionDates {
  readonly dueAt: number;
  /** Absent when there is no working day between the day of asking and the last one. */
  readonly remindAt?: number;
}

/** Dates of opinions asked at `now`; the day of asking does not count. Throws MissingCalendarYear. */
export function opinionDates(calendar: Calendar, now: number, workingDays: number): OpinionDates {
  const { date } = dueDate(calendar, dateOf(now), { value: workingDays, unit: 'workingDay' });
  const before = workingDayBefore(calendar, date);
  return { dueAt: endOfDay(date), ...(before > dateOf(now) && { remindAt: startOfDay(before) }) };
}

function workingDayBefore(calendar: Calendar, date: PlainDate): PlainDate {
  let day = addDays(date, -1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** Objections of a round. */
export function objectionsOf({ opinions }: OpinionRound): readonly Objection[] {
  return opinions.flatMap((opinion) => (opinion.position === 'objects' ? opinion.objections : []));
}

/** Departments that have not said anything yet. */
export function awaitedIn({ opinions }: OpinionRound): readonly string[] {
  return opinions.flatMap(({ departmentId, position }) => (position === 'awaited' ? [departmentId] : []));
}

/** 征求意见. A draft that came back must have changed since. */
export const startOpinions = versionRule('startOpinions', {
  roles: ['catalogueManager'],
  statuses: ['draft'],
  check: ({ calendar, workingDays }, { draft, sentBack }, { now }) => {
    if (sentBack?.revision === draft.revision) {
      const remedy = '请先修改并保存新的一稿；内容无须修改的，保存时在说明中写明理由。';
      return refuseVersion('draftUnchanged', `第${draft.revision}稿已被退回或者收回：${sentBack.reason}`, remedy);
    }
    return uncounted(() => opinionDates(calendar, now, workingDays));
  },
  decide: ({ calendar, workingDays, comment }, { draft }, { now }) => [
    {
      type: 'opinionsAsked',
      revision: draft.revision,
      workingDays,
      ...opinionDates(calendar, now, workingDays),
      ...(comment !== undefined && { comment }),
    },
  ],
});

/** A deadline that reaches a year nobody knows is not guessed. */
function uncounted(count: () => unknown): VersionRefusal | undefined {
  try {
    count();
    return undefined;
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    const message = `缺少${error.year}年工作日历，无法计算反馈期限。`;
    return refuseVersion('calendarIncomplete', message, '请在导入该年日历后再试。');
  }
}

/** 反馈意见: each department for itself, and about its own items only. */
export const giveOpinion = versionRule('giveOpinion', {
  roles: ['department', 'departmentHead', 'enterprise'],
  statuses: ['opinions'],
  check: ({ objections }, { round }, { department }) => {
    const asked = round.opinions.find(({ departmentId }) => departmentId === department);
    if (!asked) {
      const message = `本版本没有由“${department}”办理的事项，未向其征求意见。`;
      return refuseVersion('notAskedForOpinion', message, '请核对部门编号；其他意见请向牵头部门提出。');
    }
    const foreign = objections.findIndex(({ itemId }) => itemId !== undefined && !asked.itemIds.includes(itemId));
    if (foreign < 0) return undefined;
    return {
      ...refuseVersion(
        'notYourItem',
        '只能就本部门办理的事项提出异议。',
        `本部门的事项：${asked.itemIds.join('、')}。`,
      ),
      fields: [{ pointer: `/objections/${foreign}/itemId`, message: '须为本部门办理的事项' }],
    };
  },
  decide: ({ objections, comment }, _, { department }) => [
    { type: 'opinionGiven', departmentId: department, objections, ...(comment !== undefined && { comment }) },
  ],
});

/** 答复异议, once opinions are closed: until then the department may still say something else. */
export const answerObjection = versionRule('answerObjection', {
  roles: ['catalogueManager'],
  statuses: ['review'],
  check: ({ objectionId }, { round }) => {
    const objections = objectionsOf(round);
    if (objections.some(({ id }) => id === objectionId)) return undefined;
    const known = objections.map(({ id }) => id).join('、') || '无';
    return refuseVersion('objectionUnknown', `没有异议“${objectionId}”。`, `本轮异议：${known}。`);
  },
  decide: ({ objectionId, answer }) => [{ type: 'objectionAnswered', objectionId, answer }],
});
