import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { TASK_WORDS } from './task-words';

type Clock = Answer<'ClockDto'>;

/** The periods of the item, each with why it ends when it ends. */
export function TaskClocks({ clocks }: { readonly clocks: readonly Clock[] }): ReactNode {
  const text = useWords(TASK_WORDS);
  return (
    <section className="panel" aria-label={text.clocks}>
      <h2>{text.clocks}</h2>
      {clocks.length === 0 && <p>{text.noClocks}</p>}
      <ul className="item-list">
        {itemFirst(clocks).map((clock) => (
          <ClockShown key={clock.id} clock={clock} />
        ))}
      </ul>
    </section>
  );
}

/** The clocks of the item before those of the whole case. */
function itemFirst(clocks: readonly Clock[]): readonly Clock[] {
  return clocks.toSorted((one, other) => Number(one.itemId === undefined) - Number(other.itemId === undefined));
}

function ClockShown({
  clock: { name, status, due, remaining, explanation, steps },
}: {
  readonly clock: Clock;
}): ReactNode {
  const text = useWords(TASK_WORDS);
  const left = remaining === undefined ? '' : text.remaining(remaining.value, text.units[remaining.unit] ?? '');
  return (
    <li className={`task-clock task-clock-${status}`}>
      <strong>{name}</strong>
      {due.at !== null && <span> {timeInWords(due.at)}</span>}
      <small>
        {text.clockStatus[status]}
        {left !== '' && ` · ${left}`}
      </small>
      <details>
        <summary>{text.why}</summary>
        <p>{explanation}</p>
        <ol>
          {steps.map((step) => (
            <li key={step.from + step.kind}>{step.text}</li>
          ))}
        </ol>
      </details>
    </li>
  );
}
