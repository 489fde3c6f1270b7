import type { DocumentKind } from './act';
import type { PrintedDocument } from './printed';

/** A document that an act issues, complete but for its number and its code of verification. */
export interface DocumentDraft {
  readonly kind: DocumentKind;
  /** `actId` of the act: issues it once. */
  readonly act: string;
  /** The item it is about, where it is about one. */
  readonly itemId?: string;
  readonly authorityId: string;
  /** When the act was done, epoch milliseconds. */
  readonly actedAt: number;
  readonly series: Series;
  readonly words: Omit<PrintedDocument, 'number' | 'verification'>;
}

/** Where the number of a document comes from: an authority counts all its documents of a year in one row, without a gap. */
export interface Series {
  /** Short name of the authority and word of the kind: 政务局受字. */
  readonly prefix: string;
  /** Year of the act in China. */
  readonly year: number;
}

/** 文书编号: 政务局受字〔2026〕12号. */
export function documentNumber({ prefix, year }: Series, count: number): string {
  return `${prefix}〔${year}〕${count}号`;
}

/** The whole document, once its number is given out. */
export function printedDocument(
  { words }: Pick<DocumentDraft, 'words'>,
  number: string,
  verification: PrintedDocument['verification'],
): PrintedDocument {
  return { ...words, number, verification };
}
