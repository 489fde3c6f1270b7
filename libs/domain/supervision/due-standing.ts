import {
  addDays,
  addWorkingDays,
  type Calendar,
  dateInWords,
  dateOf,
  endOfDay,
  MissingCalendarYear,
  workingDaysBetween,
} from '../calendar/index';

/**
 * Working days before its end from which a period is shown yellow and listed as `soon`. Local rules raise their cards at their own
 * time (`SupervisionRule`); a desk wants to see a case before it is warned.
 */
export const SOON_WORKING_DAYS = 3;

/** Where a due date stands: run out, near, or with time left. */
export const DUE_STANDINGS = ['overdue', 'soon', 'later'] as const;

export type DueStanding = (typeof DUE_STANDINGS)[number];

/** Colours of a due date on a desk: red has run out, yellow is near, green has time. */
export type DueColour = 'green' | 'yellow' | 'red';

/** A due date as a row of a desk shows it. */
export interface DueLight {
  readonly colour: DueColour;
  /** Working days left, today not counted; below 0 since it ran out; absent where a year without calendar lies between. */
  readonly workingDaysLeft?: number;
  /** In Chinese: 还剩2个工作日. */
  readonly text: string;
}

/** The last instant that is `soon` at `now` (epoch milliseconds). In a year without calendar days count as they come. */
export function soonUntil(now: number, calendar: Calendar): number {
  const today = dateOf(now);
  return endOfDay(known(() => addWorkingDays(calendar, today, SOON_WORKING_DAYS)) ?? addDays(today, SOON_WORKING_DAYS));
}

/** Colour and words of a due instant at `now` (epoch milliseconds), by the working days between. */
export function dueLight(dueAt: number, now: number, calendar: Calendar): DueLight {
  const [today, day] = [dateOf(now), dateOf(dueAt)];
  if (dueAt < now) {
    const past = known(() => workingDaysBetween(calendar, day, today));
    if (past === undefined) return { colour: 'red', text: '已超期' };
    const text = past === 0 ? '已超期，不足1个工作日' : `已超期${past}个工作日`;
    return { colour: 'red', workingDaysLeft: past === 0 ? 0 : -past, text };
  }
  const colour = dueAt <= soonUntil(now, calendar) ? 'yellow' : 'green';
  const left = known(() => workingDaysBetween(calendar, today, day));
  if (left === undefined) return { colour, text: `${dateInWords(day)}到期` };
  const text = day === today ? '今日到期' : left === 0 ? '下一个工作日前到期' : `还剩${left}个工作日`;
  return { colour, workingDaysLeft: left, text };
}

/** The answer, or nothing where it needs a calendar year that is not imported: a light must not fail a whole list. */
function known<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof MissingCalendarYear) return undefined;
    throw error;
  }
}
