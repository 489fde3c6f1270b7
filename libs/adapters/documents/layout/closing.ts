import { type PrintedDocument } from '@yijian/domain/document';
import { encode } from 'uqr';
import { type Box } from './box';
import { MM, PAGE, TEXT_AREA } from './page';
import { type Pen, type Style } from './pen';
import { SEAL_SIZE } from '../seal/seal-place';
import { drawLine, linesFor, SMALL, TEXT } from './text-boxes';
import { type Typeface } from './typeface';

/** Between the text and the first line of the signature of the authority. */
const BEFORE_AUTHORITY = 41;
/** GB/T 9704: the seal lies over name and date, both a little below its middle. The date is then clear of the star. */
const SEAL_ABOVE_AUTHORITY = 35;
/** The date stands four characters from the right edge or, under a long name, the name two. */
const RIGHT = { date: 4 * TEXT.size, authority: 2 * TEXT.size };

/** Small print at the foot of a page. */
export const FOOT: Style = { ...SMALL, size: 9.5, leading: 14 };
const FOOT_BOLD: Style = { ...FOOT, weight: 'bold' };
const QR = { size: 21 * MM, gap: 5 * MM };

/** The end of a document: who issues it, when, room for the seal, and the foot with the way to verify it. */
export interface Closing {
  /** All in one box, so that they stay together; it does not draw the foot, which goes to the bottom of the page. */
  readonly box: Box;
  /** Upper left corner of the seal when the box starts at `top`. */
  readonly sealAt: (top: number) => { readonly x: number; readonly y: number };
  /** Draws the foot at the bottom of the current page. */
  readonly drawFoot: (pen: Pen) => void;
}

/** Lays the end of the document out. */
export function closingOf(document: PrintedDocument, typeface: Typeface): Closing {
  const { centre, draw } = authorityOf(document, typeface);
  const foot = footOf(document, typeface);
  const sealBottom = BEFORE_AUTHORITY - SEAL_ABOVE_AUTHORITY + SEAL_SIZE;
  return {
    box: { height: sealBottom + 6 + foot.height, draw: (pen, top) => draw(pen, top + BEFORE_AUTHORITY) },
    sealAt: (top) => ({ x: centre - SEAL_SIZE / 2, y: top + BEFORE_AUTHORITY - SEAL_ABOVE_AUTHORITY }),
    drawFoot: (pen) => foot.draw(pen, PAGE.bottom - foot.height),
  };
}

/** Authority over date, both centred on one axis, as GB/T 9704 has it for one authority. */
function authorityOf({ authority, date }: PrintedDocument, typeface: Typeface) {
  const widthOf = (text: string) => typeface.widthOf(text, TEXT.weight) * TEXT.size;
  const lines = linesFor(authority, { x: 0, width: TEXT_AREA.width * 0.6 }, TEXT, typeface).map(({ text }) => text);
  const widest = Math.max(...lines.map(widthOf));
  const centre =
    PAGE.right -
    Math.max(RIGHT.date + widthOf(date) / 2, RIGHT.authority + widest / 2, (SEAL_SIZE - (PAGE.width - PAGE.right)) / 2);
  return {
    centre,
    draw: (pen: Pen, top: number) => {
      for (const [index, line] of [...lines, date].entries()) {
        pen.text(line, centre - widthOf(line) / 2, top + index * TEXT.leading, TEXT);
      }
    },
  };
}

/** QR code, verification code and address, contact and copies under a rule. */
function footOf({ verification, contact, copies }: PrintedDocument, typeface: Typeface) {
  const column = { x: PAGE.left + QR.size + QR.gap, width: TEXT_AREA.width - QR.size - QR.gap };
  const details = [`核验码：${verification.code}`, `核验网址：${verification.url}`, contact, copies];
  const lines = details.flatMap((text) => (text ? linesFor(text, column, FOOT, typeface) : []));
  const inner = Math.max(QR.size, (lines.length + 1) * FOOT.leading);
  return {
    height: inner + 10,
    draw(pen: Pen, top: number) {
      pen.line({ x: PAGE.left, y: top }, { x: PAGE.right, y: top }, 0.75);
      drawQrCode(pen, verification.url, { x: PAGE.left, y: top + 10 });
      const start = top + 10 + (inner - (lines.length + 1) * FOOT.leading) / 2;
      pen.text('扫码核验', column.x, start, FOOT_BOLD);
      for (const [index, line] of lines.entries()) {
        drawLine(pen, { ...line, last: true }, { ...column, top: start + (index + 1) * FOOT.leading }, FOOT);
      }
    },
  };
}

/** Dark modules of a row that touch are drawn as one block: fewer, and without hairlines between them. */
function drawQrCode(pen: Pen, text: string, corner: { readonly x: number; readonly y: number }): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = QR.size / size;
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x += 1) {
      let run = 0;
      while (row[x + run]) run += 1;
      if (run === 0) continue;
      pen.block({ x: corner.x + x * module, y: corner.y + y * module }, { x: run * module, y: module }, 0);
      x += run;
    }
  }
}
