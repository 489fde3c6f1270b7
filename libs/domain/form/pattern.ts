/** One piece of a pattern: what it may match, and how often. */
export interface Piece {
  readonly set: string;
  readonly least: number;
  readonly most: number;
}

/**
 * A pattern in Chinese for people who fill in a form: length, kinds of characters, and how it begins, e.g. for
 * `^1[3-9]\d{9}$` `11位数字，以1开头`. Patterns beyond plain characters, classes and counts are shown as they are.
 */
export function describePattern(pattern: string): string {
  const pieces = piecesOf(pattern);
  if (pieces === undefined) return `符合格式 ${pattern} 的内容`;
  const least = pieces.reduce((sum, piece) => sum + piece.least, 0);
  const most = pieces.reduce((sum, piece) => sum + piece.most, 0);
  const first = pieces[0]?.set ?? '';
  const beginning = first.length === 1 ? `，以${first}开头` : '';
  return `${least === most ? least : `${least}至${most}`}位${kindsOf(pieces)}${beginning}`;
}

/** The pieces of a simple anchored pattern; `undefined` for any other one. */
export function piecesOf(pattern: string): Piece[] | undefined {
  if (!/^\^(?:(?:\\d|\[(?:\\d|[\dA-Za-z-])+\]|[\dA-Za-z])(?:\{\d+(?:,\d+)?\})?)+\$$/.test(pattern)) return undefined;
  const found = pattern.matchAll(/(\\d|\[[^\]]+\]|[\dA-Za-z])(?:\{(\d+)(?:,(\d+))?\})?/g);
  return [...found].map(([, set = '', least = '1', most = least]) => ({
    set,
    least: Number(least),
    most: Number(most),
  }));
}

function kindsOf(pieces: readonly Piece[]): string {
  const sets = pieces.map((piece) => piece.set.replaceAll('\\d', '0')).join('');
  const kinds = [/\d/.test(sets) && '数字', /[A-Z]/.test(sets) && '大写字母', /[a-z]/.test(sets) && '小写字母'];
  return kinds.filter((kind) => kind !== false).join('和');
}
