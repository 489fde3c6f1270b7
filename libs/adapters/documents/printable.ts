import { type PrintedDocument } from '@yijian/domain/document';

/**
 * The document without what nobody can see: zero-width and direction marks, which come with copied text and could make
 * a line read otherwise than it was written, go; tabs become spaces and every line end a line feed. Selectors of variant
 * characters stay, because they choose how a name looks: a font must have them.
 */
export function printable(document: PrintedDocument): PrintedDocument {
  const text = JSON.stringify(document, (_key, value: unknown) => (typeof value === 'string' ? clean(value) : value));
  return JSON.parse(text) as PrintedDocument;
}

function clean(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/(?!\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '');
}
