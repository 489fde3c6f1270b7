import { type ReactNode } from 'react';
import { useWords, words } from '../../frame/words';
import { type FilterValues } from '../worklist/list-query';

const WORDS = words(
  { export: '导出', as: (format: string) => `导出 ${format}` },
  { export: 'Export', as: (format) => `Export ${format}` },
);

/** Filters that order a list and mean nothing to a table. */
const ORDER = ['sort'];

/** What a list shows, all pages of it, as a file. */
export function ExportLinks({ path, filters }: { readonly path: string; readonly filters: FilterValues }): ReactNode {
  const text = useWords(WORDS);
  const kept = Object.entries(filters).filter(([name]) => !ORDER.includes(name)) as [string, string][];
  return (
    <span className="exports not-printed" role="group" aria-label={text.export}>
      {['xlsx', 'csv'].map((format) => (
        <a key={format} download href={`${path}?${new URLSearchParams([...kept, ['format', format]]).toString()}`}>
          {text.as(format.toUpperCase())}
        </a>
      ))}
    </span>
  );
}
