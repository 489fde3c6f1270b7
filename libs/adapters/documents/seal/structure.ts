import { SEAL_FIELD, SEAL_SIZE } from './seal-place';

/** An object of the file: its number and what is between `<<` and `>>`. */
interface Entry {
  readonly number: number;
  readonly body: string;
}

/** What must be known of a file to append a revision. */
export interface Structure {
  /** The empty seal field. */
  readonly field: Entry;
  /** The form that lists it. */
  readonly form: Entry;
  /** Number of the next new object. */
  readonly size: number;
  /** Where the cross-reference table of the last revision starts. */
  readonly start: number;
  /** Entries of a trailer that follows this one. */
  readonly trailer: (size: number, previous: number) => string;
}

/** Where the seal belongs; x and y in points from the lower left of the page, as PDF counts. */
export interface SealPlace {
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the structure of a file that `renderPdf` made and nobody has sealed yet. It is no reader of PDF: of other files it
 * knows only that they are others.
 * @throws Error when the file is not of this kind, or sealed already
 */
export function readStructure(pdf: Buffer): Structure {
  const text = pdf.toString('latin1');
  const end = /trailer\n<<\n\/Size (\d+)\n([^>]*>[^>]*>[^>]*)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-1000));
  if (!end) throw new Error('The file was not printed here: its end is another one.');
  const [, size, entries] = end;
  return {
    field: onlyEntry(text, `/T (${SEAL_FIELD})`),
    form: onlyEntry(text, '/SigFlags 0'),
    size: Number(size),
    start: Number(end[3]),
    trailer: (next, previous) => `/Size ${next}\n${entries}/Prev ${previous}\n`,
  };
}

/**
 * Where the empty seal field of a printed document is, for a service that wants a place instead of a field.
 * @throws Error when the file was not made by `renderPdf`, or is sealed already
 */
export function sealPlaceOf(pdf: Buffer): SealPlace {
  const { field } = readStructure(pdf);
  const corner = /\/Rect \[([\d.]+) ([\d.]+) /.exec(field.body);
  const text = pdf.toString('latin1');
  const page = onlyEntry(text, `/Annots [${field.number} 0 R]`);
  const pages = /\/Type \/Pages\n\/Count \d+\n\/Kids \[([^\]]*)\]/.exec(text)?.[1]?.split(' 0 R') ?? [];
  return {
    page: pages.findIndex((number) => Number(number) === page.number) + 1,
    x: Number(corner?.[1]),
    y: Number(corner?.[2]),
    width: SEAL_SIZE,
    height: SEAL_SIZE,
  };
}

/** The one object with that text. Texts of the document cannot be mistaken for it: in them, brackets are escaped. */
function onlyEntry(text: string, mark: string): Entry {
  const at = text.indexOf(mark);
  if (at < 0 || text.includes(mark, at + 1)) {
    throw new Error('The file has no empty seal field: it was not printed here, or it is sealed already.');
  }
  const start = text.lastIndexOf(' 0 obj\n<<\n', at);
  const number = /(\d+)$/.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  const from = start + ' 0 obj\n<<\n'.length;
  return { number: Number(number), body: text.slice(from, text.indexOf('\n>>\nendobj', at)) };
}
