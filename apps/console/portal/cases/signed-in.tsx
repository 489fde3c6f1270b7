import { type ReactNode } from 'react';
import { Loading } from '../../frame/loading';
import { signIn, useSession } from '../../frame/session';
import { useWords, words } from '../../frame/words';
import { AsApplicant } from '../as-applicant';

const WORDS = words(
  { text: '请先登录，登录后回到这一页。', signIn: '登录' },
  { text: 'Please sign in; you come back to this page.', signIn: 'Sign in' },
);

/** Shows its content to an applicant who is signed in; others may sign in and come back. */
export function SignedIn({ children }: { readonly children: ReactNode }): ReactNode {
  const text = useWords(WORDS);
  const session = useSession();
  if (session === undefined) return <Loading />;
  if (session?.person.role === 'applicant') return children;
  if (session !== null) return <AsApplicant person={session.person} />;
  return (
    <div className="note">
      <p>{text.text}</p>
      <button type="button" className="button button-primary" onClick={() => signIn()}>
        {text.signIn}
      </button>
    </div>
  );
}
