import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, api, bodyOf } from '../../api/client';
import { type FilterValues } from '../worklist/list-query';
import { type Page } from '../worklist/worklist';

/** One task of a department in its list. */
export type TaskRow = Answer<'DepartmentTaskDto'>;

/** Name of a task within a list. */
export const taskKey = ({ caseNo, itemId }: Pick<TaskRow, 'caseNo' | 'itemId'>): string => `${caseNo}/${itemId}`;

/** Address of the page of a task. */
export const taskHref = (task: Pick<TaskRow, 'caseNo' | 'itemId'>): string => `/desk/department/tasks/${taskKey(task)}`;

/** Whether its department has still to acknowledge a task. */
export function isToAcknowledge({ status, acknowledgedAt }: Pick<TaskRow, 'status' | 'acknowledgedAt'>): boolean {
  return acknowledgedAt === undefined && (status === 'dispatching' || status === 'inReview');
}

/** One page of the tasks of the reader's department, nearest due date first. Filters bear the names of the API. */
export function useTasks(filters: FilterValues, cursor?: string): UseQueryResult<Page<TaskRow>> {
  return useQuery({
    queryKey: ['tasks', filters, cursor],
    queryFn: async () => {
      const query = { ...filters, ...(cursor !== undefined && { cursor }) };
      const { tasks, ...page } = await bodyOf(api.GET('/department-tasks', { params: { query: query as never } }));
      return { rows: tasks, ...page };
    },
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}
