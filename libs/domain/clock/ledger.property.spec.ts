import fc from 'fast-check';
import { addDays, addWorkingDays, dateOf, isWorkingDay, type Limit, plainDate } from '../calendar/index';
import { realCalendar, workingDays } from '../testing/index';
import {
  type Clock,
  type ClockEntry,
  clockAt,
  dueOf,
  type Explanation,
  explain,
  isPaused,
  isStopped,
  type LaterEntry,
  remainingAt,
  segmentsOf,
  statusAt,
  whatIf,
  withEntry,
} from './index';

const CALENDAR = realCalendar();
const START = Date.parse('2026-01-05T00:00:00+08:00');
const SPAN = 200 * 86_400_000;
const GROUND = { what: '专家评审', basis: '《行政许可法》第四十五条' };
const CAUSES = ['expert/1', 'test/1', 'suspension'];
const NUMBERLESS = (): undefined => undefined;

const limit = fc.oneof(
  fc.integer({ min: 0, max: 30 }).map((value): Limit => ({ value, unit: 'workingDay' })),
  fc.integer({ min: 0, max: 45 }).map((value): Limit => ({ value, unit: 'day' })),
  fc.integer({ min: 1, max: 72 }).map((value): Limit => ({ value, unit: 'hour' })),
  fc.constant<Limit>({ value: 0, unit: 'onTheSpot' }),
);
const instant = fc.integer({ min: START, max: START + SPAN });

/** What may be written on a ledger, at whatever instant and in whatever order. */
function line(of: Limit): fc.Arbitrary<LaterEntry> {
  const by: Limit = of.unit === 'onTheSpot' || of.unit === 'schedule' ? workingDays(3) : { value: 3, unit: of.unit };
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ at: instant, cause: fc.constantFrom(...CAUSES) }).map(paused) },
    { weight: 4, arbitrary: fc.record({ at: instant, cause: fc.constantFrom(...CAUSES) }).map(resumed) },
    { weight: 1, arbitrary: instant.map((at): LaterEntry => ({ kind: 'extend', at, by, ground: GROUND })) },
    { weight: 1, arbitrary: instant.map((at): LaterEntry => ({ kind: 'expire', at })) },
  );
}

function paused({ at, cause }: { readonly at: number; readonly cause: string }): LaterEntry {
  return { kind: 'pause', at, cause, reason: 'specialProcedure', ground: { ...GROUND, what: cause } };
}

function resumed({ at, cause }: { readonly at: number; readonly cause: string }): LaterEntry {
  return { kind: 'resume', at, cause };
}

/** Any clock of the law: lines in order of time, the last one perhaps a stop. */
const clock: fc.Arbitrary<Clock> = limit.chain((of) =>
  fc
    .record({
      at: fc.integer({ min: START, max: START + 30 * 86_400_000 }),
      lines: fc.array(line(of), { maxLength: 12 }),
      stops: fc.boolean(),
    })
    .map(({ at, lines, stops }) => {
      const start: ClockEntry = { kind: 'start', at, limit: of, ground: { what: '受理', basis: '依据' } };
      const later = lines.filter((one) => one.at >= at).sort((a, b) => a.at - b.at);
      const stop: readonly LaterEntry[] = stops ? [{ kind: 'stop', at: START + SPAN }] : [];
      return {
        id: 'statutory/a',
        kind: 'statutory',
        itemId: 'a',
        entries: [start, ...later, ...stop],
        exact: true,
      } satisfies Clock;
    }),
);

/** Any clock but one of natural days that stands still at the end. */
const standing: fc.Arbitrary<Clock> = clock
  .map((one): Clock => {
    const [start, ...later] = one.entries;
    const open = later.filter(({ kind }) => kind !== 'stop' && kind !== 'expire');
    const at = open.at(-1)?.at ?? start.at;
    return { ...one, entries: [start, ...open, paused({ at, cause: 'suspension' })] };
  })
  .filter((one) => 'paused' in dueOf(one, CALENDAR) && one.entries[0].limit.unit !== 'day');

/** Everything that stands still at the end runs on. */
function running(one: Clock): Clock {
  const { entries } = one;
  const at = Math.max(entries.at(-1)?.at ?? 0, entries[0].at);
  return CAUSES.reduce((sum, cause) => withEntry(sum, { kind: 'resume', at, cause }), one);
}

/** The day, or the instant, to which the steps of an explanation lead. */
function sumOf({ steps }: Explanation): string | number {
  const [start] = steps;
  if (!start) throw new Error('An explanation without steps.');
  if (start.unit === 'hour') return steps.reduce((sum, { days }) => sum + days * 3_600_000, start.from);
  return steps.reduce(
    (day, { unit, days }) => (unit === 'day' ? addDays(day, days) : addWorkingDays(CALENDAR, day, days)),
    dateOf(start.from),
  );
}

