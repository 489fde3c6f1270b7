import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { type Answer } from '../../api/client';
import { useWords } from '../../frame/words';
import { addressOf, oneDigit, percent } from './figures';
import { SUPERVISION_WORDS } from './words';

interface Total {
  readonly name: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly href?: string;
}

/** The figures of all cases together; what has a list behind it leads there. */
export function Totals({ total }: { readonly total: Answer<'EventStatisticsDto'> }): ReactNode {
  const text = useWords(SUPERVISION_WORDS);
  const { filters, durations, promisedDaysSaved } = total;
  const cases = (more: Record<string, string>): string => addressOf('/desk/supervision/cases', { ...filters, ...more });
  const cards = (colour: string): string => addressOf('/desk/supervision/cards', { ...filters, colour });
  const totals: readonly Total[] = [
    { name: text.running, value: String(total.running), href: cases({ sort: 'due' }) },
    { name: text.overdue, value: String(total.overdue), href: cases({ due: 'overdue' }) },
    { name: text.yellowCards, value: String(total.yellowCards), href: cards('yellow') },
    { name: text.redCards, value: String(total.redCards), href: cards('red') },
    { name: text.closed, value: String(total.closed), href: cases({ status: 'closed' }) },
    {
      name: text.firstTimeRight,
      value: percent(total.firstTimeRight) ?? text.none,
      hint: text.firstTimeRightHint,
    },
    {
      name: text.duration,
      value: durations === undefined ? text.none : text.days(oneDigit(durations.mean)),
      hint: durations && text.ofPromise(oneDigit(durations.promisedMean)),
    },
    {
      name: text.daysSaved,
      value: promisedDaysSaved === undefined ? text.none : text.days(oneDigit(promisedDaysSaved)),
      hint: text.daysSavedHint,
    },
  ];
  return (
    <ul className="totals">
      {totals.map(({ name, value, hint, href }) => (
        <li key={name} className="panel">
          <span className="quiet">{name}</span>
          <strong>{href === undefined ? value : <Link to={href}>{value}</Link>}</strong>
          {hint !== undefined && <small>{hint}</small>}
        </li>
      ))}
    </ul>
  );
}
