/** A day in words: `2026年12月7日`. Instants of the gateway are ISO 8601 at +08:00, so their text is Beijing time. */
export function dayText(instant: string): string {
  const [year = '', month = '', day = ''] = instant.slice(0, 10).split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** A moment in words: `2026年12月7日 09:30`. */
export function momentText(instant: string): string {
  return `${dayText(instant)} ${instant.slice(11, 16)}`;
}
