import {
  addDays,
  addWorkingDays,
  type Calendar,
  dateInWords,
  dateOf,
  daysBetween,
  type Due,
  type Limit,
  timeInWords,
  workingDaysBetween,
} from '../calendar/index';
import { type Clock, hasExpired, isStopped, startOf } from './clock';
import { courseOf, type Leg } from './course';
import { dueOf, remainingAt } from './due';
import {
  amountInWords,
  dayUnitOf,
  type DayUnit,
  type DocumentNumbers,
  ExplanationWords,
  limitInWords,
} from './explanation-words';
import type { Segment } from './segments';
import { CLOCK_WORDS } from './words';

export { type DocumentNumbers } from './explanation-words';

/** One line of an explanation: what happened to the clock and how many days it adds to it. */
export interface ExplanationStep {
  /** `carryOver`: a last day on a rest day, or within a pause, moves to the next working day. */
  readonly kind: 'start' | 'pause' | 'extension' | 'carryOver' | 'due';
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to?: number;
  /** Days, or hours, it contributes; 0 for the due day. */
  readonly days: number;
  readonly unit: DayUnit;
  readonly basis: string;
  /** Number of the document, where one was issued. */
  readonly documentNumber?: string;
  readonly text: string;
}

/** Why a clock runs out when it does, for people and for proof. */
export interface Explanation {
  readonly clockId: string;
  readonly due: Due;
  /** In order of time. Counted on from the start, each in its unit, their days lead to the due day. */
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
  const words = new ExplanationWords(dateOf(startOf(clock).at).slice(0, 4), numberOf);
  const legs = courseOf(clock, calendar).flatMap((leg, index) => {
    const start = index === 0 ? [startStep(clock, words)] : [];
    return [...start, ...changesOf(leg, calendar, words), ...carriedOver(leg, calendar, words)];
  });
  const steps = [...legs, dueStep(clock, calendar, due, words)];
  return { clockId: clock.id, due, steps, text: `${steps.map(({ text }) => text).join('；')}。` };
}

function startStep(clock: Clock, words: ExplanationWords): ExplanationStep {
  const { at, limit, ground } = startOf(clock);
  const { name } = CLOCK_WORDS[clock.kind];
  const unit = dayUnitOf(limit);
  const day = unit === 'hour' ? timeInWords(at) : dateInWords(dateOf(at));
  const text = `${day}${ground.what}，${name}${limitInWords(limit)}（${words.source(ground)}）`;
  return { kind: 'start', from: at, days: amountOf(limit), unit, basis: ground.basis, text, ...words.numbered(ground) };
}

/** Pauses and extensions of a leg, as they came. */
function changesOf(leg: Leg, calendar: Calendar, words: ExplanationWords): readonly ExplanationStep[] {
  const pauses = leg.pauses.map((pause) => pauseStep(pause, leg, calendar, words));
  const extensions = leg.extensions.map(({ at, by, ground }): ExplanationStep => {
    const text = `${words.day(at)}${ground.what}，延长${limitInWords(by)}（${words.source(ground)}）`;
    const common = { days: amountOf(by), unit: dayUnitOf(by), basis: ground.basis, text };
    return { kind: 'extension', from: at, ...common, ...words.numbered(ground) };
  });
  return [...pauses, ...extensions].sort((a, b) => a.from - b.from);
}

function pauseStep(pause: Segment, leg: Leg, calendar: Calendar, words: ExplanationWords): ExplanationStep {
  const { from, to, ground } = pause;
  const unit = dayUnitOf(leg.limit);
  const source = words.source(ground);
  const common = { kind: 'pause', from, unit, basis: ground.basis, ...words.numbered(ground) } as const;
  if (to === undefined) {
    return { ...common, days: 0, text: `${words.when(from, unit)}起${ground.what}，暂停计算（${source}）` };
  }
  const days = pausedIn(leg, from, to, calendar);
  const span = unit !== 'hour' && words.day(from) === words.day(to) ? '' : `至${words.when(to, unit)}`;
  const effect = days === 0 ? '不足一日，不扣除' : `暂停${amountInWords(days, unit)}`;
  return { ...common, to, days, text: `${words.when(from, unit)}${span}${ground.what}，${effect}（${source}）` };
}

/** The days by which a leg ends later than limit and pauses alone would make it. */
function carriedOver(leg: Leg, calendar: Calendar, words: ExplanationWords): readonly ExplanationStep[] {
  const { due, limit, from } = leg;
  const unit = dayUnitOf(limit);
  if ('paused' in due || unit === 'hour' || limit.unit === 'schedule') return [];
  const paused = leg.pauses.reduce((sum, { from: start, to }) => sum + pausedIn(leg, start, to ?? start, calendar), 0);
  const start = dateOf(from);
  const plain =
    unit === 'day' ? addDays(start, limit.value + paused) : addWorkingDays(calendar, start, limit.value + paused);
  const end = dateOf(due.at);
  if (end === plain) return [];
  const days = unit === 'day' ? daysBetween(plain, end) : workingDaysBetween(calendar, plain, end);
  const restDay = limit.unit === 'onTheSpot' ? '当日为休息日' : '末日为休息日';
  const basis = leg.carriedOver ? '暂停期间不计入期限' : '《民法典》第二百零三条第一款';
  const text = `${leg.carriedOver ? '末日仍在暂停期间' : restDay}，顺延至${words.day(due.at)}`;
  return [{ kind: 'carryOver', from: due.at, days, unit, basis, text }];
}

function dueStep(clock: Clock, calendar: Calendar, due: Due, words: ExplanationWords): ExplanationStep {
  const { limit, ground } = startOf(clock);
  const unit = dayUnitOf(limit);
  const common = { kind: 'due', days: 0, unit, basis: ground.basis } as const;
  if ('paused' in due) {
    const last = clock.entries.at(-1)?.at ?? startOf(clock).at;
    const left = remainingAt(clock, calendar, last);
    const rest = left ? `剩余${amountInWords(left.value, left.unit)}，` : '';
    return { ...common, from: last, text: `${rest}恢复计算后重新确定到期日` };
  }
  const when = unit === 'hour' ? words.when(due.at, unit) : `${words.day(due.at)}（含当日）`;
  const provisional = due.provisional && !isStopped(clock) ? '（所跨年度的放假安排尚未公布，日期为暂定）' : '';
  const text = `应于${when}${CLOCK_WORDS[clock.kind].end}${provisional}${endOf(clock, due.at, words)}`;
  return { ...common, from: due.at, text };
}

/** How it ended, or that it is exceeded. */
function endOf(clock: Clock, dueAt: number, words: ExplanationWords): string {
  const last = clock.entries.at(-1)?.at ?? dueAt;
  if (isStopped(clock)) return `，已于${words.day(last)}停止计算${last > dueAt ? '，超过期限' : ''}`;
  return hasExpired(clock) ? '，现已超过期限' : '';
}

/** Days, or hours, that a pause adds to a leg. */
function pausedIn({ limit }: Leg, from: number, to: number, calendar: Calendar): number {
  if (limit.unit === 'hour') return (to - from) / 3_600_000;
  if (limit.unit === 'schedule') return 0;
  const [first, last] = [dateOf(from), dateOf(to)];
  return limit.unit === 'day' ? daysBetween(first, last) : workingDaysBetween(calendar, first, last);
}

function amountOf(limit: Limit): number {
  return limit.unit === 'schedule' ? 0 : limit.value;
}
