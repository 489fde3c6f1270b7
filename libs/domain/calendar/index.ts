export { describeLimit, limitHours, type Limit } from './limit';
export {
  type ClosedPause,
  dueAt,
  dueDate,
  dueLengthened,
  touchesProvisional,
  type Due,
  type DueDate,
  type RunningDue,
} from './due';
export { type Pause } from './pause';
export {
  addDays,
  dateOf,
  daysBetween,
  endOfDay,
  isPlainDate,
  plainDate,
  readInstant,
  startOfDay,
  type PlainDate,
} from './plain-date';
export {
  addWorkingDays,
  isWorkingDay,
  MissingCalendarYear,
  nextWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  type Calendar,
  type CalendarYear,
} from './working-days';
export { dateInWords, isoTime, timeInWords } from './words';
