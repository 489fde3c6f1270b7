import { type ReactNode, useMemo } from 'react';
import { useWords } from '../../frame/words';
import { useLifeEventChoices } from '../case/case-list';
import { choices, ITEM_STATUS_CHOICES } from '../case/names';
import { useTaskColumns } from '../department/task-columns';
import { taskHref, taskKey, useTasks } from '../department/task-list';
import { DEPARTMENT_WORDS } from '../department/words';
import { type Filter, FilterBar } from '../worklist/filter-bar';
import { useListAddress } from '../worklist/list-address';
import { Worklist } from '../worklist/worklist';
import { useDepartmentChoices } from './departments';
import { SUPERVISION_WORDS } from './words';

/** Items of all departments by their clocks, for those who watch over them. */
export function SupervisedTasksPage(): ReactNode {
  const { tasks } = useWords(SUPERVISION_WORDS);
  const { none } = useWords(DEPARTMENT_WORDS);
  const address = useListAddress();
  const page = useTasks(address.filters, address.cursor);
  return (
    <>
      <title>{tasks}</title>
      <h1 className="page-title">{tasks}</h1>
      <FilterBar list="supervised-tasks" filters={useFilters()} address={address} />
      <Worklist
        label={tasks}
        page={page}
        address={address}
        columns={useTaskColumns()}
        rowKey={taskKey}
        href={taskHref}
        empty={none}
      />
    </>
  );
}

function useFilters(): readonly Filter[] {
  const text = useWords(DEPARTMENT_WORDS);
  const { department } = useWords(SUPERVISION_WORDS);
  const lifeEvents = useLifeEventChoices();
  const departments = useDepartmentChoices();
  return useMemo(
    () => [
      { kind: 'text', name: 'q', label: text.sought },
      { kind: 'choice', name: 'departmentId', label: department, options: departments, isSearched: true },
      { kind: 'choice', name: 'status', label: text.status, options: ITEM_STATUS_CHOICES },
      { kind: 'choice', name: 'due', label: text.due, options: choices(text.dues) },
      { kind: 'choice', name: 'lifeEvent', label: text.lifeEvent, options: lifeEvents, isSearched: true },
    ],
    [text, department, lifeEvents, departments],
  );
}
