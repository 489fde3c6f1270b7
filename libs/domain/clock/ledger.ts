import type { Limit } from '../calendar/index';
import { type Clock, type ClockKind, type Ground, isStopped, type LaterEntry, type Ledger, withEntry } from './clock';

/** What a clock is started with; `at` in epoch milliseconds. */
export interface NewClock {
  readonly kind: ClockKind;
  /** What it belongs to, within its kind; absent for the one of its kind. */
  readonly about?: string;
  readonly itemId?: string;
  readonly at: number;
  readonly limit: Limit;
  readonly ground: Ground;
  /** False for a plan from before clocks counted exactly; see {@link Clock.exact}. */
  readonly exact?: boolean;
}

/** Id of a clock: `statutory/food-licence`, `joint`. */
export function clockId(kind: ClockKind, about?: string): string {
  return about === undefined ? kind : `${kind}/${about}`;
}

/** The ledger with one more clock. One of the same id that runs is left as it is; one that was stopped is started anew beside it. */
export function started(ledger: Ledger, { kind, about, itemId, at, limit, ground, exact = true }: NewClock): Ledger {
  const id = freeId(ledger, clockId(kind, about));
  if (id === undefined) return ledger;
  const entries = [{ kind: 'start', at, limit, ground }] as const;
  const clock: Clock = { id, kind, ...(itemId !== undefined && { itemId }), entries, ...(exact && { exact }) };
  return { ...ledger, [id]: clock };
}

/** Which clocks a line is for. */
export type Which = (clock: Clock) => boolean;

/** The ledger with one line more on every clock meant that is not stopped. */
export function noted(ledger: Ledger, which: Which, entry: LaterEntry): Ledger {
  const meant = Object.values(ledger).filter((clock) => !isStopped(clock) && which(clock));
  if (meant.length === 0) return ledger;
  return { ...ledger, ...Object.fromEntries(meant.map((clock) => [clock.id, withEntry(clock, entry)])) };
}

/** The ledger with the clocks meant stopped for good. */
export function stopped(ledger: Ledger, which: Which, at: number): Ledger {
  return noted(ledger, which, { kind: 'stop', at });
}

/** The clock of a kind that has not been stopped. */
export function liveClock(ledger: Ledger, kind: ClockKind, about?: string): Clock | undefined {
  const id = clockId(kind, about);
  return Object.values(ledger).find((clock) => isSameOrLater(clock.id, id) && !isStopped(clock));
}

function freeId(ledger: Ledger, id: string): string | undefined {
  if (liveById(ledger, id)) return undefined;
  const earlier = Object.keys(ledger).filter((known) => isSameOrLater(known, id)).length;
  return earlier === 0 ? id : `${id}#${earlier + 1}`;
}

function liveById(ledger: Ledger, id: string): boolean {
  return Object.values(ledger).some((clock) => isSameOrLater(clock.id, id) && !isStopped(clock));
}

function isSameOrLater(id: string, first: string): boolean {
  return id === first || id.startsWith(`${first}#`);
}
