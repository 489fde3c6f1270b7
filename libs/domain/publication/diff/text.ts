/** Texts up to this length (characters) are told whole. */
const SHORT = 60;

/** Characters that stay around a change in a long text. */
const AROUND = 12;

/** Two different texts; of long ones only the part that differs, with a little around it. */
export function changedPart(before: string, after: string): readonly [string, string] {
  if (before.length <= SHORT && after.length <= SHORT) return [before, after];
  const [was, now] = [[...before], [...after]];
  const shorter = Math.min(was.length, now.length);
  let start = 0;
  while (start < shorter && was[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [excerpt(was, start, end), excerpt(now, start, end)];
}

function excerpt(text: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, text.length - end + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).join('')}${to < text.length ? '…' : ''}`;
}
