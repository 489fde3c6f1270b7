/** A day of the Gregorian calendar in the official time zone (+08:00), written `YYYY-MM-DD`; a plain string in JSON. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

/** Length of a day in milliseconds; official time has had no daylight saving since 1991, so every day is as long. */
const DAY_MS = 86_400_000;

/** Offset of official time (Asia/Shanghai) in milliseconds: explicit, so that the zone of the machine never matters. */
const OFFSET_MS = 8 * 3_600_000;

/** Whether `text` is a real day written `YYYY-MM-DD`; `2026-02-30` is not. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** Reads a day. Throws RangeError unless `text` is a real day written `YYYY-MM-DD`. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text))
    throw new RangeError(`"${text}" is not a date: write a real day as YYYY-MM-DD, e.g. 2026-05-21.`);
  return text;
}

/**
 * Milliseconds since 1970-01-01T00:00Z of an ISO 8601 date-time that carries its offset (`+08:00`, `Z`); `undefined` for any
 * other text, also one without an offset, which would be read in the zone of the machine.
 */
export function readInstant(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/i.test(text)) return undefined;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

/** The day at +08:00 of an instant in milliseconds since 1970-01-01T00:00Z. */
export function dateOf(instantMs: number): PlainDate {
  return new Date(instantMs + OFFSET_MS).toISOString().slice(0, 10) as PlainDate;
}

/** First millisecond of a day at +08:00, in milliseconds since 1970-01-01T00:00Z. */
export function startOfDay(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`) - OFFSET_MS;
}

/** Last millisecond of a day at +08:00, in milliseconds since 1970-01-01T00:00Z. */
export function endOfDay(date: PlainDate): number {
  return startOfDay(date) + DAY_MS - 1;
}

/** The day `days` natural days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOf(startOfDay(date) + days * DAY_MS);
}

/** Natural days in (`from`, `to`]: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (startOfDay(to) - startOfDay(from)) / DAY_MS;
}

/** Whether the day is a Saturday or a Sunday. */
export function isWeekend(date: PlainDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
