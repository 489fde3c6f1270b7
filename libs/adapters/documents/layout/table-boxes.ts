import { type PrintedBlock } from '@yijian/domain/document';
import { type Box, type Header } from './box';
import { type Line } from './break-lines';
import { type Frame, indented } from './page';
import { type Pen, type Style } from './pen';
import { drawLine, linesFor, SMALL, TEXT, widthIn } from './text-boxes';
import { type Typeface } from './typeface';

type Table = Extract<PrintedBlock, { kind: 'table' }>;

const CELL = SMALL;
const HEADING: Style = { ...SMALL, weight: 'bold' };
/** Between text and grid, in points. */
const PADDING = { x: 5, y: 4 };
const GRID = 0.5;
/** A row with more lines is cut into parts, so that it can go on the next page. */
const MOST_LINES = 12;
/** Columns with nothing wider than this many characters are centred, and made wide enough that nothing is broken. */
const CENTRED = 8;

/** A column of the table on the page. */
interface Column extends Frame {
  readonly title: string;
  readonly centred: boolean;
}

/** A table with a grid; its heading is repeated on every page. */
export function tableBoxes(table: Table, frame: Frame, typeface: Typeface): Box[] {
  const columns = columnsOf(table, frame, typeface);
  const header = headerOf(columns, typeface);
  if (table.rows.length === 0) return [{ ...header }];
  return table.rows.flatMap((row) => rowBoxes(row, columns, header, typeface));
}

function columnsOf({ columns, rows }: Table, frame: Frame, typeface: Typeface): Column[] {
  const widthOf = widthIn(CELL, typeface);
  const least = columns.map(({ title }, index) => {
    const words = [title, ...rows.flatMap((row) => (row[index] ?? '').split('\n'))].map(widthOf);
    const short = words.filter((width) => width <= CENTRED * CELL.size);
    return (short.length === words.length ? Math.max(...short) : 2 * CELL.size) + 2 * PADDING.x + 1;
  });
  const shares = columns.map(({ width }) => width);
  const widths = shared(frame.width, shares, least);
  let x = frame.x;
  return columns.map(({ title }, index) => {
    const column = { x, width: widths[index] ?? 0 };
    x += column.width;
    const most = Math.min(CENTRED * CELL.size, column.width - 2 * PADDING.x);
    return {
      ...column,
      title,
      centred: rows.every((row) => !row[index]?.includes('\n') && widthOf(row[index] ?? '') <= most),
    };
  });
}

/** Shares out a width; what a column needs at least the wider ones give up. */
function shared(total: number, shares: readonly number[], least: readonly number[]): number[] {
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const wanted = shares.map((share) => (total * share) / sumOf(shares));
  const lacking = wanted.map((width, index) => Math.max(0, (least[index] ?? 0) - width));
  const spare = wanted.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  if (sumOf(least) > total) return wanted;
  const taken = sumOf(lacking) / Math.max(1, sumOf(spare));
  return wanted.map((width, index) => width + (lacking[index] ?? 0) - (spare[index] ?? 0) * taken);
}

function headerOf(columns: readonly Column[], typeface: Typeface): Header {
  const cells = columns.map((column) => linesFor(column.title, inner(column), HEADING, typeface));
  const height = heightOf(cells);
  return {
    height,
    gap: TEXT.leading / 3,
    draw: (pen, top) => {
      const [start, end] = edges(columns);
      pen.block({ x: start, y: top }, { x: end - start, y: height }, 238);
      pen.line({ x: start, y: top }, { x: end, y: top }, GRID);
      pen.line({ x: start, y: top + height }, { x: end, y: top + height }, GRID);
      drawCells(pen, columns, cells, { top, height, centred: true }, HEADING);
    },
  };
}

function rowBoxes(row: readonly string[], columns: readonly Column[], header: Header, typeface: Typeface): Box[] {
  const cells = columns.map((column, index) => linesFor(row[index] ?? '', inner(column), CELL, typeface));
  const parts = Math.ceil(Math.max(1, ...cells.map((lines) => lines.length)) / MOST_LINES);
  return Array.from({ length: parts }, (_, part) => {
    const own = cells.map((lines) => lines.slice(part * MOST_LINES, (part + 1) * MOST_LINES));
    const height = heightOf(own);
    return {
      height,
      header,
      draw: (pen, top, ends) => {
        const [start, end] = edges(columns);
        drawCells(pen, columns, own, { top, height, centred: parts === 1 }, CELL);
        if (part === parts - 1 || ends) pen.line({ x: start, y: top + height }, { x: end, y: top + height }, GRID);
      },
    };
  });
}

function drawCells(
  pen: Pen,
  columns: readonly Column[],
  cells: readonly (readonly Line[])[],
  row: { readonly top: number; readonly height: number; readonly centred: boolean },
  style: Style,
): void {
  for (const [index, column] of columns.entries()) {
    const lines = cells[index] ?? [];
    const start = row.top + (row.centred ? (row.height - lines.length * style.leading) / 2 : PADDING.y);
    for (const [at, line] of lines.entries()) {
      const room = inner(column);
      const spare = column.centred || style === HEADING ? room.width - pen.widthOf(line.text, style) : 0;
      const spot = indented(room, Math.max(0, spare / 2));
      drawLine(pen, { ...line, last: true }, { ...spot, top: start + at * style.leading }, style);
    }
  }
  for (const x of [...columns.map((column) => column.x), edges(columns)[1]]) {
    pen.line({ x, y: row.top }, { x, y: row.top + row.height }, GRID);
  }
}

function heightOf(cells: readonly (readonly Line[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * CELL.leading + 2 * PADDING.y;
}

function inner({ x, width }: Frame): Frame {
  return { x: x + PADDING.x, width: width - 2 * PADDING.x };
}

function edges(columns: readonly Column[]): readonly [number, number] {
  const last = columns.at(-1);
  return [columns[0]?.x ?? 0, last ? last.x + last.width : 0];
}
