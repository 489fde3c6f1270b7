import { type ReactNode } from 'react';
import { timeInWords } from './time-in-words';

/** A due date as the API gives it: its colour, and the same in words. */
export interface Due {
  /** ISO 8601. */
  readonly at: string;
  /** `red` has run out, `yellow` is near, `green` has time. */
  readonly colour: string;
  /** E.g. 还剩2个工作日. */
  readonly text: string;
}

/** Each colour has a shape of its own: colour is never the only sign. */
const SHAPES: Readonly<Record<string, string>> = { red: '■', yellow: '▲', green: '●' };

/** A due date: shape and colour, words, absolute time (北京时间). */
export function DueLight({ due }: { readonly due: Due | undefined }): ReactNode {
  if (due === undefined) return <span className="due">—</span>;
  return (
    <span className={`due due-${due.colour}`}>
      <span aria-hidden>{SHAPES[due.colour]} </span>
      <strong>{due.text}</strong>
      <time dateTime={due.at}>{timeInWords(due.at)}</time>
    </span>
  );
}
