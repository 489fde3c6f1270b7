import { type PrintedField } from '@yijian/domain/document';
import { type Box, withoutSingles } from './box';
import { type Line } from './break-lines';
import { type Frame, indented } from './page';
import { type Pen, type Style } from './pen';
import { drawLine, FIELD, linesFor, TEXT, widthIn } from './text-boxes';
import { type Typeface } from './typeface';

/** Labels wider than this many characters are broken. */
const WIDEST_LABEL = 9;
/** Labels up to this many characters are spread to one width (申 请 人), as is usual in forms; longer ones would gape. */
const SPREAD = 6;

/** Labels in a column and what they say beside them. */
export function fieldBoxes(fields: readonly PrintedField[], frame: Frame, typeface: Typeface, style = FIELD): Box[] {
  const widthOf = widthIn(style, typeface);
  const widest = Math.max(0, ...fields.map(({ label }) => widthOf(label)));
  const labels = { x: frame.x, width: Math.min(widest, WIDEST_LABEL * style.size) };
  const values = indented(frame, labels.width + style.size);
  return fields.flatMap(({ label, value }) => {
    const left = linesFor(label, labels, style, typeface);
    const right = linesFor(value, values, style, typeface);
    const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => index);
    return withoutSingles(
      rows.map((row) => ({
        height: style.leading,
        elastic: true,
        draw: (pen, top) => {
          const part = left[row];
          if (part) drawLabel(pen, part, { ...labels, top }, style);
          const line = right[row];
          if (line) drawLine(pen, line, { ...values, top }, style);
        },
      })),
    );
  });
}

/** A line of a label, the last one with its colon. */
function drawLabel(pen: Pen, { text, first, last }: Line, at: Frame & { readonly top: number }, style: Style): void {
  const gaps = [...text].length - 1;
  const spreads = first && last && gaps > 0 && at.width <= SPREAD * style.size && /^\p{Script=Han}+$/u.test(text);
  const spacing = spreads ? (at.width - pen.widthOf(text, style)) / gaps : 0;
  pen.text(text, at.x, at.top, style, spacing);
  if (last) pen.text('：', at.x + pen.widthOf(text, style) + spacing * gaps, at.top, style);
}

const SIGNING: Style = { ...TEXT, leading: 33 };
/** Share of the width that lines to sign on take, and the least room for the signature in characters. */
const SIGNATURE = { share: 0.55, room: 9 };

/** Lines to sign on, at the right; a line is ruled where there is no value. All stay on one page. */
export function signatureBoxes(lines: readonly PrintedField[], frame: Frame, typeface: Typeface): Box[] {
  const widthOf = widthIn(SIGNING, typeface);
  const widest = Math.max(0, ...lines.map(({ label }) => widthOf(`${label}：`)));
  const width = Math.max(frame.width * SIGNATURE.share, widest + SIGNATURE.room * SIGNING.size);
  const column = indented(frame, Math.max(0, frame.width - width));
  const boxes = lines.flatMap(({ label, value }) => signatureLine(`${label}：`, value, column, typeface));
  return boxes.map((box, index) => ({
    ...box,
    gap: index === 0 ? TEXT.leading / 2 : 0,
    keepWithNext: index < boxes.length - 1,
  }));
}

function signatureLine(label: string, value: string, frame: Frame, typeface: Typeface): Box[] {
  const rest = indented(frame, widthIn(SIGNING, typeface)(label));
  return linesFor(value, rest, SIGNING, typeface).map((line) => ({
    height: SIGNING.leading,
    elastic: true,
    draw: (pen, top) => {
      if (line.first) pen.text(label, frame.x, top, SIGNING);
      drawLine(pen, { ...line, last: true }, { ...rest, top }, SIGNING);
      const y = top + SIGNING.leading / 2 + SIGNING.size * 0.55;
      if (!value) pen.line({ x: rest.x, y }, { x: rest.x + rest.width, y }, 0.6);
    },
  }));
}