describe('for any ledger', () => {
  it('segments follow each other from the start without gap and without overlap', () => {
    fc.assert(
      fc.property(clock, (one) => {
        const segments = segmentsOf(one);
        expect(segments[0]?.from).toBe(one.entries[0].at);
        for (const [index, { from, to }] of segments.entries()) {
          const next = segments[index + 1];
          if (next) expect(to).toBe(next.from);
          if (to !== undefined) expect(to).toBeGreaterThan(from);
        }
        expect(segments.at(-1)?.to === undefined).toBe(!isStopped(one));
      }),
    );
  });

  it('segments depend on what the lines say, not on the order in which they were written down', () => {
    const shuffled = clock.chain((one) =>
      fc
        .shuffledSubarray([...one.entries.slice(1)], { minLength: one.entries.length - 1 })
        .map((later) => ({ one, later })),
    );
    fc.assert(
      fc.property(shuffled, ({ one, later }) => {
        const distinct = new Set(one.entries.map(({ at }) => at)).size === one.entries.length;
        fc.pre(distinct && !isStopped(one));
        expect(segmentsOf({ ...one, entries: [one.entries[0], ...later] })).toEqual(segmentsOf(one));
      }),
    );
  });

  it('one pause more never brings the end forward', () => {
    fc.assert(
      fc.property(clock, instant, fc.integer({ min: 0, max: 20 }), (one, at, days) => {
        const before = running(one);
        const entries = [
          ...before.entries.slice(1),
          { ...paused({ at, cause: 'more' }) },
          resumed({ at: at + days * 86_400_000, cause: 'more' }),
        ].sort((a, b) => a.at - b.at);
        const [plain, longer] = [before, { ...before, entries: [before.entries[0], ...entries] } as Clock].map((each) =>
          dueOf(each, CALENDAR),
        );
        fc.pre(!isStopped(one) && plain !== undefined && 'at' in plain);
        expect(longer !== undefined && 'at' in longer && 'at' in plain && longer.at >= plain.at).toBe(true);
      }),
    );
  });

  it('an end that is known never lies within a pause', () => {
    fc.assert(
      fc.property(clock, (one) => {
        const due = dueOf(one, CALENDAR);
        if ('paused' in due) return;
        const within = segmentsOf(one).filter(
          ({ kind, from, to }) => kind === 'pause' && from < due.at && (to === undefined || to > due.at),
        );
        expect(within).toEqual([]);
      }),
    );
  });

  it('computing again gives the same, also from the ledger as it is stored', () => {
    fc.assert(
      fc.property(clock, (one) => {
        const stored = JSON.parse(JSON.stringify(one)) as Clock;
        expect(dueOf(stored, CALENDAR)).toEqual(dueOf(one, CALENDAR));
        expect(explain(stored, CALENDAR, NUMBERLESS)).toEqual(explain(one, CALENDAR, NUMBERLESS));
      }),
    );
  });

  it('the steps of the explanation add up to the due date', () => {
    fc.assert(
      fc.property(clock, (one) => {
        const explanation = explain(one, CALENDAR, NUMBERLESS);
        const { due } = explanation;
        if ('paused' in due) return;
        const sum = sumOf(explanation);
        if (typeof sum === 'number') expect(Math.abs(sum - due.at)).toBeLessThan(1);
        else expect(sum).toBe(dateOf(due.at));
      }),
      { numRuns: 500 },
    );
  });

  it('the status at an instant is that of the ledger cut at it', () => {
    fc.assert(
      fc.property(clock, instant, (one, at) => {
        const then = clockAt(one, at);
        const status = statusAt(one, CALENDAR, at);
        expect(status === 'notStarted').toBe(then === undefined);
        if (!then) return;
        expect(then.entries.every((entry) => entry.at <= at)).toBe(true);
        expect(statusAt(then, CALENDAR, at)).toBe(status);
        expect(status === 'stopped').toBe(isStopped(then));
        if (status === 'paused') expect(isPaused(then)).toBe(true);
        if (status === 'running') expect(remainingAt(one, CALENDAR, at)?.value).toBeGreaterThanOrEqual(0);
        if (status === 'exceeded') expect(remainingAt(one, CALENDAR, at)?.value).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('what is left, asked on working days, does not change while the clock stands still', () => {
    fc.assert(
      fc.property(standing, fc.integer({ min: 0, max: 20 * 86_400_000 }), (one, later) => {
        const last = one.entries.at(-1)?.at ?? 0;
        fc.pre([last, last + later].every((at) => isWorkingDay(CALENDAR, dateOf(at))));
        const [now, then] = [remainingAt(one, CALENDAR, last), remainingAt(one, CALENDAR, last + later)];
        expect(Math.abs((then?.value ?? NaN) - (now?.value ?? NaN))).toBeLessThanOrEqual(1e-6);
      }),
    );
  });

  it('a supposition changes the answer and nothing else', () => {
    const supposition = fc.oneof(
      fc.record({ kind: fc.constant('pause' as const), from: instant, what: fc.constant('假设') }),
      fc.record({
        kind: fc.constant('extend' as const),
        by: fc.constant(workingDays(10)),
        what: fc.constant('假设'),
      }),
    );
    fc.assert(
      fc.property(clock, supposition, instant, (one, supposed, now) => {
        const before = JSON.stringify(one);
        whatIf(one, supposed, CALENDAR, now, NUMBERLESS);
        expect(JSON.stringify(one)).toBe(before);
      }),
    );
  });

  it('every day of the year begins a period that can be explained', () => {
    for (let day = plainDate('2026-01-05'); day < '2026-12-31'; day = addDays(day, 1)) {
      const at = Date.parse(`${day}T09:00:00+08:00`);
      const start = { kind: 'start', at, limit: workingDays(5), ground: GROUND } as const;
      const explanation = explain({ id: 'promised/a', kind: 'promised', entries: [start] }, CALENDAR, NUMBERLESS);
      expect('at' in explanation.due && dateOf(explanation.due.at)).toBe(sumOf(explanation));
    }
  });
});
