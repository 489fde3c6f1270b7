import type { Limit } from '../calendar/index';

/**
 * The legal clocks of a case (`domain.md` §5.1): 受理审核, 补正, 承诺办结, 法定办结, 联合办理, 整改, 特别程序所需时间, 联合勘验,
 * 听证申请, 组织听证, 容缺补交, 送达, 事后核查, 限期改正, 评价.
 */
export const CLOCK_KINDS = [
  'acceptanceCheck',
  'correction',
  'promised',
  'statutory',
  'joint',
  'rectification',
  'procedure',
  'visit',
  'hearingRequest',
  'hearing',
  'tolerance',
  'delivery',
  'postCheck',
  'cure',
  'evaluation',
] as const;

export type ClockKind = (typeof CLOCK_KINDS)[number];

/** Why a clock stands still. */
export type PauseReason =
  'check' | 'specialProcedure' | 'hearing' | 'rectification' | 'tolerance' | 'suspension' | 'supposed';

/** The ground of an entry: what it is called and the law, statute or published rule it rests on, in Chinese. */
export interface Ground {
  /** What happened, e.g. `专家评审`. */
  readonly what: string;
  /** E.g. `《行政许可法》第四十五条`. */
  readonly basis: string;
  /** Act (`@yijian/domain/document` `actId`) whose document says so in writing; absent where no document is prescribed. */
  readonly act?: string;
}

/**
 * One line of the ledger. Lines are only ever added; a due date is computed from them and never stored. Instants are epoch
 * milliseconds.
 */
export type ClockEntry =
  | { readonly kind: 'start'; readonly at: number; readonly limit: Limit; readonly ground: Ground }
  | {
      readonly kind: 'pause';
      readonly at: number;
      /** Tells overlapping pauses apart; the clock runs again when every cause has ended. */
      readonly cause: string;
      readonly reason: PauseReason;
      readonly ground: Ground;
    }
  | { readonly kind: 'resume'; readonly at: number; readonly cause: string }
  | { readonly kind: 'extend'; readonly at: number; readonly by: Limit; readonly ground: Ground }
  /** It ran out and what follows from that has been done; it counts on until it is stopped. */
  | { readonly kind: 'expire'; readonly at: number }
  | { readonly kind: 'stop'; readonly at: number };

type Start = Extract<ClockEntry, { readonly kind: 'start' }>;

/** One clock of a case or of one of its items: its append-only ledger, which begins with its start. */
export interface Clock {
  /** Unique in the case: kind, then what it belongs to, e.g. `statutory/food-licence`, `acceptanceCheck/2`. */
  readonly id: string;
  readonly kind: ClockKind;
  /** Item it belongs to, where it belongs to one. */
  readonly itemId?: string;
  readonly entries: readonly [Start, ...ClockEntry[]];
  /**
   * It never ends while it stands still, and what stops it for a time that was set stops it no longer than that. Absent on clocks
   * of plans from before this was so, which go on counting as they did.
   */
  readonly exact?: true;
}

/** The clocks of a case by id, in the order in which they were started. */
export type Ledger = Readonly<Record<string, Clock>>;

/** Ledger lines other than the start. */
export type LaterEntry = Exclude<ClockEntry, Start>;

/** A clock with one more line. A line after the stop changes nothing: what has ended cannot be paused or lengthened. */
export function withEntry(clock: Clock, entry: LaterEntry): Clock {
  return isStopped(clock) ? clock : { ...clock, entries: [...clock.entries, entry] };
}

/** Whether the clock has been stopped for good. */
export function isStopped({ entries }: Clock): boolean {
  return entries.at(-1)?.kind === 'stop';
}

/** Whether what follows from its running out has been done. */
export function hasExpired({ entries }: Clock): boolean {
  return entries.some(({ kind }) => kind === 'expire');
}

/** Whether any pause is open. */
export function isPaused(clock: Clock): boolean {
  return openPauses(clock).length > 0;
}

/** Pauses that have not ended, oldest first; none once the clock is stopped. */
export function openPauses(clock: Clock): readonly Extract<ClockEntry, { readonly kind: 'pause' }>[] {
  if (isStopped(clock)) return [];
  return clock.entries.flatMap((entry, index) => {
    if (entry.kind !== 'pause') return [];
    const ended = clock.entries.slice(index).some((later) => later.kind === 'resume' && later.cause === entry.cause);
    return ended ? [] : [entry];
  });
}

/** An extension of a clock. */
export type Extension = Extract<ClockEntry, { readonly kind: 'extend' }>;

/** When it started, and the first limit. */
export function startOf({ entries }: Clock): Start {
  return entries[0];
}
