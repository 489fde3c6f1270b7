import { type Font } from 'fontkit';
import { type Run, type Typeface, type Weight } from './typeface';

/** How a text looks: size and line height in points. */
export interface Style {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
}

/** Draws on the current page, in points from the upper left. */
export interface Pen {
  /** Width of a text on one line as it is drawn, with kerning and ligatures, without added spacing. */
  widthOf(text: string, style: Style): number;
  /** Draws one line whose line height starts at `top`; `spacing` is added after every character. */
  text(text: string, x: number, top: number, style: Style, spacing?: number): void;
  /** A thin line. */
  line(from: Point, to: Point, thickness: number): void;
  /** A filled rectangle, in shades from 0 (black) to 255 (white). */
  block(corner: Point, size: Point, shade: number): void;
}

/** A place, or a width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Part of a Chinese character that is above the baseline. */
const ABOVE_BASELINE = 0.88;

/** A pen on the document. */
export function penOn(doc: PDFKit.PDFDocument, typeface: Typeface): Pen {
  const select = fontSelector(doc);
  const widthOfRun = ({ font, text }: Run, size: number) => {
    select(font);
    return doc.fontSize(size).widthOfString(text);
  };
  return {
    widthOf: (text, { size, weight }) =>
      typeface.runsOf(text, weight).reduce((sum, run) => sum + widthOfRun(run, size), 0),
    text(text, x, top, { size, leading, weight }, spacing = 0) {
      const baseline = top + (leading - size) / 2 + ABOVE_BASELINE * size;
      let at = x;
      for (const run of typeface.runsOf(text, weight)) {
        const width = widthOfRun(run, size);
        doc.fillColor('black');
        doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic', characterSpacing: spacing });
        at += width + spacing * [...run.text].length;
      }
    },
    line: (from, to, thickness) =>
      void doc.lineWidth(thickness).moveTo(from.x, from.y).lineTo(to.x, to.y).strokeColor('black').stroke(),
    block: (corner, size, shade) =>
      void doc.rect(corner.x, corner.y, size.x, size.y).fillColor([shade, shade, shade]).fill(),
  };
}

/** Gives each font a name in the document once: selecting by name is quick, selecting by font parses again. */
function fontSelector(doc: PDFKit.PDFDocument): (font: Font) => void {
  const names = new Map<Font, string>();
  return (font) => {
    let name = names.get(font);
    if (!name) {
      name = `font ${names.size}`;
      names.set(font, name);
      // The library takes a parsed font too, which its types do not know.
      doc.registerFont(name, font as unknown as Buffer);
    }
    doc.font(name);
  };
}
