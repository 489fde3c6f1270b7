import { Button, Flex, Input } from 'antd';
import { type TextAreaRef } from 'antd/es/input/TextArea';
import { type ReactNode, type RefObject } from 'react';
import { useWords } from '../../../frame/words';
import { FormTab } from '../../case/form-tab';
import { type CaseMaterial } from '../../case/material-list';
import { MaterialView } from '../../case/material-view';
import { type Case } from '../../case/reads';
import { timeInWords } from '../../worklist/time-in-words';
import { CHECK_WORDS } from './check-words';
import { type Checked, FORM, type Verdict } from './verdicts';

interface CheckViewProps {
  readonly shown: Case;
  readonly checked: Checked;
  readonly material: CaseMaterial | undefined;
  readonly verdict: Verdict | undefined;
  readonly reason: RefObject<TextAreaRef | null>;
  readonly onComplete: () => void;
  readonly onDefective: () => void;
  readonly onReason: (words: string) => void;
}

/** What is looked at, and the verdict on it. */
export function CheckView({ shown, checked, material, verdict, reason, ...on }: CheckViewProps): ReactNode {
  const text = useWords(CHECK_WORDS);
  return (
    <section className="check-view" aria-label={checked.name}>
      <h2>{checked.name}</h2>
      <Flex gap="small" wrap>
        <Button
          type={verdict?.isComplete === true ? 'primary' : 'default'}
          aria-keyshortcuts="y"
          onClick={on.onComplete}
        >
          {text.complete} <kbd>y</kbd>
        </Button>
        <Button
          danger
          type={verdict?.isComplete === false ? 'primary' : 'default'}
          aria-keyshortcuts="d"
          onClick={on.onDefective}
        >
          {text.defective} <kbd>d</kbd>
        </Button>
      </Flex>
      {verdict?.isComplete === false && (
        <div className="check-reason">
          <Input.TextArea
            ref={reason}
            aria-label={text.reason}
            placeholder={text.reasonHint}
            autoSize={{ minRows: 2 }}
            value={verdict.reason}
            onChange={({ target }) => on.onReason(target.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          <Flex gap="small" wrap>
            {text.quick.map((words) => (
              <Button key={words} size="small" onClick={() => on.onReason(words)}>
                {words}
              </Button>
            ))}
          </Flex>
        </div>
      )}
      <Content shown={shown} checked={checked} material={material} />
    </section>
  );
}

function Content(of: {
  readonly shown: Case;
  readonly checked: Checked;
  readonly material: CaseMaterial | undefined;
}): ReactNode {
  const text = useWords(CHECK_WORDS);
  if (of.checked.id === FORM) return <FormTab caseNo={of.shown.caseNo} />;
  const { upload, usedBy = [], note } = of.material ?? {};
  const names = usedBy.map((id) => of.shown.items.find(({ itemId }) => itemId === id)?.name ?? id);
  return (
    <>
      <p className="check-facts">
        {[
          upload === undefined ? text.missing : text.file(upload.fileName, timeInWords(upload.uploadedAt)),
          text.usedBy(names.join('、')),
          note,
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      {upload !== undefined && <MaterialView caseNo={of.shown.caseNo} upload={upload} />}
    </>
  );
}
