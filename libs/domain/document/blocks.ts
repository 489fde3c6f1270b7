import type { PrintedBlock, PrintedField } from './printed';
import type { Scene } from './scene';

/** Whom a document is for. */
export function addressee({ papers }: Scene): PrintedBlock {
  return { kind: 'addressee', text: `${papers.applicantName ?? '申请人'}：` };
}

/** Running text. */
export function paragraph(text: string): PrintedBlock {
  return { kind: 'paragraph', text };
}

/** Numbered points. */
export function list(items: readonly string[]): PrintedBlock {
  return { kind: 'list', items };
}

/** Labels and what they say. */
export function fields(entries: readonly (readonly [label: string, value: string])[]): PrintedBlock {
  return { kind: 'fields', fields: entries.map(([label, value]) => ({ label, value })) };
}

/** Lines to sign on; one without a value is left to be written by hand. */
export function signatures(...lines: readonly (readonly [label: string, value?: string])[]): PrintedBlock {
  return { kind: 'signature', lines: lines.map(([label, value = '']): PrintedField => ({ label, value })) };
}

/** A table whose first column numbers the rows. */
export function table(
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly (readonly string[])[],
): PrintedBlock {
  return {
    kind: 'table',
    columns: [['序号', 1] as const, ...columns].map(([title, width]) => ({ title, width })),
    rows: rows.map((row, index) => [String(index + 1), ...row]),
  };
}
