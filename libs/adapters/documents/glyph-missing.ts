import { type PrintedBlock, type PrintedDocument, type PrintedField } from '@yijian/domain/document';
import { type Typeface } from './layout/typeface';

/**
 * A character that no font can print. A legal document is never issued with a box in a name, so it is not made at all:
 * the remedy is a font that has the character (`fallbackFonts`), or a person who looks at the text.
 */
export class GlyphMissing extends Error {
  /** `U+20BB7`. */
  readonly codePoint: string;

  /** @param field where it stands, e.g. `head 申请人` */
  constructor(
    readonly character: string,
    readonly field: string,
  ) {
    const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    super(
      `No font can print the character "${character}" (${codePoint}) of ${field}: add a font that has it to the fallback fonts, or correct the text.`,
    );
    this.name = 'GlyphMissing';
    this.codePoint = codePoint;
  }
}

/** @throws GlyphMissing for the first character of the document that no font has */
export function requireGlyphs(document: PrintedDocument, typeface: Typeface): void {
  for (const [field, text] of wordsOf(document)) requireGlyphsOf(text, field, typeface);
}

/** @throws GlyphMissing for the first character of the text that no font has, in either weight */
export function requireGlyphsOf(text: string, field: string, typeface: Typeface): void {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n') continue;
    if (!typeface.fontFor(codePoint, 'regular') || !typeface.fontFor(codePoint, 'bold')) {
      throw new GlyphMissing(character, field);
    }
  }
}

/** Every text of a document with the name of its place. */
function* wordsOf(document: PrintedDocument): Generator<readonly [string, string]> {
  const { title, number, head, body, authority, sealName, date, contact = '', copies = '', verification } = document;
  yield* Object.entries({ title, number, authority, sealName, date, contact, copies });
  yield* Object.entries(verification);
  for (const field of head) yield* wordsOfField('head', field);
  for (const [index, block] of body.entries()) yield* wordsOfBlock(`body[${index}]`, block);
}

function* wordsOfBlock(place: string, block: PrintedBlock): Generator<readonly [string, string]> {
  switch (block.kind) {
    case 'paragraph':
    case 'addressee':
      yield [place, block.text];
      break;
    case 'list':
      yield* block.items.map((item, index) => [`${place} item ${index + 1}`, item] as const);
      break;
    case 'fields':
      for (const field of block.fields) yield* wordsOfField(place, field);
      break;
    case 'signature':
      for (const field of block.lines) yield* wordsOfField(place, field);
      break;
    case 'table':
      yield* block.columns.map(({ title }) => [`${place} column`, title] as const);
      for (const [index, row] of block.rows.entries()) {
        yield* row.map((cell, at) => [`${place} row ${index + 1} ${block.columns[at]?.title ?? ''}`, cell] as const);
      }
  }
}

function* wordsOfField(place: string, { label, value }: PrintedField): Generator<readonly [string, string]> {
  yield [`${place} ${label}`, label];
  yield [`${place} ${label}`, value];
}
