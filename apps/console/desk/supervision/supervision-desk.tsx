import { type ReactNode } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useSession } from '../../frame/session';
import { useWords } from '../../frame/words';
import '../panel.css';
import './supervision.css';
import { SUPERVISION_WORDS } from './words';

/** Pages of the desk; some are for supervisors alone. */
const PAGES = [
  { name: 'overview', path: '', roles: ['supervisor', 'governmentHead', 'operator'] },
  { name: 'cards', path: '/cards', roles: undefined },
  { name: 'cases', path: '/cases', roles: undefined },
  { name: 'tasks', path: '/tasks', roles: ['supervisor'] },
  { name: 'feedback', path: '/feedback', roles: ['supervisor', 'operator'] },
  { name: 'integrity', path: '/integrity', roles: ['supervisor', 'departmentHead'] },
] as const;

/** The supervision desk. */
export function SupervisionDesk(): ReactNode {
  const text = useWords(SUPERVISION_WORDS);
  const role = useSession()?.person.role ?? '';
  const pages = PAGES.filter(({ roles }) => roles === undefined || (roles as readonly string[]).includes(role));
  return (
    <>
      <nav className="desk-sections not-printed" aria-label={text.sections}>
        {pages.map(({ name, path }) => (
          <NavLink key={name} end={path === ''} to={`/desk/supervision${path}`}>
            {text[name]}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
