import { type ReactNode, useMemo } from 'react';
import { OUTCOME_NAMES } from '@yijian/domain/case';
import { useWords, words } from '../../frame/words';
import { useCaseColumns } from '../case/case-columns';
import { type CaseRow, useCases, useLifeEventChoices } from '../case/case-list';
import { CASE_WORDS, choices, ITEM_STATUS_CHOICES, STATUS_CHOICES } from '../case/names';
import { ExportLinks } from '../supervision/export-links';
import { useDepartmentChoices } from '../supervision/departments';
import { type Filter, FilterBar } from '../worklist/filter-bar';
import { useListAddress } from '../worklist/list-address';
import { Worklist } from '../worklist/worklist';

const WORDS = words(
  {
    title: '全部办件',
    sought: '办件编号、申请人、一件事或事项',
    status: '状态',
    lifeEvent: '一件事',
    holder: '在谁手上',
    due: '期限',
    channel: '渠道',
    department: '部门',
    itemStatus: '事项状态',
    end: '结束方式',
    outcome: '办理结论',
    parked: '停住的步骤',
    parkedChoices: { true: '有', false: '没有' },
    openedFrom: '开立自',
    openedTo: '开立至',
    sort: '排序',
    sorts: { opened: '新的在前', due: '期限近的在前（在办）' },
    none: '没有符合条件的办件。可以去掉一些筛选条件再试。',
  },
  {
    title: 'All cases',
    sought: 'Case, applicant, event or item',
    status: 'Status',
    lifeEvent: 'Life event',
    holder: 'Held by',
    due: 'Due',
    channel: 'Channel',
    department: 'Department',
    itemStatus: 'Status of item',
    end: 'End',
    outcome: 'Outcome',
    parked: 'Parked step',
    parkedChoices: { true: 'yes', false: 'no' },
    openedFrom: 'Opened from',
    openedTo: 'to',
    sort: 'Order',
    sorts: { opened: 'newest first', due: 'nearest due first (open)' },
    none: 'No case fits. Take some filters away.',
  },
);

type Choices = readonly { readonly value: string; readonly label: string }[];

const caseNoOf = ({ caseNo }: CaseRow): string => caseNo;
const pageOf = ({ caseNo }: CaseRow): string => `/desk/cases/${caseNo}`;

/** All cases with every filter there is; what is found can be taken along as a table. */
export function CasesPage(): ReactNode {
  const text = useWords(WORDS);
  const address = useListAddress();
  const page = useCases(address.filters, address.cursor);
  return (
    <>
      <title>{text.title}</title>
      <h1 className="page-title">{text.title}</h1>
      <FilterBar list="cases" filters={useFilters()} address={address} />
      <Worklist
        label={text.title}
        page={page}
        address={address}
        columns={useCaseColumns()}
        rowKey={caseNoOf}
        href={pageOf}
        empty={text.none}
        acts={<ExportLinks path="/cases/export" filters={address.filters} />}
      />
    </>
  );
}

function useFilters(): readonly Filter[] {
  const text = useWords(WORDS);
  const { holders, dues, channels, ends } = useWords(CASE_WORDS);
  const lifeEvents = useLifeEventChoices();
  const departments = useDepartmentChoices();
  return useMemo(() => {
    const choice = (name: string, label: string, options: Choices): Filter => ({
      kind: 'choice',
      name,
      label,
      options,
    });
    return [
      { kind: 'text', name: 'q', label: text.sought },
      choice('status', text.status, STATUS_CHOICES),
      { kind: 'choice', name: 'lifeEvent', label: text.lifeEvent, options: lifeEvents, isSearched: true },
      { kind: 'choice', name: 'departmentId', label: text.department, options: departments, isSearched: true },
      choice('itemStatus', text.itemStatus, ITEM_STATUS_CHOICES),
      choice('holder', text.holder, choices(holders)),
      choice('due', text.due, choices(dues)),
      choice('channel', text.channel, choices(channels)),
      choice('end', text.end, choices(ends)),
      choice('outcome', text.outcome, choices(OUTCOME_NAMES)),
      choice('parked', text.parked, choices(text.parkedChoices)),
      { kind: 'day', name: 'openedFrom', label: text.openedFrom },
      { kind: 'day', name: 'openedTo', label: text.openedTo },
      choice('sort', text.sort, choices(text.sorts)),
    ];
  }, [text, holders, dues, channels, ends, lifeEvents, departments]);
}
