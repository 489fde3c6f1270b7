import { type ReactNode } from 'react';
import { signIn, useSession } from '../../frame/session';
import { useWords, words } from '../../frame/words';

const WORDS = words(
  { text: '请先登录，登录后回到这一页。', signIn: '登录', loading: '正在读取…' },
  { text: 'Please sign in; you come back to this page.', signIn: 'Sign in', loading: 'Loading…' },
);

/** Shows its content to whoever is signed in; others may sign in and come back. */
export function SignedIn({ children }: { readonly children: ReactNode }): ReactNode {
  const text = useWords(WORDS);
  const session = useSession();
  if (session === undefined) return <p role="status">{text.loading}</p>;
  if (session !== null) return children;
  return (
    <div className="note">
      <p>{text.text}</p>
      <button type="button" className="button button-primary" onClick={() => signIn()}>
        {text.signIn}
      </button>
    </div>
  );
}
