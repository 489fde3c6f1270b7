import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { type Task } from './task-page';
import { TASK_WORDS } from './task-words';

/** Results that were granted, with their numbers. */
export function TaskResults({ task: { caseNo, status, results } }: { readonly task: Task }): ReactNode {
  const text = useWords(TASK_WORDS);
  if (status !== 'granted') return null;
  return (
    <section className="panel" aria-label={text.results}>
      <h2>{text.results}</h2>
      <dl className="payload">
        {results.map(({ id, name, value, file }) => [
          <dt key={id}>{name}</dt>,
          <dd key={`${id} value`}>
            {value ?? (file === undefined && '—')}{' '}
            {file !== undefined && (
              <a href={`/cases/${caseNo}/result-files/${file.uploadId}`} download>
                {file.fileName}
              </a>
            )}
          </dd>,
        ])}
      </dl>
    </section>
  );
}

/** Documents of the item. */
export function TaskDocuments({ documents }: { readonly documents: Task['documents'] }): ReactNode {
  const text = useWords(TASK_WORDS);
  if (documents.length === 0) return null;
  return (
    <section className="panel" aria-label={text.documents}>
      <h2>{text.documents}</h2>
      <ul className="item-list">
        {documents.map(({ number, title, standingText, issuedAt, rendered, links }) => (
          <li key={number}>
            {rendered ? (
              <a href={links.file} target="_blank" rel="noreferrer">
                {title}
              </a>
            ) : (
              `${title}（${text.rendering}）`
            )}
            <small>
              {number} · {timeInWords(issuedAt)} · {standingText}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened to the item, the newest first. */
export function TaskHistory({ history }: { readonly history: Task['history'] }): ReactNode {
  const text = useWords(TASK_WORDS);
  return (
    <section className="panel" aria-label={text.history}>
      <h2>{text.history}</h2>
      <ol className="item-list history">
        {history.map(({ seq, at, who, text: what }) => (
          <li key={seq}>
            <time dateTime={at}>{timeInWords(at)}</time>
            {what}
            <small>{who}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
