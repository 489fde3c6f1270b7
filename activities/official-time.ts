/** Offset of official time (Asia/Shanghai) in milliseconds; no daylight saving since 1991. */
const OFFSET_MS = 8 * 3_600_000;

/** An instant (epoch milliseconds) as ISO 8601 with the offset +08:00, to the second: `2026-05-21T09:00:00+08:00`. */
export function isoTime(instant: number): string {
  return `${new Date(instant + OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}

/** An instant (epoch milliseconds) for people, at +08:00, to the minute: `2026年5月21日09:00`. */
export function timeInWords(instant: number): string {
  const local = new Date(instant + OFFSET_MS);
  const time = local.toISOString().slice(11, 16);
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日${time}`;
}
