import { type Answer } from '../../api/client';

type Clock = Answer<'ClockDto'>;

/** Clocks that run against the applicant. */
const APPLICANTS: readonly Clock['kind'][] = ['correction', 'rectification', 'tolerance', 'hearingRequest', 'cure'];

/** A date that is told of a case, and the clock that says why it is that date. */
export interface StandingDue {
  readonly due: Answer<'DueDto'>;
  readonly clock?: Clock;
}

/**
 * Until when whoever holds the case has time: the applicant until his own clock ends, even if a department's ends earlier;
 * everybody else until the earliest date of the case. Undefined when no date is set.
 */
export function standingDue(
  { holder, nextDue }: Pick<Answer<'CaseDto'>, 'holder' | 'nextDue'>,
  clocks: readonly Clock[],
): StandingDue | undefined {
  const live = clocks.filter(({ status }) => status !== 'stopped' && status !== 'notStarted');
  const own = live
    .filter(({ kind, due }) => APPLICANTS.includes(kind) && due.at !== null)
    .toSorted((one, other) => (one.due.at ?? '').localeCompare(other.due.at ?? ''))[0];
  if (holder === 'applicant' && own !== undefined) return { due: own.due, clock: own };
  if (nextDue === undefined) return undefined;
  const clock = live.find(({ due }) => due.at !== null && due.at === nextDue.at);
  return { due: nextDue, ...(clock && { clock }) };
}
