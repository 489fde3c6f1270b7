import { type PrintedDocument } from '@yijian/domain/document';
import { type Box } from './box';
import { fieldBoxes } from './field-boxes';
import { PAGE, TEXT_AREA } from './page';
import { type Pen, type Style } from './pen';
import { FIELD, linesFor } from './text-boxes';
import { type Typeface } from './typeface';

/** 二号, as for titles of official papers. */
const TITLE: Style = { size: 22, leading: 34, weight: 'bold' };
/** Short titles are spaced out, by this much of a character. */
const SPACED = { upTo: 8, by: 0.28 };
const RULE = 0.75;

/** Title, number and the head fields between two rules. */
export function headBoxes(document: PrintedDocument, typeface: Typeface): Box[] {
  return [
    ...titleBoxes(document.title, typeface),
    numberBox(document.number),
    ruleBox(10),
    ...fieldBoxes(document.head, TEXT_AREA, typeface).map((box) => ({ ...box, keepWithNext: true })),
    ruleBox(6),
  ];
}

function titleBoxes(title: string, typeface: Typeface): Box[] {
  const spacing = [...title].length <= SPACED.upTo ? SPACED.by * TITLE.size : 0;
  return linesFor(title, TEXT_AREA, TITLE, typeface).map(({ text }) => ({
    height: TITLE.leading,
    keepWithNext: true,
    draw: (pen, top) => {
      const width = pen.widthOf(text, TITLE) + spacing * ([...text].length - 1);
      pen.text(text, PAGE.left + (TEXT_AREA.width - width) / 2, top, TITLE, spacing);
    },
  }));
}

function numberBox(number: string): Box {
  return {
    height: FIELD.leading,
    gap: 8,
    keepWithNext: true,
    draw: (pen: Pen, top) => pen.text(number, PAGE.right - pen.widthOf(number, FIELD), top, FIELD),
  };
}

function ruleBox(gap: number): Box {
  return {
    height: 4,
    gap,
    keepWithNext: true,
    draw: (pen, top) => pen.line({ x: PAGE.left, y: top }, { x: PAGE.right, y: top }, RULE),
  };
}
