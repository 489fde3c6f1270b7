import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords, words } from '../frame/words';

const WORDS = words(
  { title: '没有这一页', home: '回到首页，找要办的事' },
  { title: 'There is no such page', home: 'To the first page' },
);

/** An address that no page has. */
export function NotFound(): ReactNode {
  const text = useWords(WORDS);
  return (
    <>
      <h1>{text.title}</h1>
      <Link className="button" to="/portal">
        {text.home}
      </Link>
    </>
  );
}
