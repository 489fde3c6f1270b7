import { dateOf, type PlainDate } from './plain-date';

/** Offset of official time (Asia/Shanghai) in milliseconds; no daylight saving since 1991. */
const OFFSET_MS = 8 * 3_600_000;

/** An instant (epoch milliseconds) as ISO 8601 with the offset +08:00, to the second: `2026-05-21T09:00:00+08:00`. */
export function isoTime(instant: number): string {
  return `${new Date(instant + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** A day for people: `2026年5月21日`. */
export function dateInWords(date: PlainDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** An instant (epoch milliseconds) for people, at +08:00, to the minute: `2026年5月21日09:00`. */
export function timeInWords(instant: number): string {
  return `${dateInWords(dateOf(instant))}${isoTime(instant).slice(11, 16)}`;
}
