import { type ReactNode } from 'react';
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
  const states = sections.map((section) => ({ ...section, state: sectionState(section.name, data, problems) }));
  const place = states.findIndex(({ name }) => name === current) + 1;
  const done = states.filter(({ state }) => state === 'done').length;
  return (
    <nav className="form-steps" aria-label={text.steps}>
      <p>{text.step(place, sections.length)}</p>
      <progress value={done} max={sections.length} aria-label={text.steps} />
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
    </nav>
  );
}
