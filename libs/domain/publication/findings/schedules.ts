import { at, type Defect, defect } from '../../catalogue/check/finding';
import { type LifeEvent } from '../../catalogue/life-event';

/** Rule 58: schedules can still be kept: filing is possible after the version takes effect, and decisions are due after filing opens. */
export function* missedSchedules(draft: LifeEvent): Iterable<Defect> {
  const schedules = draft.schedules ?? [];
  const takesEffect = Date.parse(`${draft.effectiveFrom}T00:00:00+08:00`);
  const filing = schedules.filter(({ id }) => draft.filingScheduleIds?.includes(id));
  if (filing.length > 0 && filing.every(({ closesAt }) => Date.parse(closesAt) <= takesEffect))
    yield defect(
      58,
      at('filingScheduleIds'),
      `申请日程在生效日期${draft.effectiveFrom}之前已经截止，无人可以申请`,
      '改正日程或者生效日期',
    );
  const opens = Math.max(takesEffect, Math.min(...filing.map(({ opensAt }) => Date.parse(opensAt))));
  const start = filing.length > 0 ? opens : takesEffect;
  for (const [index, { name, promised }] of draft.serviceItems.entries()) {
    const { limit } = promised;
    if (limit.unit !== 'schedule') continue;
    const schedule = schedules.find(({ id }) => id === limit.scheduleId);
    if (schedule !== undefined && Date.parse(schedule.closesAt) <= start)
      yield defect(
        58,
        at('serviceItems', index, 'promised', 'limit'),
        `事项“${name}”承诺按日程“${schedule.name}”办结，而它在可以申请之前已经截止`,
        '改正日程',
      );
  }
}
