import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { Problem } from '../../api/problem';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  { notYours: '您没有这个编号的办件。', home: '去首页看我的办件' },
  { notYours: 'You have no case of this number.', home: 'To my cases on the first page' },
);

/** Says why a case cannot be shown, and the way to those that can. */
export function NoCase({ error }: { readonly error: unknown }): ReactNode {
  const text = useWords(WORDS);
  const isUnknown = error instanceof Problem && error.status === 404;
  return (
    <>
      {isUnknown ? <h1>{text.notYours}</h1> : <ProblemAlert error={error} />}
      <p>
        <Link className="button" to="/portal">
          {text.home}
        </Link>
      </p>
    </>
  );
}
