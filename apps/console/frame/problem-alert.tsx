import { type ReactNode } from 'react';
import { Problem } from '../api/problem';
import { useWords, words } from './words';

const WORDS = words(
  { away: '暂时连不上服务，正在自动重试。', remedy: '您填写的内容没有丢失，请稍候。' },
  { away: 'The service cannot be reached; trying again.', remedy: 'Nothing you entered is lost.' },
);

/** Says what went wrong and what to do, in place. Shows nothing without an error. */
export function ProblemAlert({ error }: { readonly error: unknown }): ReactNode {
  const { away, remedy } = useWords(WORDS);
  if (error === null || error === undefined) return null;
  const isRefusal = error instanceof Problem;
  return (
    <div role="alert" className={isRefusal ? 'problem' : 'problem problem-passing'}>
      <strong>{isRefusal ? (error.detail ?? error.title) : away}</strong>
      <p>{isRefusal ? error.remedy : remedy}</p>
      {isRefusal && error.errors.length > 0 && (
        <ul>
          {error.errors.map(({ pointer, message }) => (
            <li key={pointer + message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
