import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { type Days } from './visit-calendar';
import { VisitEntry, visitsOn } from './visit-entry';
import { type VisitShown } from './visits-page';
import { today } from '../today';
import { VISIT_WORDS } from './visit-words';

interface GridProps {
  readonly days: Days;
  readonly on: string;
  readonly visits: readonly VisitShown[];
  readonly onChoose: (visit: VisitShown) => void;
  readonly onDay: (day: string) => void;
}

/** A month as a table of weeks; on narrow screens a day shows how many visits it has. */
export function VisitGrid({ days, on, visits, onChoose, onDay }: GridProps): ReactNode {
  const text = useWords(VISIT_WORDS);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  return (
    <table className="month" aria-label={text.title}>
      <thead>
        <tr>
          {text.weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {weekday}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const held = visitsOn(day, visits);
              const place = day.startsWith(on.slice(0, 7)) ? 'within' : 'beside';
              return (
                <td key={day} className={`month-${place}`} {...(day === today() && { 'aria-current': 'date' })}>
                  <button type="button" className="month-day" onClick={() => onDay(day)}>
                    {Number(day.slice(8))}
                    {held.length > 0 && <span className="month-count">{text.count(held.length)}</span>}
                    <span className="spoken">{text.day(day)}</span>
                  </button>
                  {held.map((visit) => (
                    <VisitEntry
                      key={visit.caseNo + visit.procedureId + visit.heldAt}
                      isShort
                      visit={visit}
                      onChoose={onChoose}
                    />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
