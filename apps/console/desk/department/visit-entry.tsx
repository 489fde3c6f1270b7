import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { type VisitShown } from './visits-page';
import { VISIT_WORDS } from './visit-words';

/** One visit in a calendar; its state is told by words and shape, not by colour alone. */
export function VisitEntry(of: {
  readonly visit: VisitShown;
  readonly isShort?: boolean;
  readonly onChoose: (visit: VisitShown) => void;
}): ReactNode {
  const text = useWords(VISIT_WORDS);
  const { name, heldAt, place, lifeEventName, departmentNames, recorded, moved } = of.visit;
  const at = timeInWords(heldAt).slice(11);
  const state = moved ? 'moved' : recorded ? 'recorded' : 'waiting';
  return (
    <button type="button" className={`visit visit-${state}`} onClick={() => of.onChoose(of.visit)}>
      <strong>{at}</strong> {name} <em>{text[state]}</em>
      {of.isShort !== true && (
        <small>
          {lifeEventName} · {place} · {departmentNames.join('、')}
        </small>
      )}
    </button>
  );
}

/** The visits of one day. */
export function visitsOn(day: string, visits: readonly VisitShown[]): readonly VisitShown[] {
  return visits.filter(({ heldAt }) => timeInWords(heldAt).startsWith(day));
}
