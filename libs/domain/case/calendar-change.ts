import { type Calendar, MissingCalendarYear } from '../calendar/index';
import { dueOf, isStopped, type Ledger } from '../clock/index';
import type { MovedDue } from './event';
import { refuse } from './refusal';
import { OPEN_STATUSES, rule } from './rule';

/**
 * 重新计算期限: the case takes another calendar over by an explicit command, for instance when the official notice of a year is
 * out; every due date that moves is on record. A calendar is never changed silently.
 */
export const adoptCalendar = rule('adoptCalendar', {
  roles: ['catalogueManager', 'operator'],
  statuses: OPEN_STATUSES,
  check: ({ calendar }, state) => {
    if (versions(calendar) === versions(state.calendar)) {
      return refuse('calendarUnchanged', '本件已经采用该工作日历。', '无需操作。');
    }
    const lost = state.calendar.years.filter(({ year }) => !calendar.years.some((one) => one.year === year));
    if (lost.length === 0) return undefined;
    const years = lost.map(({ year }) => `${year}年`).join('、');
    return refuse('calendarIncomplete', `新的工作日历缺少${years}。`, '请补齐后再改用：已经计算的期限不能失去依据。');
  },
  decide: ({ calendar }, { calendar: before, clocks }) => [
    { type: 'calendarAdopted', calendar, moved: movedDues(clocks, before, calendar) },
  ],
});

/** The due dates of clocks that run which the change moves. */
export function movedDues(clocks: Ledger, before: Calendar, after: Calendar): readonly MovedDue[] {
  return Object.values(clocks)
    .filter((clock) => !isStopped(clock))
    .map((clock) => ({ clockId: clock.id, from: instant(clock, before), to: instant(clock, after) }))
    .filter(({ from, to }) => from !== to);
}

function instant(clock: Ledger[string], calendar: Calendar): number | null {
  try {
    const due = dueOf(clock, calendar);
    return 'at' in due ? due.at : null;
  } catch (error) {
    if (error instanceof MissingCalendarYear) return null;
    throw error;
  }
}

function versions({ years }: Calendar): string {
  return years
    .map(({ year, regionCode, version, provisional }) => `${year}/${regionCode}/${version}/${provisional}`)
    .join();
}
