import { type ReactNode } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useWords } from '../../frame/words';
import '../panel.css';
import { OPERATIONS_WORDS } from './words';

/** The operations desk: what is stuck and how the service is, and all cases. */
export function OperationsDesk(): ReactNode {
  const text = useWords(OPERATIONS_WORDS);
  return (
    <>
      <nav className="desk-sections not-printed" aria-label={text.sections}>
        <NavLink end to="/desk/operations">
          {text.overview}
        </NavLink>
        <NavLink to="/desk/operations/cases">{text.cases}</NavLink>
      </nav>
      <Outlet />
    </>
  );
}
