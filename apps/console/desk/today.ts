/** Today in Beijing as `YYYY-MM-DD`, or so many days after it (before it, below 0), wherever the reader is. */
export function today(after = 0, now = Date.now()): string {
  return new Date(now + 8 * 3_600_000 + after * 86_400_000).toISOString().slice(0, 10);
}
