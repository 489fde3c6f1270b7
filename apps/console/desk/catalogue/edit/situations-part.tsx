import { type LifeEvent, renewedSituations, type Situation } from '@yijian/domain/catalogue';
import { type Limit } from '@yijian/domain/calendar';
import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../../frame/words';
import { EDIT_WORDS } from './edit-words';
import { useEditor } from './editor-context';
import { sameJson } from './same-json';

/** Worked examples tried on the draft: where the result is another than expected, the editor looks and adopts it. */
export function SituationsPart(): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { content, edit } = useEditor();
  const renewed = useMemo(() => tried(content), [content]);
  if (renewed === undefined) return <p role="alert">{text.unplanned}</p>;
  const isSame = (index: number): boolean => renewed[index] === content.situations[index];
  const changed = content.situations.filter((_, index) => !isSame(index)).length;
  return (
    <>
      <p>{text.situationsLead}</p>
      {changed > 0 && (
        <Button
          type="primary"
          style={{ justifySelf: 'start' }}
          onClick={() => edit({ pointer: '/situations', value: renewed })}
        >
          {text.adopt}（{changed}）
        </Button>
      )}
      <ul className="rows">
        {content.situations.map((situation, index) => (
          <li key={situation.id}>
            <div className="row">
              <strong>{situation.name}</strong>
              <span className={isSame(index) ? 'chip chip-green' : 'chip chip-yellow'}>
                {isSame(index) ? text.sameResult : text.otherResult}
              </span>
            </div>
            {!isSame(index) && <Differences before={situation} after={renewed[index] ?? situation} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function tried(content: LifeEvent): readonly Situation[] | undefined {
  try {
    const renewed = renewedSituations(content);
    // What is the same stays as it is written.
    return content.situations.map((situation, index) =>
      sameJson(situation, renewed[index]) ? situation : (renewed[index] ?? situation),
    );
  } catch {
    // A condition that is half written, a question that leads nowhere: told as findings elsewhere.
    return undefined;
  }
}

function Differences({ before, after }: { readonly before: Situation; readonly after: Situation }): ReactNode {
  const text = useWords(EDIT_WORDS);
  const { content } = useEditor();
  const names = new Map([...content.serviceItems, ...content.materials].map(({ id, name }) => [id, name]));
  const listed = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join('、');
  const period = (limit: Limit | null): string =>
    limit === null || !('value' in limit) ? '—' : `${limit.value === 0 ? '' : limit.value}${text.units[limit.unit]}`;
  const [was, now] = [before.expected, after.expected];
  const rows = [
    [text.results.items, listed(was.itemIds), listed(now.itemIds)],
    [text.results.materials, listed(was.materialIds), listed(now.materialIds)],
    [text.results.time, period(was.criticalPath), period(now.criticalPath)],
  ] as const;
  return rows
    .filter(([, one, other]) => one !== other)
    .map(([name, one, other]) => (
      <p key={name}>
        {name}：<del>{one}</del> → <ins>{other}</ins>
      </p>
    ));
}
