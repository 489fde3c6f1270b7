import dayjs from 'dayjs';

/** How the calendar is looked at. */
export const VISIT_VIEWS = ['month', 'week', 'agenda'] as const;

export type VisitView = (typeof VISIT_VIEWS)[number];

/** Days of an agenda. */
const AGENDA_DAYS = 30;

/** Days as `YYYY-MM-DD`, in order. */
export type Days = readonly string[];

/** The days that a view shows around a day: whole weeks from Monday, a week, or the days from there on. */
export function daysOf(view: VisitView, on: string): Days {
  const day = dayjs(on);
  switch (view) {
    case 'month': {
      const first = mondayOf(day.startOf('month'));
      const last = mondayOf(day.endOf('month')).add(6, 'day');
      return daysFrom(first, last.diff(first, 'day') + 1);
    }
    case 'week':
      return daysFrom(mondayOf(day), 7);
    case 'agenda':
      return daysFrom(day, AGENDA_DAYS);
  }
}

/** The day to look at one step back (-1) or ahead (1). */
export function stepped(view: VisitView, on: string, step: -1 | 1): string {
  const day = dayjs(on);
  const to = { month: day.add(step, 'month'), week: day.add(step, 'week'), agenda: day.add(step * AGENDA_DAYS, 'day') };
  return to[view].format('YYYY-MM-DD');
}

/** The view of an address; a month where it names none. */
export function viewOf(text: string | null): VisitView {
  return VISIT_VIEWS.find((view) => view === text) ?? 'month';
}

function daysFrom(first: dayjs.Dayjs, count: number): Days {
  return Array.from({ length: count }, (_, index) => first.add(index, 'day').format('YYYY-MM-DD'));
}

function mondayOf(day: dayjs.Dayjs): dayjs.Dayjs {
  return day.subtract((day.day() + 6) % 7, 'day');
}
