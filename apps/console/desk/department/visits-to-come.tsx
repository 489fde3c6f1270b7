import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { api, bodyOf } from '../../api/client';
import { useWords } from '../../frame/words';
import { today } from '../today';
import { VisitDrawer } from './visit-drawer';
import { VisitEntry } from './visit-entry';
import { type VisitShown } from './visits-page';
import { timeInWords } from '../worklist/time-in-words';
import { DEPARTMENT_WORDS } from './words';

/** How far ahead, in days. */
const AHEAD = 14;
/** How many are named. */
const NAMED = 3;

/**
 * Visits that the department is to come to soon, above its tasks: it may have to come to one of a case in which it has no task.
 * Nothing where there is none.
 */
export function VisitsToCome(): ReactNode {
  const text = useWords(DEPARTMENT_WORDS);
  const [from, to] = [today(), dayjs(today()).add(AHEAD, 'day').format('YYYY-MM-DD')];
  const { data = [] } = useQuery({
    queryKey: ['tasks', 'visits', from, to],
    queryFn: () => bodyOf(api.GET('/joint-visits', { params: { query: { from, to } } })),
    refetchInterval: 60_000,
  });
  const [chosen, setChosen] = useState<VisitShown>();
  const visits = data.filter(({ moved, recorded }) => !moved && !recorded);
  if (visits.length === 0) return null;
  return (
    <section className="panel not-printed" aria-label={text.visitsToCome}>
      <h2>{text.visitsToCome}</h2>
      <ul className="visits-to-come">
        {visits.slice(0, NAMED).map((visit) => (
          <li key={visit.caseNo + visit.procedureId}>
            <time dateTime={visit.heldAt}>{timeInWords(visit.heldAt).slice(5, 10)}</time>
            <VisitEntry visit={visit} onChoose={setChosen} />
          </li>
        ))}
      </ul>
      {visits.length > NAMED && (
        <Link to="/desk/department/visits?view=agenda">{text.visitsMore(visits.length - NAMED)}</Link>
      )}
      {chosen !== undefined && <VisitDrawer visit={chosen} onClose={() => setChosen(undefined)} />}
    </section>
  );
}
