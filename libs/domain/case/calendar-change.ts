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
  check: ({ calendar }, state) =>
    versions(calendar) === versions(state.calendar)
      ? refuse('calendarUnchanged', '本件已经采用该工作日历。', '无需操作。')
      : undefined,
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
