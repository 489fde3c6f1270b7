import LineBreaker from 'linebreak';

/** A line of a text. */
export interface Line {
  readonly text: string;
  /** It starts a paragraph: it is the one that may be indented. */
  readonly first: boolean;
  /** It ends a paragraph: it is not stretched to full width. */
  readonly last: boolean;
}

/** Room for lines and the measure of a text, in one unit, usually points. */
export interface Measure {
  readonly room: number;
  /** Taken from the room of the first line of each paragraph. */
  readonly indent?: number;
  readonly widthOf: (text: string) => number;
}

/** Marks whose right half is blank: at the end of a line only the left half needs room. */
const HALF_BLANK = /[，。、；：！？）》」』】〕”’]$/;
/** What no line begins with. */
const NEVER_FIRST = /^[，。、；：！？）》〉」』】〕”’…·～%％℃,.;:!?)\]}]/;
/** Units that stay with their number: 2026|年. */
const UNIT = /^[年月日号时分秒天元件份页条款项人次个]/;

/**
 * Breaks a text into lines by the rules of Unicode (UAX #14) and of Chinese typesetting: no line begins with a closing
 * mark or ends with an opening one, numbers keep their unit. What has no place to break and is longer than a line, such
 * as a long key, is cut anywhere. Line feeds end paragraphs.
 */
export function breakLines(text: string, measure: Measure): Line[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = linesOf(paragraph, measure);
    return lines.map((line, index) => ({ text: line, first: index === 0, last: index === lines.length - 1 }));
  });
}

/** The width that a line needs, its trailing spaces and the blank half of a closing mark left out. */
export function visibleWidth(line: string, widthOf: Measure['widthOf']): number {
  const text = line.trimEnd();
  return widthOf(text) - (HALF_BLANK.test(text) ? widthOf(text.slice(-1)) / 2 : 0);
}

function linesOf(paragraph: string, { room, indent = 0, widthOf }: Measure): string[] {
  const lines: string[] = [];
  let [line, width] = ['', 0];
  const fits = (more: string) => width + visibleWidth(more, widthOf) <= room - (lines.length ? 0 : indent) + 1e-6;
  const take = (more: string) => {
    line += more;
    width += widthOf(more);
  };
  const end = () => {
    lines.push(line.trimEnd());
    [line, width] = ['', 0];
  };
  for (const piece of piecesOf(paragraph)) {
    if (!fits(piece) && line) end();
    let rest = piece;
    while (!fits(rest)) {
      const head = longestHead(rest, fits);
      take(head);
      end();
      rest = rest.slice(head.length);
    }
    take(rest);
  }
  end();
  return lines;
}

/** The parts between which a line may end. */
function piecesOf(paragraph: string): string[] {
  const breaker = new LineBreaker(inTermsOfTheRules(paragraph));
  const pieces: string[] = [];
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const rest = paragraph.slice(next.position);
    const keepsUnit = /\d$/.test(paragraph.slice(start, next.position)) && UNIT.test(rest);
    if (keepsUnit || NEVER_FIRST.test(rest)) continue;
    pieces.push(paragraph.slice(start, next.position));
    start = next.position;
  }
  return pieces;
}

/**
 * Unicode cannot tell on which side of a quotation mark a line may break, as languages differ; in Chinese it can be told.
 * Same length, so that places stay the same.
 */
function inTermsOfTheRules(text: string): string {
  return text
    .replaceAll(/(?<![A-Za-z0-9])[“‘]/g, '「')
    .replaceAll(/[”’](?![A-Za-z0-9])/g, '」')
    .replaceAll(/[·～]/g, '・');
}

/** As much of a piece without places to break as fits, at least one character. */
function longestHead(piece: string, fits: (line: string) => boolean): string {
  const characters = [...piece];
  let count = 1;
  while (count < characters.length && fits(characters.slice(0, count + 1).join(''))) count += 1;
  while (count > 1 && NEVER_FIRST.test(characters[count] ?? '')) count -= 1;
  return characters.slice(0, count).join('');
}
