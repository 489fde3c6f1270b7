import { Button, Flex, Layout, Menu, Select, Spin } from 'antd';
import { type ReactNode } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { ROLE_NAMES } from '@yijian/domain/case';
import { DESK_NAMES, DESKS, desksOf } from '../frame/desks';
import { ReaderControls } from '../frame/reader-controls';
import { type Session, signIn, signOut, useRoleSwitch, useSession } from '../frame/session';
import { Themed } from '../frame/themed';
import { useWords, words } from '../frame/words';
import mark from '../frame/mark.svg';
import './desk.css';

const WORDS = words(
  {
    title: '一件事一次办',
    skip: '跳到正文',
    signOut: '退出',
    signIn: '登录',
    toSignIn: '请先登录工作人员账号。',
    role: '身份',
    portal: '这个身份在申办门户办事。',
  },
  {
    title: 'One thing, done once',
    skip: 'Skip to content',
    signOut: 'Sign out',
    signIn: 'Sign in',
    toSignIn: 'Please sign in.',
    role: 'Role',
    portal: 'This role uses the portal.',
  },
);

/** The frame of every desk: who is signed in, the desks of the role, the page. */
export function DeskLayout(): ReactNode {
  return (
    <Themed>
      <Framed />
    </Themed>
  );
}

function Framed(): ReactNode {
  const session = useSession();
  const text = useWords(WORDS);
  if (session === undefined) return <Spin fullscreen />;
  if (session === null) {
    return (
      <Flex vertical align="center" gap="middle" className="desk-sign-in">
        <h1>{text.title}</h1>
        <p>{text.toSignIn}</p>
        <Button type="primary" size="large" onClick={() => signIn()}>
          {text.signIn}
        </Button>
      </Flex>
    );
  }
  return <SignedIn session={session} />;
}

function SignedIn({ session: { person } }: { readonly session: Session }): ReactNode {
  const text = useWords(WORDS);
  const names = useWords(DESK_NAMES);
  const switchRole = useRoleSwitch();
  const { pathname } = useLocation();
  const desks = desksOf(person.role);
  const current = desks.find((desk) => pathname.startsWith(DESKS[desk].path));
  return (
    <Layout className="desk">
      <a className="skip-link" href="#main">
        {text.skip}
      </a>
      <Layout.Header className="desk-header not-printed">
        <Link to="/desk" className="desk-title">
          <img src={mark} alt="" width={28} height={28} />
          {text.title}
        </Link>
        <Menu
          mode="horizontal"
          className="desk-menu"
          selectedKeys={current === undefined ? [] : [current]}
          items={desks.map((desk) => ({ key: desk, label: <Link to={DESKS[desk].path}>{names[desk]}</Link> }))}
        />
        <ReaderControls />
        <span className="desk-person">
          {person.name}
          {person.organisation !== undefined && <small>{person.organisation}</small>}
        </span>
        {person.roles.length > 1 && (
          <Select
            aria-label={text.role}
            value={person.role}
            options={person.roles.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
            onChange={(role) => void switchRole(role)}
          />
        )}
        <Button onClick={() => void signOut()}>{text.signOut}</Button>
      </Layout.Header>
      <Layout.Content id="main" className="desk-content">
        <Outlet />
      </Layout.Content>
    </Layout>
  );
}

/** Brings a person to the first desk of their role; an applicant to the portal. */
export function DeskHome(): ReactNode {
  const session = useSession();
  if (!session) return null;
  const [first] = desksOf(session.person.role);
  return <Navigate replace to={first === undefined ? '/portal' : DESKS[first].path} />;
}
