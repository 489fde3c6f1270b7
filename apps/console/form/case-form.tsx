import { formNodeAt, type FormObject, readPointer } from '@yijian/domain/form';
import { type ReactNode, useMemo, useState, useSyncExternalStore } from 'react';
import { Loading } from '../frame/loading';
import { ProblemAlert } from '../frame/problem-alert';
import { useWords } from '../frame/words';
import './form.css';
import { FormContext, type FormControls } from './form-context';
import { type DraftSnapshot } from './form-draft';
import { isBlank, problemsWithin, sectionsOf } from './form-rules';
import { FormSection } from './form-section';
import { FormSteps } from './form-steps';
import { usePlace } from './use-place';
import { SavingNote } from './saving-note';
import { type OpenForm, useFormDraft } from './use-form-draft';
import { FORM_WORDS } from './words';

/** How the form of a case is shown. */
export interface CaseFormProps {
  readonly caseNo: string;
  /**
   * Section to show alone, by name, with buttons to go on; absent: all sections on one page, as a window clerk fills them in.
   * `undefined` given with `onStep` is the first one.
   */
  readonly step?: string | undefined;
  /** Goes to another section; `undefined` leads past the last one. Absent: all sections are on one page. */
  readonly onStep?: (section: string | undefined) => void;
  /** True: everything still to be filled is found fault with, as before submitting. */
  readonly showAll?: boolean;
  /** Where the guidance can be answered anew. */
  readonly answersHref?: string;
}

/** The one form (一表) of a case: saves as one types, finds fault in place, and is for applicants and window clerks alike. */
export function CaseForm(props: CaseFormProps): ReactNode {
  const { open, error } = useFormDraft(props.caseNo);
  if (open === undefined) return error ? <ProblemAlert error={error} /> : <Loading />;
  return <Opened {...props} open={open} />;
}

function Opened({
  open,
  step,
  onStep,
  showAll = false,
  answersHref,
}: CaseFormProps & { readonly open: OpenForm }): ReactNode {
  const { form, draft } = open;
  const snapshot = useSyncExternalStore(draft.subscribe, draft.snapshot);
  const [left, setLeft] = useState<readonly string[]>([]);
  const sections = useMemo(() => sectionsOf(form), [form]);
  const controls = useControls(open, snapshot, showAll ? sections.map(({ name }) => name) : left, answersHref);
  const current = sections.find(({ name }) => name === step) ?? sections[0];
  const go = async (from: string, to: string | undefined): Promise<void> => {
    setLeft((before) => [...before, from]);
    await draft.flush();
    onStep?.(to);
  };
  return (
    <FormContext value={controls}>
      <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
        <SavingNote snapshot={snapshot} />
        {onStep && <FormSteps sections={sections} snapshot={snapshot} current={current?.name} go={onStep} />}
        {sections
          .filter((section) => onStep === undefined || section === current)
          .map((section) => (
            <FormSection key={section.name} section={section} sections={sections} {...(onStep && { go })} />
          ))}
        <Elsewhere
          snapshot={snapshot}
          schema={form.schema as unknown as FormObject}
          names={sections.map(({ name }) => name)}
        />
      </form>
    </FormContext>
  );
}

/** What elements read: problems are told where something is written, or where the reader has been and left. */
function useControls(
  { draft, requirements }: OpenForm,
  { data, problems }: DraftSnapshot,
  left: readonly string[],
  answersHref?: string,
): FormControls {
  const [place, visit] = usePlace();
  return {
    ...{ data, edit: draft.edit, visit },
    isPrefilled: (pointer) => requirements.prefilled.includes(pointer),
    problemAt: (pointer) => {
      if (place === pointer) return undefined;
      const isTold = !isBlank(readPointer(data, pointer)) || left.includes(pointer.split('/')[1] ?? '');
      return isTold ? problems.find((problem) => problem.pointer === pointer) : undefined;
    },
    ...(answersHref !== undefined && { answersHref }),
  };
}

/** Problems at places that no shown element stands for, such as a section of another situation. */
function Elsewhere({
  snapshot: { problems },
  schema,
  names,
}: {
  readonly snapshot: DraftSnapshot;
  readonly schema: FormObject;
  readonly names: readonly string[];
}): ReactNode {
  const text = useWords(FORM_WORDS);
  const shown = names.flatMap((name) => problemsWithin(name, problems));
  const others = problems.filter(
    (problem) => !shown.includes(problem) || formNodeAt(schema, problem.pointer) === undefined,
  );
  if (others.length === 0) return null;
  return (
    <div className="note note-red" role="alert">
      <p>{text.elsewhere}</p>
      <ul>
        {others.map(({ pointer, message }) => (
          <li key={pointer}>{message}</li>
        ))}
      </ul>
    </div>
  );
}
