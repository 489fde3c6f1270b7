import { Tag } from 'antd';
import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { ProblemAlert } from '../../frame/problem-alert';
import { useWords, words } from '../../frame/words';
import { timeInWords } from '../worklist/time-in-words';
import { useDocuments } from './reads';
import { CASE_PAGE_WORDS } from './words';

const WORDS = words(
  {
    open: '打开、打印',
    verify: '公开核验',
    making: '电子文件正在生成',
    problem: (why: string) => `暂时不能生成：${why}，系统会再试`,
  },
  {
    open: 'Open, print',
    verify: 'Verify',
    making: 'File is being made',
    problem: (why) => `Cannot be made now: ${why}; it will be tried again`,
  },
);

/** The legal documents, newest first, each to be opened and printed. */
export function DocumentsTab({ caseNo }: { readonly caseNo: string }): ReactNode {
  const { nothing } = useWords(CASE_PAGE_WORDS);
  const { data = [], error, isSuccess } = useDocuments(caseNo);
  return (
    <>
      <ProblemAlert error={error} />
      {data.length === 0 && isSuccess && <p>{nothing}</p>}
      <ul className="plain-list">
        {data.toReversed().map((document) => (
          <DocumentLine key={document.number} document={document} />
        ))}
      </ul>
    </>
  );
}

/** One document: its name, number, standing, and the way to its file. */
export function DocumentLine({ document }: { readonly document: Answer<'DocumentDto'> }): ReactNode {
  const text = useWords(WORDS);
  return (
    <li>
      <strong>{document.title}</strong>{' '}
      <Tag color={document.standing === 'standing' ? 'success' : 'default'}>{document.standingText}</Tag>
      {document.sealLabel !== undefined && <Tag>{document.sealLabel}</Tag>}
      <small>
        {[document.number, document.itemName, document.authority, timeInWords(document.actedAt)]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </small>
      {document.rendered ? (
        <a href={document.links.file} target="_blank" rel="noreferrer">
          {text.open}
        </a>
      ) : (
        <span>{document.problem === undefined ? text.making : text.problem(document.problem)}</span>
      )}
      {' · '}
      <a href={document.links.verification} target="_blank" rel="noreferrer">
        {text.verify}
      </a>
    </li>
  );
}
