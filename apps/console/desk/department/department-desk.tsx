import { type ReactNode } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useWords } from '../../frame/words';
import { DEPARTMENT_WORDS } from './words';
import '../panel.css';
import './department.css';

/** The department desk: its tasks, and the calendar of joint visits. */
export function DepartmentDesk(): ReactNode {
  const text = useWords(DEPARTMENT_WORDS);
  return (
    <>
      <nav className="desk-sections not-printed" aria-label={text.sections}>
        <NavLink end to="/desk/department">
          {text.tasks}
        </NavLink>
        <NavLink to="/desk/department/visits">{text.visits}</NavLink>
        <NavLink to="/desk/department/cards">{text.cards}</NavLink>
      </nav>
      <Outlet />
    </>
  );
}
