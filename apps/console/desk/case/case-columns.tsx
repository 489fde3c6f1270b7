import { Tag } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords, words } from '../../frame/words';
import { DueLight } from '../worklist/due-light';
import { type Column } from '../worklist/rows';
import { timeInWords } from '../worklist/time-in-words';
import { type CaseRow } from './case-list';
import { awaitedInShort, CASE_WORDS, nameIn, statusName } from './names';

const WORDS = words(
  {
    caseNo: '办件编号',
    lifeEvent: '一件事',
    applicant: '申请人',
    status: '状态',
    heldBy: '卡在谁',
    waitingFor: '等什么',
    due: '到期',
    next: '下一步',
    opened: (at: string) => `${at} 开立`,
    items: (ended: number, total: number) => `${ended}/${total} 个事项有结论`,
  },
  {
    caseNo: 'Case',
    lifeEvent: 'Life event',
    applicant: 'Applicant',
    status: 'Status',
    heldBy: 'Held by',
    waitingFor: 'Waiting for',
    due: 'Due',
    next: 'Next',
    opened: (at) => `opened ${at}`,
    items: (ended, total) => `${ended} of ${total} items decided`,
  },
);

/** What a reader does next with a case: the name of it, and where. */
export interface NextStep {
  readonly name: string;
  readonly to: string;
}

/** Columns of every list of cases; `nextOf` says what its reader does next with one. */
export function useCaseColumns(nextOf?: (row: CaseRow) => NextStep | undefined): readonly Column<CaseRow>[] {
  const text = useWords(WORDS);
  const { ends, channels, parked } = useWords(CASE_WORDS);
  return useMemo(() => {
    const columns: readonly Column<CaseRow>[] = [
      { key: 'caseNo', title: text.caseNo, cell: ({ caseNo }) => caseNo },
      {
        key: 'lifeEvent',
        title: text.lifeEvent,
        cell: (row) => (
          <span>
            {row.lifeEventName}
            <small>
              {nameIn(channels, row.channel)} · {text.opened(timeInWords(row.openedAt))}
            </small>
          </span>
        ),
      },
      { key: 'applicant', title: text.applicant, cell: ({ applicantName = '—' }) => applicantName },
      {
        key: 'status',
        title: text.status,
        cell: (row) => (
          <span>
            <Tag>{statusName(row, ends)}</Tag>
            {row.parked && <Tag color="error">{parked}</Tag>}
            {row.items.total > 0 && <small>{text.items(row.items.ended, row.items.total)}</small>}
          </span>
        ),
      },
      {
        key: 'heldBy',
        title: text.heldBy,
        cell: ({ heldBy }) => <span className="in-one-piece">{heldBy || '—'}</span>,
      },
      { key: 'waitingFor', title: text.waitingFor, cell: (row) => awaitedInShort(row) || '—' },
      { key: 'due', title: text.due, cell: ({ due }) => <DueLight due={due} /> },
    ];
    if (nextOf === undefined) return columns;
    return [...columns, { key: 'next', title: text.next, cell: (row) => <Next step={nextOf(row)} /> }];
  }, [text, ends, channels, parked, nextOf]);
}

function Next({ step }: { readonly step: NextStep | undefined }): ReactNode {
  return step === undefined ? '—' : <Link to={step.to}>{step.name}</Link>;
}
