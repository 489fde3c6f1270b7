const FORMAT = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant of the API (ISO 8601) as people in Beijing write it: `2026-11-22 09:30`. */
export function beijingTime(instant: string): string {
  const part = Object.fromEntries(FORMAT.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}`;
}

/** The day in Beijing, `YYYY-MM-DD`, so many days from an instant (epoch milliseconds). */
export function beijingDay(now: number, days = 0): string {
  return beijingTime(new Date(now + days * 86_400_000).toISOString()).slice(0, 10);
}
