import { type MergeConflict, type MergeDecision, type Source } from '@yijian/domain/merge';
import { Button, Checkbox, Input, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../../frame/words';
import { useDepartments } from '../queries';
import { type Choice, decisionOf } from './decisions';
import { MERGE_WORDS } from './merge-words';

interface ConflictProps {
  readonly conflict: MergeConflict;
  readonly onDecide: (decision: MergeDecision | undefined) => void;
}

/** One thing that departments ask for differently: their sources side by side, and the decision. */
export function Conflict({ conflict, onDecide }: ConflictProps): ReactNode {
  const text = useWords(MERGE_WORDS);
  const { id, question, sources, decisions, decided, refusal } = conflict;
  return (
    <article className="panel pane" aria-label={question}>
      <div className="row">
        <h3>{question}</h3>
        <span className={decided ? 'chip chip-green' : 'chip chip-yellow'}>{decided ? text.decided : text.open}</span>
      </div>
      <div className="source-columns">
        {sources.map((source) => (
          <SourceColumn key={source.key} source={source} />
        ))}
      </div>
      {decided ? (
        <div className="row">
          <span>
            {decisions.map((decision) => (
              <span key={decision.take}>
                <strong>{decisionText(decision, conflict, text.takes)}</strong> {decision.reason}
              </span>
            ))}
          </span>
          <Button aria-label={`${text.takeBack}：${question}`} onClick={() => onDecide(undefined)}>
            {text.takeBack}
          </Button>
        </div>
      ) : (
        <DecisionForm key={id} conflict={conflict} onDecide={onDecide} />
      )}
      {refusal !== undefined && (
        <p role="alert" className="field-note bad">
          {refusal}
        </p>
      )}
    </article>
  );
}

function SourceColumn({ source }: { readonly source: Source }): ReactNode {
  const { nameOf } = useDepartments();
  const { title, itemName, departmentId, constraints } = source;
  return (
    <div className="source">
      <p className="quiet">
        {nameOf(departmentId)} · {itemName}
      </p>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{constraints}</p>
    </div>
  );
}

function decisionText(
  decision: MergeDecision,
  { sources, strictest }: MergeConflict,
  takes: Readonly<Record<MergeDecision['take'], string>>,
): string {
  const named = (key: string): string => {
    const source = sources.find((each) => each.key === key);
    return source === undefined ? key : `${source.itemName}“${source.title}”`;
  };
  switch (decision.take) {
    case 'one':
      return `${takes.one}：${named(decision.source)}`;
    case 'apart':
      return `${takes.apart}：${decision.sources.map(named).join('、')}`;
    case 'strictest':
      return `${takes.strictest}${strictest === undefined ? '' : `：${strictest}`}`;
    case 'requiredWhen':
      return `${takes.requiredWhen}：${decision.itemIds.map((id) => itemNameOf(sources, id)).join('、')}`;
  }
}

function itemNameOf(sources: readonly Source[], itemId: string): string {
  return sources.find((source) => source.itemId === itemId)?.itemName ?? itemId;
}

function DecisionForm({ conflict, onDecide }: ConflictProps): ReactNode {
  const text = useWords(MERGE_WORDS);
  const { id, options, strictest } = conflict;
  const [choice, setChoice] = useState<Choice>(() => ({
    take: options[0] ?? 'apart',
    source: '',
    sources: [],
    // Those who require it now are the first guess.
    itemIds: conflict.sources.filter(({ required }) => required === true).map(({ itemId }) => itemId),
    reason: '',
  }));
  const put = (more: Partial<Choice>): void => setChoice((before) => ({ ...before, ...more }));
  const decision = decisionOf(id, choice);
  return (
    <form
      className="pane"
      onSubmit={(event) => {
        event.preventDefault();
        if (decision !== undefined) onDecide(decision);
      }}
    >
      <Radio.Group
        aria-label={conflict.question}
        value={choice.take}
        options={options.map((take) => ({
          value: take,
          label:
            take === 'strictest' && strictest !== undefined ? `${text.takes[take]}：${strictest}` : text.takes[take],
        }))}
        onChange={({ target }) => put({ take: target.value as MergeDecision['take'] })}
      />
      <Particulars conflict={conflict} choice={choice} onChange={put} />
      <div className="row">
        <Input
          aria-label={text.reason}
          placeholder={text.reason}
          maxLength={500}
          style={{ flex: '1 1 240px' }}
          value={choice.reason}
          onChange={({ target }) => put({ reason: target.value })}
        />
        <Button type="primary" htmlType="submit" disabled={decision === undefined}>
          {text.decide}
        </Button>
      </div>
    </form>
  );
}

interface ParticularsProps {
  readonly conflict: MergeConflict;
  readonly choice: Choice;
  readonly onChange: (more: Partial<Choice>) => void;
}

/** What a way of deciding needs besides: the source, the sources, or the items. */
function Particulars({ conflict: { sources }, choice, onChange }: ParticularsProps): ReactNode {
  const text = useWords(MERGE_WORDS);
  const bySource = sources.map(({ key, itemName, title }) => ({ value: key, label: `${itemName}“${title}”` }));
  const items = [...new Map(sources.map(({ itemId, itemName }) => [itemId, itemName]))];
  switch (choice.take) {
    case 'one':
      return (
        <Radio.Group
          aria-label={text.takes.one}
          value={choice.source}
          options={bySource}
          onChange={({ target }) => onChange({ source: target.value as string })}
        />
      );
    case 'apart':
      return (
        <div role="group" aria-label={text.takes.apart}>
          <Checkbox.Group
            value={[...choice.sources]}
            options={bySource}
            onChange={(keys) => onChange({ sources: keys })}
          />
        </div>
      );
    case 'requiredWhen':
      return (
        <div role="group" aria-label={text.takes.requiredWhen}>
          <Checkbox.Group
            value={[...choice.itemIds]}
            options={items.map(([value, label]) => ({ value, label }))}
            onChange={(itemIds) => onChange({ itemIds })}
          />
        </div>
      );
    case 'strictest':
      return null;
  }
}
