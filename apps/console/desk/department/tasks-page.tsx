import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { ITEM_STATUS_NAMES } from '@yijian/domain/case';
import { api, bodyOf } from '../../api/client';
import { useWords } from '../../frame/words';
import { Badge } from '../badge';
import { DueLight } from '../worklist/due-light';
import { type Filter, FilterBar } from '../worklist/filter-bar';
import { useListAddress } from '../worklist/list-address';
import { type Column } from '../worklist/rows';
import { timeInWords } from '../worklist/time-in-words';
import { Worklist } from '../worklist/worklist';
import { BatchReceipts, useBatchReceipt } from './batch-receipt';
import { isToAcknowledge, taskHref, taskKey, type TaskRow, useTasks } from './task-list';
import { DEPARTMENT_WORDS } from './words';

/** Tasks of the department by their clocks; several can be acknowledged at once. */
export function TasksPage(): ReactNode {
  const text = useWords(DEPARTMENT_WORDS);
  const address = useListAddress();
  const page = useTasks(address.filters, address.cursor);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const batch = useBatchReceipt();
  const toAcknowledge = (page.data?.rows ?? []).filter(
    (task) => chosen.includes(taskKey(task)) && isToAcknowledge(task),
  );
  return (
    <>
      <title>{text.tasks}</title>
      <h1 className="page-title">{text.tasks}</h1>
      <FilterBar list="department" filters={useFilters()} address={address} />
      <BatchReceipts receipts={batch.receipts} onClose={batch.close} />
      <Worklist
        label={text.tasks}
        page={page}
        address={address}
        columns={useColumns()}
        rowKey={taskKey}
        href={taskHref}
        choice={{ chosen, onChange: setChosen }}
        empty={text.none}
        acts={
          chosen.length > 0 && (
            <Button
              type="primary"
              loading={batch.isBusy}
              disabled={toAcknowledge.length === 0}
              onClick={() => void batch.acknowledge(toAcknowledge).then(() => setChosen([]))}
            >
              {toAcknowledge.length === 0 ? text.nothingToAcknowledge : text.acknowledgeChosen(toAcknowledge.length)}
            </Button>
          )
        }
      />
    </>
  );
}

const STATUS_CHOICES = Object.entries(ITEM_STATUS_NAMES).map(([value, label]) => ({ value, label }));

function useFilters(): readonly Filter[] {
  const text = useWords(DEPARTMENT_WORDS);
  const { data = [] } = useQuery({
    queryKey: ['catalogue', 'life-events'],
    queryFn: () => bodyOf(api.GET('/life-events')),
    staleTime: 600_000,
  });
  return useMemo(
    () => [
      { kind: 'text', name: 'q', label: text.sought },
      { kind: 'choice', name: 'status', label: text.status, options: STATUS_CHOICES },
      {
        kind: 'choice',
        name: 'due',
        label: text.due,
        options: Object.entries(text.dues).map(([value, label]) => ({ value, label })),
      },
      {
        kind: 'choice',
        name: 'lifeEvent',
        label: text.lifeEvent,
        isSearched: true,
        options: data.map(({ slug, name }) => ({ value: slug, label: name })),
      },
    ],
    [text, data],
  );
}

function useColumns(): readonly Column<TaskRow>[] {
  const text = useWords(DEPARTMENT_WORDS);
  return useMemo(
    () => [
      {
        key: 'item',
        title: text.item,
        cell: ({ itemName, caseNo }) => (
          <span className="task-name">
            {itemName}
            <small>{caseNo}</small>
          </span>
        ),
      },
      { key: 'lifeEvent', title: text.lifeEvent, cell: ({ lifeEventName }) => lifeEventName },
      { key: 'applicant', title: text.applicant, cell: ({ applicantName = '—' }) => applicantName },
      { key: 'status', title: text.status, cell: (task) => <Status task={task} /> },
      { key: 'waitingFor', title: text.waitingFor, cell: ({ waitingFor }) => waitingFor || '—' },
      { key: 'due', title: text.dueAt, cell: ({ due }) => <DueLight due={due} /> },
    ],
    [text],
  );
}

function Status({ task }: { readonly task: TaskRow }): ReactNode {
  const text = useWords(DEPARTMENT_WORDS);
  return (
    <span>
      <Badge>{ITEM_STATUS_NAMES[task.status]}</Badge>
      {task.round > 1 && <Badge>{text.round(task.round)}</Badge>}
      {isToAcknowledge(task) && <Badge tone="warning">{text.notAcknowledged}</Badge>}
      {task.acknowledgedAt !== undefined && <small>{text.acknowledgedAt(timeInWords(task.acknowledgedAt))}</small>}
      {task.visit !== undefined && <small>{text.visitAt(task.visit.name, timeInWords(task.visit.heldAt))}</small>}
    </span>
  );
}
