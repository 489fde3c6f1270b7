import { type Fact, type GuidanceNode } from '@yijian/domain/catalogue';
import { Select } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { ConditionField } from './condition-field';
import { EDIT_WORDS } from './edit-words';
import { useEditor, useValue } from './editor-context';
import { Entry } from './entry';
import { Labelled, TextField } from './fields';

/** Questions of the guidance with their answers and branches, and its ends. */
export function QuestionsPart({ openIndex }: { readonly openIndex: number | undefined }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { content } = useEditor();
  const { nodes, ends } = content.guidance;
  return (
    <>
      {nodes.map((node, index) => (
        <Entry key={node.id} title={node.question} isOpen={index === openIndex}>
          <QuestionFields node={node} pointer={`/guidance/nodes/${index}`} />
        </Entry>
      ))}
      <h3>{text.ends}</h3>
      {ends.map((end, index) => (
        <Entry key={end.id} title={text.outcomes[end.outcome]} note={end.message ?? ''}>
          <TextField label={text.message} pointer={`/guidance/ends/${index}/message`} isLong isOptional />
        </Entry>
      ))}
    </>
  );
}

function QuestionFields({ node, pointer }: { readonly node: GuidanceNode; readonly pointer: string }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { content } = useEditor();
  const factIndex = content.facts.findIndex(({ id }) => id === node.factId);
  const fact: Fact | undefined = content.facts[factIndex];
  return (
    <>
      <TextField label={text.question} pointer={`${pointer}/question`} isLong />
      <TextField label={text.help} pointer={`${pointer}/help`} isLong isOptional />
      {(fact?.values ?? []).map(({ value }, place) => (
        <TextField
          key={value}
          label={`${text.answer} ${value}`}
          pointer={`/facts/${factIndex}/values/${place}/label`}
        />
      ))}
      <div className="field field-wide">
        <h3>{text.branches}</h3>
        {node.next.map((_, place) => (
          <Branch key={place} pointer={`${pointer}/next/${place}`} isLast={place === node.next.length - 1} />
        ))}
      </div>
    </>
  );
}

function Branch({ pointer, isLast }: { readonly pointer: string; readonly isLast: boolean }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { guidance } = useEditor().content;
  const [goTo, change] = useValue<string>(`${pointer}/goTo`);
  const places = [
    ...guidance.nodes.map(({ id, question }) => ({ value: id, label: question })),
    ...guidance.ends.map(({ id, outcome, message }) => ({
      value: id,
      label: `${text.outcomes[outcome]} ${message ?? ''}`,
    })),
  ];
  return (
    <div className="fields source">
      {isLast ? (
        <p>{text.otherwise}</p>
      ) : (
        <ConditionField label={text.when} pointer={`${pointer}/when`} whenEmpty={text.otherwise} />
      )}
      <Labelled label={text.goTo} isWide>
        {(labelId) => <Select aria-labelledby={labelId} value={goTo} options={places} onChange={(id) => change(id)} />}
      </Labelled>
    </div>
  );
}
