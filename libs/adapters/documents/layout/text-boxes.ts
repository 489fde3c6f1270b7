import { type Box, withoutSingles } from './box';
import { breakLines, type Line, visibleWidth } from './break-lines';
import { type Frame } from './page';
import { type Pen, type Style } from './pen';
import { type Typeface } from './typeface';

/** Sizes of Chinese typography: 四号 for text, 小四 for fields, 五号 for tables and the foot. */
export const TEXT: Style = { size: 14, leading: 23.5, weight: 'regular' };
export const FIELD: Style = { size: 12, leading: 20, weight: 'regular' };
export const SMALL: Style = { size: 10.5, leading: 15.5, weight: 'regular' };

/** Lines are stretched to full width by at most this much per character, in em. */
const MOST_STRETCH = 0.3;

/** Breaks a text for a frame. */
export function linesFor(text: string, frame: Frame, style: Style, typeface: Typeface, indent = 0): Line[] {
  return breakLines(text, { room: frame.width, indent, widthOf: widthIn(style, typeface) });
}

/** A paragraph, its first lines indented by two characters or by so much in points. */
export function paragraphBoxes(text: string, frame: Frame, typeface: Typeface, indent = 2 * TEXT.size): Box[] {
  const lines = linesFor(text, frame, TEXT, typeface, indent);
  return withoutSingles(
    lines.map((line) => ({
      height: TEXT.leading,
      elastic: true,
      draw: (pen, top) => drawLine(pen, line, { x: frame.x, width: frame.width, indent, top }, TEXT),
    })),
  );
}

/** Items numbered 1. 2. …, the texts in one column. */
export function listBoxes(items: readonly string[], frame: Frame, typeface: Typeface): Box[] {
  const label = 2 * TEXT.size;
  const hang = label + (items.length > 9 ? 2 : 1.5) * TEXT.size;
  const column = { x: frame.x + hang, width: frame.width - hang };
  return items.flatMap((item, index) =>
    withoutSingles(
      linesFor(item, column, TEXT, typeface).map((line, at) => ({
        height: TEXT.leading,
        elastic: true,
        draw: (pen, top) => {
          if (at === 0) pen.text(`${index + 1}.`, frame.x + label, top, TEXT);
          drawLine(pen, line, { ...column, top }, TEXT);
        },
      })),
    ),
  );
}

/** Where a line goes. */
interface Spot extends Frame {
  readonly top: number;
  readonly indent?: number;
}

/**
 * Draws a line of running text. All but last lines are stretched to the full width; what kerning made too long for it is
 * drawn a little closer.
 */
export function drawLine(pen: Pen, line: Line, { x, width, top, indent = 0 }: Spot, style: Style): void {
  const shift = line.first ? indent : 0;
  const gaps = Math.max(1, [...line.text].length - 1);
  const missing = width - shift - visibleWidth(line.text, (text) => pen.widthOf(text, style));
  const spacing = missing < 0 || (!line.last && missing / gaps <= MOST_STRETCH * style.size) ? missing / gaps : 0;
  pen.text(line.text, x + shift, top, style, spacing);
}

/** Measures texts of a style in points. */
export function widthIn({ size, weight }: Style, typeface: Typeface): (text: string) => number {
  return (text) => typeface.widthOf(text, weight) * size;
}
