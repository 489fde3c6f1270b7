import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords } from '../../frame/words';
import { AnswerObjection } from './answer-objection';
import { beijingTime } from './beijing-time';
import { GiveOpinion } from './give-opinion';
import { type ShownVersion, useDepartments, useFile } from './queries';
import { useReader } from './role';
import { VERSION_WORDS } from './version-words';

const COLOURS = { awaited: '', agrees: 'chip-green', objects: 'chip-red', silent: 'chip-yellow' } as const;

/** Opinions of departments about a draft: what each says, answers to objections, and a department's own opinion. */
export function VersionOpinions({ version }: { readonly version: ShownVersion }): ReactNode {
  const text = useWords(VERSION_WORDS);
  const { role, departmentId } = useReader();
  const { nameOf } = useDepartments();
  const file = useFile({ slug: version.slug, version: version.version });
  const itemName = (id: string): string => file.data?.serviceItems.find((item) => item.id === id)?.name ?? id;
  const { round } = version;
  if (round === undefined)
    return <p className="quiet">{version.status === 'draft' ? text.nobody : text.opinionsClosed}</p>;
  const own = round.opinions.find((opinion) => opinion.departmentId === departmentId);
  const mayAnswer = role === 'catalogueManager' && version.status === 'review';
  return (
    <>
      <p>{text.round(round.revision, beijingTime(round.askedAt), beijingTime(round.dueAt))}</p>
      {own !== undefined && version.status === 'opinions' && (
        <GiveOpinion version={version} own={own} itemName={itemName} />
      )}
      <ul className="rows">
        {round.opinions.map((opinion) => (
          <li key={opinion.departmentId}>
            <div className="row">
              <strong>{nameOf(opinion.departmentId)}</strong>
              <span className={`chip ${COLOURS[opinion.position]}`}>{text.positions[opinion.position]}</span>
            </div>
            <p className="quiet">{opinion.itemIds.map(itemName).join('、')}</p>
            {opinion.at !== undefined && (
              <p className="quiet">
                {opinion.by} {beijingTime(opinion.at)}
              </p>
            )}
            {opinion.comment !== undefined && <p>{opinion.comment}</p>}
            {(opinion.objections ?? []).map((objection) => (
              <ObjectionText key={objection.id} objection={objection} itemName={itemName}>
                {mayAnswer && objection.answer === undefined && (
                  <AnswerObjection version={version} objectionId={objection.id} />
                )}
              </ObjectionText>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function ObjectionText({
  objection: { itemId, reason, answer },
  itemName,
  children,
}: {
  readonly objection: Answer<'RaisedObjectionDto'>;
  readonly itemName: (id: string) => string;
  readonly children: ReactNode;
}): ReactNode {
  const text = useWords(VERSION_WORDS);
  return (
    <div className="source">
      <p>
        <strong>{itemId === undefined ? text.wholeEvent : itemName(itemId)}</strong>：{reason}
      </p>
      {answer !== undefined && (
        <p>
          {text.answer}（{answer.by} {beijingTime(answer.at)}）：{answer.text}
        </p>
      )}
      {children}
    </div>
  );
}
