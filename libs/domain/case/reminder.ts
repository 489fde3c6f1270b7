import { type Clock, workingDaysBefore } from '../clock/index';
import type { Deadline } from './deadline';
import type { CaseState } from './state';

/** Clocks that run for the applicant. */
const APPLICANTS_CLOCKS: readonly Clock['kind'][] = [
  'correction',
  'rectification',
  'tolerance',
  'cure',
  'hearingRequest',
];

/** The applicant is reminded once of each due instant, some working days before his time runs out. */
export function reminder(
  { clockId, due }: Deadline,
  { settings, clocks, cards, calendar }: CaseState,
): readonly Deadline[] {
  const days = settings.reminderWorkingDays;
  const clock = clocks[clockId];
  if (days === undefined || !clock || !('at' in due) || !APPLICANTS_CLOCKS.includes(clock.kind)) return [];
  if (cards.includes(reminderKey(clockId, due.at))) return [];
  const at = workingDaysBefore(calendar, due.at, days);
  if (at <= clock.entries[0].at) return [];
  return [{ clockId, due: { ...due, at }, expired: { type: 'applicantReminded', clockId, dueAt: due.at } }];
}

/** Under which a reminder is remembered. */
export function reminderKey(clockId: string, dueAt: number): string {
  return `reminder/${clockId}/${dueAt}`;
}
