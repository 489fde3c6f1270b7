import { Tag } from 'antd';
import { type ReactNode } from 'react';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { Disclosure } from './disclosure';
import { materialsOf } from './material-list';
import { MaterialView } from './material-view';
import { type Case, usePinned, useUploads } from './reads';

/** Texts about materials. */
export const MATERIAL_WORDS = words(
  {
    core: '核心材料',
    shared: '共享取得',
    missing: '未提交',
    handedIn: (at: string, name: string) => `${at} 提交 ${name}`,
    usedBy: (items: string) => `用于 ${items}`,
    tolerated: '容缺',
    show: '查看',
    none: '还没有材料清单：申请提交后才确定。',
  },
  {
    core: 'Core',
    shared: 'Shared',
    missing: 'Not handed in',
    handedIn: (at, name) => `${name}, ${at}`,
    usedBy: (items) => `for ${items}`,
    tolerated: 'Tolerated',
    show: 'Show',
    none: 'No materials yet: they are settled when the case is submitted.',
  },
);

/** The set of materials, each to be looked at in place. */
export function MaterialsTab({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(MATERIAL_WORDS);
  const { data: uploads = [], error } = useUploads(shown.caseNo);
  const lifeEvent = usePinned(shown.lifeEvent);
  const materials = materialsOf(shown, lifeEvent, uploads);
  const nameOf = (id: string): string => shown.items.find(({ itemId }) => itemId === id)?.name ?? id;
  return (
    <>
      <ProblemAlert error={error} />
      {materials.length === 0 && lifeEvent !== undefined && <p>{text.none}</p>}
      <ul className="plain-list">
        {materials.map(({ id, name, isCore, isShared, tolerance, upload, usedBy }) => (
          <li key={id}>
            <strong>{name}</strong> {isCore && <Tag>{text.core}</Tag>}
            {tolerance !== undefined && <Tag color="warning">{text.tolerated}</Tag>}
            {upload === undefined && (
              <Tag color={isShared ? 'default' : 'error'}>{isShared ? text.shared : text.missing}</Tag>
            )}
            <small>{text.usedBy(usedBy.map(nameOf).join('、'))}</small>
            {upload !== undefined && (
              <Disclosure summary={`${text.show}：${text.handedIn(timeInWords(upload.uploadedAt), upload.fileName)}`}>
                <MaterialView caseNo={shown.caseNo} upload={upload} />
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
