import { type ReactNode } from 'react';
import { usePreferences } from '../frame/preferences';
import { useWords } from '../frame/words';
import { type DraftSnapshot } from './form-draft';
import { sectionState } from './form-rules';
import { type ShownSection } from './form-section';
import { FORM_WORDS } from './words';

/** The way through the form: how far each section is, and how to go there. */
export function FormSteps({
  sections,
  snapshot: { data, problems },
  current,
  go,
}: {
  readonly sections: readonly ShownSection[];
  readonly snapshot: DraftSnapshot;
  readonly current: string | undefined;
  readonly go: (section: string) => void;
}): ReactNode {
  const text = useWords(FORM_WORDS);
  const { isElder } = usePreferences();
  // All of them would push the form itself off a phone.
  const isRoomy = !isElder && window.matchMedia('(min-width: 40rem)').matches;
  const states = sections.map((section) => ({ ...section, state: sectionState(section.name, data, problems) }));
  const place = states.findIndex(({ name }) => name === current) + 1;
  // What may be left out and was is nothing to be done.
  const counted = states.filter(({ state }) => state !== 'optional');
  const done = counted.filter(({ state }) => state === 'done').length;
  return (
    <nav className="form-steps" aria-label={text.steps}>
      <p>
        {text.step(place, sections.length)}，{text.done(done, counted.length)}
      </p>
      <progress value={done} max={counted.length} aria-label={text.done(done, counted.length)} />
      <details key={current} open={isRoomy}>
        <summary>{text.allSteps}</summary>
        <ol>
          {states.map(({ name, node, state }) => (
            <li key={name}>
              <button
                type="button"
                className="form-step"
                data-state={state}
                aria-current={name === current ? 'step' : undefined}
                onClick={() => go(name)}
              >
                {node.title}
                <small>{text.stepStates[state]}</small>
              </button>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
