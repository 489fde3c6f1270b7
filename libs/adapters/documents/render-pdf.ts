import { type PrintedBlock, type PrintedDocument } from '@yijian/domain/document';
import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import { type Box, type Page, tightened, withGap } from './layout/box';
import { type Closing, closingOf } from './layout/closing';
import { fieldBoxes, signatureBoxes } from './layout/field-boxes';
import { requireGlyphs } from './glyph-missing';
import { headBoxes } from './layout/head-boxes';
import { PAGE, TEXT_AREA } from './layout/page';
import { drawPageNumber } from './layout/page-number';
import { paginate } from './layout/paginate';
import { penOn } from './layout/pen';
import { printable } from './printable';
import { leaveSealPlace } from './seal/seal-place';
import { tableBoxes } from './layout/table-boxes';
import { listBoxes, paragraphBoxes } from './layout/text-boxes';
import { type Typeface, typefaceWith } from './layout/typeface';

/** What printing needs besides the words. */
export interface Printing {
  /** When the document is issued: the creation date of the file. Same words and date, same bytes. */
  readonly issuedAt: Date;
  /** TTF files for characters that Noto Serif SC lacks, in order of preference. */
  readonly fallbackFonts?: readonly string[];
}

/**
 * Prints a document as PDF, A4, with an empty signature field for the seal (see `SealPort`).
 * @throws GlyphMissing for a character that no font has
 */
export async function renderPdf(document: PrintedDocument, printing: Printing): Promise<Buffer> {
  const words = printable(document);
  const typeface = typefaceWith(printing.fallbackFonts);
  requireGlyphs(words, typeface);
  const closing = closingOf(words, typeface);
  const pages = pagesOf(boxesOf(words, closing, typeface));
  const doc = newFile(words, printing.issuedAt);
  const bytes = buffer(doc);
  draw(doc, words, { pages, closing, typeface });
  doc.end();
  return bytes;
}

/** Lines stand closer where that saves a page. */
function pagesOf(boxes: readonly Box[]): Page[] {
  const height = PAGE.bottom - PAGE.top;
  const [pages, tight] = [paginate(boxes, height), paginate(tightened(boxes), height)];
  return tight.length < pages.length ? tight : pages;
}

/** All parts in order; the closing never stands on a page of its own: two boxes of the body go with it. */
function boxesOf(document: PrintedDocument, closing: Closing, typeface: Typeface): Box[] {
  const body = document.body.flatMap((block, index) => {
    const boxes = withGap(boxesOfBlock(block, typeface), document.body[index - 1]?.kind === 'table' ? 10 : 3);
    return introduces(block, document.body[index + 1])
      ? boxes.map((box, at) => (at < boxes.length - 1 ? box : { ...box, keepWithNext: true }))
      : boxes;
  });
  const text = [...headBoxes(document, typeface), ...withGap(body, 12)];
  return [...text.map((box, index) => (index < text.length - 2 ? box : { ...box, keepWithNext: true })), closing.box];
}

/** A paragraph with a colon at its end, a heading (一、…) or what is signed does not stand at the foot of a page. */
function introduces(block: PrintedBlock, next: PrintedBlock | undefined): boolean {
  if (block.kind !== 'paragraph') return false;
  return next?.kind === 'signature' || /：$|^[一二三四五六七八九十]、/.test(block.text);
}

function boxesOfBlock(block: PrintedBlock, typeface: Typeface): Box[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphBoxes(block.text, TEXT_AREA, typeface);
    case 'addressee':
      return paragraphBoxes(block.text, TEXT_AREA, typeface, 0);
    case 'list':
      return listBoxes(block.items, TEXT_AREA, typeface);
    case 'table':
      return tableBoxes(block, TEXT_AREA, typeface);
    case 'fields':
      return fieldBoxes(block.fields, TEXT_AREA, typeface);
    case 'signature':
      return signatureBoxes(block.lines, TEXT_AREA, typeface);
  }
}

function newFile({ title, number, authority, template }: PrintedDocument, issuedAt: Date): PDFKit.PDFDocument {
  return new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/A-2b',
    lang: 'zh-CN',
    displayTitle: true,
    autoFirstPage: false,
    // No standard font: all fonts are embedded.
    font: '',
    info: {
      Title: title,
      Subject: number,
      Author: authority,
      Keywords: `${template.kind} ${template.version}`,
      CreationDate: issuedAt,
    },
  });
}

/** The layout of a document. */
interface Layout {
  readonly pages: readonly Page[];
  readonly closing: Closing;
  readonly typeface: Typeface;
}

function draw(doc: PDFKit.PDFDocument, document: PrintedDocument, { pages, closing, typeface }: Layout): void {
  const pen = penOn(doc, typeface);
  for (const [index, page] of pages.entries()) {
    doc.addPage();
    drawPageNumber(pen, document, { page: index + 1, pages: pages.length, typeface });
    for (const { box, top, ends } of page) {
      box.draw(pen, PAGE.top + top, ends);
      if (box !== closing.box) continue;
      closing.drawFoot(pen);
      leaveSealPlace(doc, closing.sealAt(PAGE.top + top));
    }
  }
}
