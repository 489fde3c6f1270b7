import { type ReactNode } from 'react';
import { useWords } from '../../frame/words';
import { Badge, type Tone } from '../badge';
import { timeInWords } from '../worklist/time-in-words';
import { ACT_WORDS } from './acts/words';
import { type Task } from './task-page';
import { TASK_WORDS } from './task-words';

/** Special procedures, joint visits and the hearing of the item: what may occur and what has come of it. */
export function TaskProcedures({ task }: { readonly task: Task }): ReactNode {
  const text = useWords(TASK_WORDS);
  const { procedures, started, hearing } = task;
  if (procedures.length === 0) return null;
  return (
    <section className="panel" aria-label={text.procedures}>
      <h2>{text.procedures}</h2>
      <ul className="item-list">
        {procedures.map(({ procedureId, name, limitNote }) => (
          <li key={procedureId}>
            <strong>{name}</strong>
            <small>{text.limitNote(limitNote)}</small>
            <VisitShown visit={task.visits.find((visit) => visit.procedureId === procedureId)} />
          </li>
        ))}
        {started.map(({ procedureKey, name, startedAt, timeNeeded, endedAt }) => (
          <li key={procedureKey}>
            <strong>{name}</strong>
            <small>
              {text.startedAt(timeInWords(startedAt), timeNeeded)}
              {endedAt !== undefined && `，${text.endedAt(timeInWords(endedAt))}`}
            </small>
          </li>
        ))}
        {hearing !== undefined && (
          <li>
            <strong>{text.hearing}</strong>
            <small>
              {text.hearingSteps[hearing.step]}
              {hearing.heldAt !== undefined && ` · ${text.heldAt(timeInWords(hearing.heldAt), hearing.place ?? '')}`}
            </small>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Tones of results; the words say the same. */
const TONES: Readonly<Record<string, Tone>> = { pass: 'good', fail: 'bad', rectify: 'warning' };

function VisitShown({ visit }: { readonly visit: Task['visits'][number] | undefined }): ReactNode {
  const text = useWords(TASK_WORDS);
  const { choices } = useWords(ACT_WORDS);
  if (visit === undefined) return null;
  const { heldAt, place, departments, recorded, findings } = visit;
  return (
    <>
      <div>
        {text.heldAt(timeInWords(heldAt), place)} <Badge>{recorded ? text.recorded : text.notRecorded}</Badge>
      </div>
      <small>{text.parties(departments.map(({ name }) => name).join('、'))}</small>
      {findings.map(({ departmentId, name, result, at }) => (
        <div key={departmentId}>
          {name} <Badge tone={TONES[result] ?? 'plain'}>{choices[result]}</Badge>
          <span className="quiet">{timeInWords(at)}</span>
        </div>
      ))}
    </>
  );
}
