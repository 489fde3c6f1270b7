import { type TextAreaRef } from 'antd/es/input/TextArea';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../../frame/words';
import { type CaseMaterial } from '../../case/material-list';
import { type Case } from '../../case/reads';
import { useShortcuts } from '../../worklist/shortcuts';
import { CheckList } from './check-list';
import { CheckView } from './check-view';
import { CHECK_WORDS } from './check-words';
import { Decision } from './decision';
import { useVerdicts } from './use-verdicts';
import { type Checked, defectsFound, FORM, progress, standing, stepFrom, type Verdicts } from './verdicts';

/** The check itself: what is checked, what is shown of it, the verdicts, the decision; all of it by keys alone if one likes. */
export function Check({
  shown,
  materials,
}: {
  readonly shown: Case;
  readonly materials: readonly CaseMaterial[];
}): ReactNode {
  const text = useWords(CHECK_WORDS);
  const checked = checkedOf(materials, text.form);
  const [currentId, setCurrentId] = useState(FORM);
  const current = checked.find(({ id }) => id === currentId) ?? checked[0];
  const go = (steps: 1 | -1): void => setCurrentId(stepFrom(checked, current.id, steps));
  const { verdicts, judge } = useJudging(shown.caseNo, current);
  const reason = useRef<TextAreaRef>(null);
  const complete = (): void => {
    judge(true);
    go(1);
  };
  const defective = (): void => {
    judge(false);
    // The field is there only once the verdict is.
    requestAnimationFrame(() => reason.current?.focus());
  };
  useShortcuts({ n: () => go(1), p: () => go(-1), y: complete, d: defective });
  return (
    <div className="check">
      <CheckList {...{ checked, materials, verdicts }} currentId={current.id} onChoose={setCurrentId} />
      <CheckView
        {...{ shown, reason }}
        checked={current}
        material={materials.find(({ id }) => id === current.id)}
        verdict={standing(verdicts, current)}
        onComplete={complete}
        onDefective={defective}
        onReason={(words) => judge(false, words)}
      />
      <Decision
        {...{ shown, materials }}
        defects={defectsFound(verdicts, checked)}
        progress={progress(verdicts, checked)}
      />
    </div>
  );
}

/** Verdicts of a case, and the way to give one on what is looked at; what is missing has its words already. */
function useJudging(
  caseNo: string,
  current: Checked,
): { readonly verdicts: Verdicts; readonly judge: (isComplete: boolean, words?: string) => void } {
  const text = useWords(CHECK_WORDS);
  const [verdicts, give] = useVerdicts(caseNo);
  const { uploadId } = current;
  const first = current.isMissing ? text.missingReason(current.name) : '';
  const judge = (isComplete: boolean, words?: string): void => {
    const reason = isComplete ? '' : (words ?? (standing(verdicts, current)?.reason || first));
    give(current.id, { isComplete, reason, ...(uploadId !== undefined && { uploadId }) });
  };
  return { verdicts, judge };
}

/** The form first, then what was or should have been handed in; what is shared needs no check of completeness. */
function checkedOf(materials: readonly CaseMaterial[], form: string): readonly [Checked, ...Checked[]] {
  return [
    { id: FORM, name: form, isMissing: false },
    ...materials
      .filter(({ isShared, upload }) => !isShared || upload !== undefined)
      .map(({ id, name, upload }) => ({
        ...{ id, name, isMissing: upload === undefined },
        ...(upload !== undefined && { uploadId: upload.uploadId }),
      })),
  ];
}
