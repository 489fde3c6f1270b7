/** The number after the greatest of these versions (`year.number`), in the given year: `2026.3` after `2026.2`. */
export function nextVersion(versions: readonly string[], year: number): string {
  const numbers = versions.map((version) => version.split('.').map(Number)).filter(([of]) => of === year);
  const last = Math.max(0, ...numbers.map(([, serial]) => serial ?? 0));
  return `${year}.${last + 1}`;
}
