import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, api, bodyOf } from '../../api/client';
import { type FilterValues } from '../worklist/list-query';
import { type Page } from '../worklist/worklist';

/** One case in a list. */
export type CaseRow = Answer<'CaseSummaryDto'>;

/** One page of cases. Filters come from the address and bear the names of the API; what it does not know it refuses. */
export function useCases(filters: FilterValues, cursor?: string): UseQueryResult<Page<CaseRow>> {
  return useQuery({
    queryKey: ['cases', filters, cursor],
    queryFn: async () => {
      const query = { ...filters, ...(cursor !== undefined && { cursor }) };
      const { cases, ...page } = await bodyOf(api.GET('/cases', { params: { query: query as never } }));
      return { rows: cases, ...page };
    },
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}

/** Numbers of open cases in every queue. */
export function useCaseCounts(): Answer<'CaseCountsDto'> | undefined {
  return useQuery({
    queryKey: ['cases', 'counts'],
    queryFn: () => bodyOf(api.GET('/cases/counts')),
    refetchInterval: 30_000,
  }).data;
}

/** Life events in force, as choices of a filter. */
export function useLifeEventChoices(): readonly { readonly value: string; readonly label: string }[] {
  const { data = [] } = useQuery({
    queryKey: ['catalogue', 'life-events'],
    queryFn: () => bodyOf(api.GET('/life-events')),
    staleTime: 600_000,
  });
  return data.map(({ slug, name }) => ({ value: slug, label: name }));
}
