import { type Fact, type Facts, type FactValue, type LifeEvent } from '@yijian/domain/catalogue';
import { type Outcome } from '@yijian/domain/publication';
import { Button, Segmented } from 'antd';
import { type ReactNode } from 'react';
import { useWords } from '../../../frame/words';
import { AnswerField } from './answer-field';
import { QUESTIONS_WORDS } from './questions-words';
import { type Trial, withoutAnswer } from './trial';

type Channel = 'online' | 'window';

interface TryItProps {
  readonly lifeEvent: LifeEvent;
  readonly facts: Facts;
  readonly channel: Channel;
  readonly trial: Trial;
  readonly onChange: (facts: Facts, channel: Channel) => void;
}

/** Answering as an applicant: the question that is open, what was answered, and what comes of it. */
export function TryIt({ lifeEvent, facts, channel, trial, onChange }: TryItProps): ReactNode {
  const text = useWords(QUESTIONS_WORDS);
  const { walk, outcome } = trial;
  const factOf = (id: string): Fact | undefined => lifeEvent.facts.find((fact) => fact.id === id);
  const open = 'next' in walk ? walk.next : undefined;
  const asked = open === undefined ? undefined : factOf(open.factId);
  const answer = (id: string, value: FactValue): void => onChange({ ...facts, [id]: value }, channel);
  const systemFacts = lifeEvent.facts.filter(({ source, type }) => source === 'system' && type === 'boolean');
  return (
    <section className="panel pane" aria-label={text.tryIt}>
      <div className="row">
        <h2>{text.tryIt}</h2>
        <Button onClick={() => onChange({}, channel)}>{text.restart}</Button>
      </div>
      <p className="quiet">{text.tryLead}</p>
      {open !== undefined && asked !== undefined && (
        <div className="source" key={open.id}>
          <h3>{open.question}</h3>
          {open.help !== undefined && <p className="quiet">{open.help}</p>}
          <AnswerField fact={asked} label={open.question} onAnswer={(value) => answer(asked.id, value)} />
        </div>
      )}
      {'end' in walk && outcome !== undefined && <Result outcome={outcome} message={walk.end.message} />}
      <Answered
        lifeEvent={lifeEvent}
        trial={trial}
        onTakeBack={(factId) => onChange(withoutAnswer(facts, factId), channel)}
      />
      <Segmented
        aria-label={text.channel}
        value={channel}
        options={(['online', 'window'] as const).map((value) => ({ value, label: text.channels[value] }))}
        onChange={(next) => onChange(facts, next)}
      />
      {systemFacts.map((fact) => (
        <div key={fact.id} className="row">
          <span>
            {text.looked}：{fact.label}
          </span>
          <Segmented
            aria-label={fact.label}
            value={String(facts[fact.id] ?? '')}
            options={[
              { value: '', label: text.unknown },
              { value: 'true', label: text.yes },
              { value: 'false', label: text.no },
            ]}
            onChange={(value) =>
              value === '' ? onChange(withoutAnswer(facts, fact.id), channel) : answer(fact.id, value === 'true')
            }
          />
        </div>
      ))}
    </section>
  );
}

function Answered({
  lifeEvent,
  trial: { walk },
  onTakeBack,
}: {
  readonly lifeEvent: LifeEvent;
  readonly trial: Trial;
  readonly onTakeBack: (factId: string) => void;
}): ReactNode {
  const text = useWords(QUESTIONS_WORDS);
  const nodes = walk.path.flatMap((id) => lifeEvent.guidance.nodes.filter((node) => node.id === id));
  if (nodes.length === 0) return null;
  return (
    <div>
      <h3>{text.answered}</h3>
      <ul className="rows">
        {nodes.map(({ id, question, factId }) => (
          <li key={id} className="row">
            <span>
              {question} <strong>{answerText(lifeEvent, factId, walk.facts[factId], text)}</strong>
            </span>
            <Button size="small" aria-label={`${text.change}：${question}`} onClick={() => onTakeBack(factId)}>
              {text.change}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function answerText(
  { facts }: LifeEvent,
  factId: string,
  value: FactValue | undefined,
  { yes, no }: { readonly yes: string; readonly no: string },
): string {
  const fact = facts.find(({ id }) => id === factId);
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'number') return `${value}${fact?.unit ?? ''}`;
  const codes = typeof value === 'string' ? [value] : (value ?? []);
  return codes.map((code) => fact?.values?.find((each) => each.value === code)?.label ?? code).join('、');
}

function Result({ outcome, message }: { readonly outcome: Outcome; readonly message: string | undefined }): ReactNode {
  const text = useWords(QUESTIONS_WORDS);
  return (
    <div className="source" aria-live="polite">
      <h3>
        {text.result}：{outcome.end}
      </h3>
      {message !== undefined && <p>{message}</p>}
      {outcome.time !== undefined && (
        <p>
          {text.time} <strong>{outcome.time}</strong>
        </p>
      )}
      {outcome.items.length > 0 && (
        <>
          <h3>
            {text.items} {outcome.items.length}
          </h3>
          <ul>
            {outcome.items.map(({ id, name, promised, fee, byCommitment }) => (
              <li key={id}>
                {name} · {promised} · {fee} {byCommitment && <span className="chip">{text.byCommitment}</span>}
              </li>
            ))}
          </ul>
          <h3>
            {text.materials} {outcome.materials.length}
          </h3>
          <ul>
            {outcome.materials.map(({ id, name, terms }) => (
              <li key={id}>
                {name} <span className="quiet">{terms}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
