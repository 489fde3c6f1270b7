const BEIJING = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant (ISO 8601 or epoch milliseconds) in Beijing time: `2026-11-25 09:30`; the end of a day is `2026-11-25 24:00`. */
export function timeInWords(at: string | number): string {
  const instant = new Date(at);
  const text = BEIJING.format(instant);
  const isEndOfDay = text.endsWith('23:59') && instant.getTime() % 60_000 === 59_999;
  return isEndOfDay ? `${text.slice(0, 10)} 24:00` : text;
}
