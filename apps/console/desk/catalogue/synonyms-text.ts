import { type SynonymsFile } from '@yijian/domain/catalogue';
import { nextVersion } from './next-version';

/** An entry as people edit it: words separated by 、 or commas. */
export interface SynonymLine {
  readonly words: string;
  readonly means: string;
}

/** Entries of a file as lines. */
export function linesOf({ entries }: SynonymsFile): readonly SynonymLine[] {
  return entries.map(({ words, means }) => ({ words: words.join('、'), means: means.join('、') }));
}

/** The file with these lines, under the next number of the year; empty lines are left out. */
export function fileOf(before: SynonymsFile, lines: readonly SynonymLine[], year: number): SynonymsFile {
  const entries = lines
    .map(({ words, means }) => ({ means: split(means), words: split(words) }))
    .filter(({ words, means }) => words.length > 0 || means.length > 0);
  return { ...before, version: nextVersion([before.version], year), entries };
}

function split(text: string): string[] {
  return text
    .split(/[、,，;；\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
