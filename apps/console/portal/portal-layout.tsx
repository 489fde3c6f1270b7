import { type ReactNode } from 'react';
import { Link, Outlet } from 'react-router';
import { ReaderControls } from '../frame/reader-controls';
import { signIn, signOut, useSession } from '../frame/session';
import { useWords, words } from '../frame/words';
import mark from '../frame/mark.svg';
import '../form/form.css';
import './portal.css';

const WORDS = words(
  { title: '一件事一次办', skip: '跳到正文', signIn: '登录', signOut: '退出' },
  { title: 'One thing, done once', skip: 'Skip to content', signIn: 'Sign in', signOut: 'Sign out' },
);

/** The frame of the applicant's pages: light enough for a phone, so without the component library. */
export function PortalLayout(): ReactNode {
  const text = useWords(WORDS);
  const session = useSession();
  return (
    <>
      <a className="skip-link" href="#main">
        {text.skip}
      </a>
      <header className="portal-header not-printed" aria-busy={session === undefined}>
        <Link to="/portal" className="portal-title">
          <img src={mark} alt="" width={28} height={28} />
          {text.title}
        </Link>
        {session === null && (
          <button type="button" className="button button-primary" onClick={() => signIn()}>
            {text.signIn}
          </button>
        )}
        {session && (
          <>
            <span>{session.person.name}</span>
            <button type="button" className="button button-quiet" onClick={() => void signOut()}>
              {text.signOut}
            </button>
          </>
        )}
        <ReaderControls />
      </header>
      <main id="main" className="portal-main">
        <Outlet />
      </main>
    </>
  );
}
