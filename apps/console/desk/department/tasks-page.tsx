import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { ITEM_STATUS_NAMES } from '@yijian/domain/case';
import { api, bodyOf } from '../../api/client';
import { useWords } from '../../frame/words';
import { useBatch } from '../batch/batch';
import { BatchResults } from '../batch/batch-results';
import { type Filter, FilterBar } from '../worklist/filter-bar';
import { useListAddress } from '../worklist/list-address';
import { Worklist } from '../worklist/worklist';
import { sendReply } from './reply';
import { useTaskColumns } from './task-columns';
import { isToAcknowledge, taskHref, taskKey, type TaskRow, useTasks } from './task-list';
import { VisitsToCome } from './visits-to-come';
import { DEPARTMENT_WORDS } from './words';

const nameOf = ({ caseNo, itemName }: TaskRow): string => `${caseNo} ${itemName}`;

/** Acknowledges one task in the round it is in. */
function acknowledge({ caseNo, itemId, round }: TaskRow) {
  return sendReply({ kind: 'acknowledged', caseNo, itemId, round });
}

/** Tasks of the department by their clocks; several can be acknowledged at once. */
export function TasksPage(): ReactNode {
  const text = useWords(DEPARTMENT_WORDS);
  const address = useListAddress();
  const page = useTasks(address.filters, address.cursor);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const batch = useBatch(acknowledge);
  const queries = useQueryClient();
  const done = (): Promise<void> => {
    setChosen([]);
    return queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  const toAcknowledge = (page.data?.rows ?? []).filter(
    (task) => chosen.includes(taskKey(task)) && isToAcknowledge(task),
  );
  return (
    <>
      <title>{text.tasks}</title>
      <h1 className="page-title">{text.tasks}</h1>
      <VisitsToCome />
      <FilterBar list="department" filters={useFilters()} address={address} />
      <BatchResults label={text.batch} batch={batch} nameOf={nameOf} hrefOf={taskHref} />
      <Worklist
        label={text.tasks}
        page={page}
        address={address}
        columns={useTaskColumns()}
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
              onClick={() => void batch.give(toAcknowledge).then(done)}
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
        name: 'reviewer',
        label: text.reviewer,
        options: Object.entries(text.reviewers).map(([value, label]) => ({ value, label })),
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
