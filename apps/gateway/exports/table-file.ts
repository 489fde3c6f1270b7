import { StreamableFile } from '@nestjs/common';
import { format } from 'fast-csv';
import { Readable } from 'node:stream';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { ProblemException } from '../problems/problem';

/** A table that is handed out as a file. */
export interface Table<Row> {
  /** File name without extension, and name of the sheet; at most 31 characters. */
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: AsyncIterable<Row> | Iterable<Row>;
}

/** One column: its heading and its cells; a number stays one, everything else is text. */
export interface Column<Row> {
  readonly heading: string;
  readonly of: (row: Row) => string | number | undefined;
}

/** Formats of a file. */
export const EXPORT_FORMATS = ['csv', 'xlsx'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Rows of a workbook at most: it is made in memory. */
export const WORKBOOK_ROWS = 50_000;

/**
 * The table as a file. CSV is sent while it is read, however long it is: UTF-8 with a byte order mark and CRLF, as spreadsheet
 * programs want it. Throws `exportTooLarge` for a workbook of more than {@link WORKBOOK_ROWS} rows.
 */
export async function tableFile<Row>(table: Table<Row>, as: ExportFormat): Promise<StreamableFile> {
  return as === 'csv' ? csvFile(table) : workbook(table);
}

function csvFile<Row>({ title, columns, rows }: Table<Row>): StreamableFile {
  const csv = format({ writeBOM: true, rowDelimiter: '\r\n', includeEndRowDelimiter: true });
  async function* lines(): AsyncGenerator<string[]> {
    yield columns.map(({ heading }) => heading);
    for await (const row of rows) yield columns.map(({ of }) => csvCell(of(row)));
  }
  const source = Readable.from(lines());
  source.on('error', (error) => csv.destroy(error));
  csv.on('close', () => source.destroy());
  return fileOf(source.pipe(csv), `${title}.csv`, 'text/csv; charset=utf-8');
}

/**
 * A cell that no spreadsheet program takes for anything but text: what could begin a formula gets an apostrophe before it (OWASP CSV
 * injection), and a long number a tab, without which its last digits would become zeros.
 */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (/^[=+\-@\t\r]/.test(value)) return `'${value}`;
  return /^\d{12,}$/.test(value) ? `\t${value}` : value;
}

async function workbook<Row>({ title, columns, rows }: Table<Row>): Promise<StreamableFile> {
  const data: SheetData = [columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }))];
  for await (const row of rows) {
    if (data.length > WORKBOOK_ROWS) throw tooLarge();
    data.push(columns.map(({ of }) => workbookCell(of(row))));
  }
  const file = await writeExcelFile(data, { sheet: title, stickyRowsCount: 1 }).toBuffer();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return fileOf(Readable.from([file]), `${title}.xlsx`, type);
}

function workbookCell(value: string | number | undefined): SheetData[number][number] {
  if (value === undefined) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}

function fileOf(content: Readable, name: string, type: string): StreamableFile {
  const disposition = `attachment; filename="export${name.slice(name.lastIndexOf('.'))}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(content, { type, disposition });
}

function tooLarge(): ProblemException {
  return new ProblemException('exportTooLarge', {
    detail: `超过${WORKBOOK_ROWS}行，不能导出为 XLSX。`,
    remedy: '请改用 format=csv（不限行数），或者缩小筛选范围。',
  });
}
