import { type ReactNode } from 'react';
import { useWords } from '../frame/words';
import { useForm } from './form-context';
import { FormElement } from './form-node';
import { type sectionsOf } from './form-rules';
import { FORM_WORDS } from './words';

/** A section of the form with its element. */
export type ShownSection = ReturnType<typeof sectionsOf>[number];

/** One section as a card; with `go` it is alone on the page, and leads to the one before and after. */
export function FormSection({
  section: { name, required, node },
  sections,
  go,
}: {
  readonly section: ShownSection;
  readonly sections: readonly ShownSection[];
  readonly go?: (from: string, to: string | undefined) => Promise<void>;
}): ReactNode {
  const text = useWords(FORM_WORDS);
  const { problemAt } = useForm();
  const place = sections.findIndex((section) => section.name === name);
  const before = sections[place - 1]?.name;
  const problem = problemAt(`/${name}`);
  return (
    <section className="card" id={`section-${name}`} aria-labelledby={`title-${name}`}>
      <h2 id={`title-${name}`}>
        {node.title}
        {!required && <span className="field-optional">（{text.optional}）</span>}
      </h2>
      {problem !== undefined && <p className="field-problem">{problem.message}</p>}
      <FormElement node={node} pointer={`/${name}`} isRequired={required} />
      {go && (
        <div className="button-row">
          {before !== undefined && (
            <button type="button" className="button" onClick={() => void go(name, before)}>
              {text.previous}
            </button>
          )}
          <button
            type="button"
            className="button button-primary"
            onClick={() => void go(name, sections[place + 1]?.name)}
          >
            {text.next}
          </button>
        </div>
      )}
    </section>
  );
}
