import { Tag } from 'antd';
import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { CLOCK_WORDS } from './clock-words';
import { nameIn } from './names';
import { type Case, useClocks, usePinned } from './reads';
import { WhatIf } from './what-if';

/** A clock as the API explains it. */
export type Clock = Answer<'ClockDto'>;

/** All clocks of a case: what runs first, each with the reasons for its date, and what the date would be if. */
export function ClocksTab({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(CLOCK_WORDS);
  const { data = [], error, isSuccess } = useClocks(shown.caseNo);
  const groups = [
    data.filter(({ status }) => status !== 'stopped' && status !== 'notStarted'),
    data.filter(({ status }) => status === 'notStarted'),
    data.filter(({ status }) => status === 'stopped'),
  ];
  return (
    <>
      <ProblemAlert error={error} />
      {groups.flat().map((clock) => (
        <ClockCard key={clock.id} clock={clock} shown={shown} />
      ))}
      {data.length === 0 && isSuccess && <p>{text.none}</p>}
    </>
  );
}

const COLOURS: Readonly<Record<string, string>> = { exceeded: 'error', paused: 'warning', running: 'processing' };

function ClockCard({ clock, shown }: { readonly clock: Clock; readonly shown: Case }): ReactNode {
  const text = useWords(CLOCK_WORDS);
  const lifeEvent = usePinned(shown.lifeEvent);
  // The clock of a procedure has its id: `visit/joint-site-inspection`.
  const of =
    shown.items.find(({ itemId }) => itemId === clock.itemId) ??
    lifeEvent?.specialProcedures.find(({ id }) => id === clock.id.split('/')[1]);
  const isLive = clock.status === 'running' || clock.status === 'paused' || clock.status === 'exceeded';
  return (
    <section className="clock" aria-label={`${clock.name} ${of?.name ?? clock.id}`}>
      <h3>
        {clock.name}
        {of !== undefined && <small> {of.name}</small>}
      </h3>
      <p className="clock-due">
        <Tag color={COLOURS[clock.status] ?? 'default'}>{nameIn(text.statuses, clock.status)}</Tag>
        <strong>{clock.due.at === null ? text.noDate : timeInWords(clock.due.at)}</strong>
        {clock.remaining !== undefined && isLive && (
          <span>{text.remaining(clock.remaining.value, nameIn(text.units, clock.remaining.unit))}</span>
        )}
        {clock.due.provisional && <Tag color="warning">{text.provisional}</Tag>}
      </p>
      <details>
        <summary>{text.why}</summary>
        <p>{clock.explanation}</p>
        <ol className="clock-steps">
          {clock.steps.map((step) => (
            <li key={step.kind + step.from}>
              {step.text}
              <small>
                {step.basis}
                {step.documentNumber !== undefined && ` · ${step.documentNumber}`}
              </small>
            </li>
          ))}
        </ol>
      </details>
      {isLive && <WhatIf caseNo={shown.caseNo} clock={clock} />}
    </section>
  );
}
