import { type Clock, warningAt } from '../clock/index';
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

/** The applicant is reminded once of each due instant, on the day that lies some working days before his last. */
export function reminder(
  { clockId, due }: Deadline,
  { settings, clocks, cards, calendar }: CaseState,
): readonly Deadline[] {
  const days = settings.reminderWorkingDays;
  const clock = clocks[clockId];
  if (days === undefined || !clock || !('at' in due) || !APPLICANTS_CLOCKS.includes(clock.kind)) return [];
  if (cards.includes(reminderKey(clockId, due.at))) return [];
  const at = warningAt(clock, calendar, due.at, days);
  if (at === undefined) return [];
  return [{ clockId, due: { ...due, at }, expired: { type: 'applicantReminded', clockId, dueAt: due.at } }];
}

/** Under which a reminder is remembered. */
export function reminderKey(clockId: string, dueAt: number): string {
  return `reminder/${clockId}/${dueAt}`;
}
