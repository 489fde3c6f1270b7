import type { Calendar } from '../../calendar/index';

/** An operator lets a parked step run again. */
export interface Retry {
  readonly type: 'retry';
  /** Name of the parked step, e.g. `dispatch/food-licence/1`. */
  readonly step: string;
}

/** The case takes another calendar over, usually the official one of a year it knew provisionally; what moves is on record. */
export interface AdoptCalendar {
  readonly type: 'adoptCalendar';
  readonly calendar: Calendar;
}
