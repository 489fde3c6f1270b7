import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { type Days } from './visit-calendar';
import { VisitEntry, visitsOn } from './visit-entry';
import { type VisitShown } from './visits-page';
import { today } from '../today';
import { VISIT_WORDS } from './visit-words';

interface DaysProps {
  readonly days: Days;
  readonly visits: readonly VisitShown[];
  /** Days without a visit are left out. */
  readonly isSparse: boolean;
  readonly onChoose: (visit: VisitShown) => void;
}

/** Days one below the other with their visits. */
export function VisitDays({ days, visits, isSparse, onChoose }: DaysProps): ReactNode {
  const { weekdays } = useWords(VISIT_WORDS);
  return (
    <ol className="item-list agenda">
      {days
        .map((day) => ({ day, held: visitsOn(day, visits) }))
        .filter(({ held }) => !isSparse || held.length > 0)
        .map(({ day, held }) => (
          <li key={day} {...(day === today() && { 'aria-current': 'date' })}>
            <h2>
              {day} {weekdays[(new Date(day).getUTCDay() + 6) % 7]}
            </h2>
            {held.length === 0 && <span className="quiet">—</span>}
            {held.map((visit) => (
              <VisitEntry key={visit.caseNo + visit.procedureId + visit.heldAt} visit={visit} onChoose={onChoose} />
            ))}
          </li>
        ))}
    </ol>
  );
}
