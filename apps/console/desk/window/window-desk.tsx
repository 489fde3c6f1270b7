import { type ReactNode } from 'react';
import { NavLink, Outlet } from 'react-router';
import { useWords } from '../../frame/words';
import { FindCase } from './find-case';
import { WINDOW_WORDS } from './words';
import './window.css';

/** The window desk: its pages, and one box that finds any case. */
export function WindowDesk(): ReactNode {
  const text = useWords(WINDOW_WORDS);
  return (
    <>
      <header className="desk-pages not-printed">
        <nav aria-label={text.desk}>
          <NavLink to="/desk/window" end>
            {text.queue}
          </NavLink>
          <NavLink to="/desk/window/new">{text.open}</NavLink>
          <NavLink to="/desk/window/delivery">{text.delivery}</NavLink>
          <NavLink to="/desk/window/hand-over">{text.handOver}</NavLink>
          <NavLink to="/desk/window/cards">{text.cards}</NavLink>
        </nav>
        <FindCase />
      </header>
      <Outlet />
    </>
  );
}
