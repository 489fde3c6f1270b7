import {
  type Calendar,
  dateInWords,
  dateOf,
  dueAt,
  type Limit,
  MissingCalendarYear,
  type PlainDate,
  startOfDay,
} from '../calendar/index';

/** When a case would end at the latest, as if it were accepted on a day. An estimate: pauses and corrections come on top. */
export interface ExpectedEnd {
  readonly acceptedOn: PlainDate;
  readonly endsOn: PlainDate;
  /** True while a calendar that counts is not official. */
  readonly provisional: boolean;
  /** In Chinese, for people. */
  readonly text: string;
}

/** The last day of a period that begins today; `undefined` while the calendar of a year is missing: nothing is guessed. */
export function expectedEnd(calendar: Calendar, today: PlainDate, limit: Limit): ExpectedEnd | undefined {
  try {
    const due = dueAt(calendar, startOfDay(today), limit);
    if ('paused' in due) return undefined;
    const endsOn = dateOf(due.at);
    const mark = due.provisional ? '（工作日历尚未公布，暂定）' : '';
    return {
      acceptedOn: today,
      endsOn,
      provisional: due.provisional,
      text: `如今天受理，预计${dateInWords(endsOn)}前办结${mark}`,
    };
  } catch (error) {
    if (error instanceof MissingCalendarYear) return undefined;
    throw error;
  }
}
