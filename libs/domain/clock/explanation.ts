import {
  type Calendar,
  dateInWords,
  dateOf,
  describeLimit,
  dueAt,
  type Due,
  type Limit,
  timeInWords,
  workingDaysBetween,
} from '../calendar/index';
import { type Clock, hasExpired, isStopped, startOf } from './clock';
import { dueOf, limitsOf, runningOn } from './due';
import { type ClosedSegment, pausesOf, type Segment } from './segments';
import { CLOCK_WORDS } from './words';

/** Number of the document that an act issued; `undefined` while it has none. */
export type DocumentNumbers = (act: string) => string | undefined;

/** One line of an explanation: what happened to the clock and how many days it adds to it. */
export interface ExplanationStep {
  readonly kind: 'start' | 'pause' | 'extension' | 'due';
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to?: number;
  /** Days it contributes, in the unit of the clock; 0 for the due day. */
  readonly days: number;
  readonly basis: string;
  /** Number of the document, where one was issued. */
  readonly documentNumber?: string;
  readonly text: string;
}

/** Why a clock runs out when it does, for people and for proof. */
export interface Explanation {
  readonly clockId: string;
  readonly due: Due;
  /** The days of the steps add up to the period from the start to the due day. */
  readonly steps: readonly ExplanationStep[];
  /** All of it in Chinese. */
  readonly text: string;
}

/**
 * Explains a due date from the ledger: start, limit, every pause and extension with its legal basis and document, and the sum.
 * Throws MissingCalendarYear.
 */
export function explain(clock: Clock, calendar: Calendar, numberOf: DocumentNumbers): Explanation {
  const due = dueOf(clock, calendar);
  const steps = [
    startStep(clock, numberOf),
    ...countedPauses(clock, calendar).map((pause) => pauseStep(clock, calendar, pause, numberOf)),
    ...extensionSteps(clock, numberOf),
    dueStep(clock, calendar, due),
  ];
  return { clockId: clock.id, due, steps, text: `${steps.map(({ text }) => text).join('；')}。` };
}

/** The pauses that count: one that begins after the clock has run out changes nothing. */
export function countedPauses(clock: Clock, calendar: Calendar): readonly Segment[] {
  const pauses = pausesOf(clock);
  const [limit] = limitsOf(clock);
  const first = pauses.findIndex(({ from }, index) => {
    const due = dueAt(calendar, startOf(clock).at, limit, pauses.slice(0, index));
    return 'at' in due && from > due.at;
  });
  return first < 0 ? pauses : pauses.slice(0, first);
}

function startStep(clock: Clock, numberOf: DocumentNumbers): ExplanationStep {
  const { at, limit, ground } = startOf(clock);
  const { name } = CLOCK_WORDS[clock.kind];
  const text = `${dateInWords(dateOf(at))}${ground.what}，${name}${describeLimit(limit)}（${cited(ground.basis, ground.act, numberOf)}）`;
  return { kind: 'start', from: at, days: daysOf(limit), basis: ground.basis, text, ...numbered(ground.act, numberOf) };
}

function pauseStep(clock: Clock, calendar: Calendar, pause: Segment, numberOf: DocumentNumbers): ExplanationStep {
  const { from, to, ground } = pause;
  const source = cited(ground.basis, ground.act, numberOf);
  const common = { kind: 'pause', from, basis: ground.basis, ...numbered(ground.act, numberOf) } as const;
  if (to === undefined) {
    return { ...common, days: 0, text: `${dateInWords(dateOf(from))}起${ground.what}，暂停计算（${source}）` };
  }
  const days = pausedDays(clock, calendar, { ...pause, to });
  const { unit } = startOf(clock).limit;
  const text = `${dateInWords(dateOf(from))}起${ground.what}，暂停${describeDays(days, unit)}（${source}）`;
  return { ...common, to, days, text };
}

function extensionSteps(clock: Clock, numberOf: DocumentNumbers): readonly ExplanationStep[] {
  return clock.entries.flatMap((entry): readonly ExplanationStep[] => {
    if (entry.kind !== 'extend') return [];
    const { ground, by, at } = entry;
    const text = `${dateInWords(dateOf(at))}${ground.what}，延长${describeLimit(by)}（${cited(ground.basis, ground.act, numberOf)}）`;
    const numbers = numbered(ground.act, numberOf);
    return [{ kind: 'extension', from: at, days: daysOf(by), basis: ground.basis, text, ...numbers }];
  });
}

function dueStep(clock: Clock, calendar: Calendar, due: Due): ExplanationStep {
  const { end } = CLOCK_WORDS[clock.kind];
  const basis = startOf(clock).ground.basis;
  if ('paused' in due) {
    const last = clock.entries.at(-1)?.at ?? startOf(clock).at;
    const soonest = dueOf(runningOn(clock, last), calendar);
    const day = 'at' in soonest ? `，最早${dateInWords(dateOf(soonest.at))}` : '';
    return { kind: 'due', from: last, days: 0, basis, text: `现暂停计算，恢复后重新确定到期日${day}` };
  }
  const when = startOf(clock).limit.unit === 'hour' ? timeInWords(due.at) : dateInWords(dateOf(due.at));
  const provisional = due.provisional ? '（所跨年度的放假安排尚未公布，日期为暂定）' : '';
  const stopped = isStopped(clock) ? `，已于${dateInWords(dateOf(clock.entries.at(-1)?.at ?? due.at))}停止计算` : '';
  const exceeded = !isStopped(clock) && hasExpired(clock) ? '，现已到期' : '';
  return { kind: 'due', from: due.at, days: 0, basis, text: `应于${when}${end}${provisional}${stopped}${exceeded}` };
}

function pausedDays(clock: Clock, calendar: Calendar, { from, to }: ClosedSegment): number {
  const { unit } = startOf(clock).limit;
  if (unit === 'hour') return (to - from) / 3_600_000;
  if (unit === 'schedule') return 0;
  const [first, last] = [dateOf(from), dateOf(to)];
  if (unit === 'day') return (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return workingDaysBetween(calendar, first, last);
}

function daysOf(limit: Limit): number {
  return limit.unit === 'schedule' ? 0 : limit.value;
}

function describeDays(days: number, unit: Limit['unit']): string {
  if (unit === 'hour') return `${Math.round(days * 10) / 10}小时`;
  return unit === 'day' || unit === 'schedule' ? `${days}日` : `${days}个工作日`;
}

function cited(basis: string, act: string | undefined, numberOf: DocumentNumbers): string {
  const number = act === undefined ? undefined : numberOf(act);
  return number === undefined ? basis : `${basis}，${number}`;
}

function numbered(act: string | undefined, numberOf: DocumentNumbers): { readonly documentNumber?: string } {
  const documentNumber = act === undefined ? undefined : numberOf(act);
  return documentNumber === undefined ? {} : { documentNumber };
}
