/** Offset of China standard time in milliseconds; it has had no daylight saving time since 1991. */
const OFFSET_MS = 8 * 3_600_000;

/** An instant (date or epoch milliseconds) as ISO 8601 with the offset +08:00, e.g. `2026-11-22T09:00:00.000+08:00`. */
export function isoTime(instant: Date | number): string {
  const shifted = new Date((typeof instant === 'number' ? instant : instant.getTime()) + OFFSET_MS);
  return shifted.toISOString().replace('Z', '+08:00');
}
