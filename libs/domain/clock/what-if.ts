import type { Calendar, Limit } from '../calendar/index';
import { type Clock, isStopped, type LaterEntry } from './clock';
import { type DocumentNumbers, type Explanation, explain } from './explanation';

/** Something that has not happened to a clock: a further pause, or a further extension. Instants are epoch milliseconds. */
export type Supposition =
  | { readonly kind: 'pause'; readonly from: number; readonly to?: number; readonly what: string }
  | { readonly kind: 'extend'; readonly by: Limit; readonly what: string };

/** The clock as it would be; the clock itself is not changed and nothing is stored. One that has been stopped stays as it is. */
export function supposing(clock: Clock, supposition: Supposition, now: number): Clock {
  if (isStopped(clock)) return clock;
  const ground = { what: `（假设）${supposition.what}`, basis: '假设' };
  const [start, ...later] = clock.entries;
  const supposed: readonly LaterEntry[] =
    supposition.kind === 'extend'
      ? [{ kind: 'extend', at: now, by: supposition.by, ground }]
      : [
          { kind: 'pause', at: supposition.from, cause: 'supposed', reason: 'supposed', ground },
          ...(supposition.to === undefined ? [] : [{ kind: 'resume', at: supposition.to, cause: 'supposed' } as const]),
        ];
  const entries = [...later, ...supposed].sort((a, b) => a.at - b.at);
  return { ...clock, entries: [start, ...entries] };
}

/** *What if*: why the clock would run out when, with one thing more. Throws MissingCalendarYear. */
export function whatIf(
  clock: Clock,
  supposition: Supposition,
  calendar: Calendar,
  now: number,
  numberOf: DocumentNumbers,
): Explanation {
  return explain(supposing(clock, supposition, now), calendar, numberOf);
}
