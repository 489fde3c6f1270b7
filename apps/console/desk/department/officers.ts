import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, api, bodyOf } from '../../api/client';

type Officer = Answer<'OfficerDto'>;

/** Officers of the reader's department: those who have signed in once. */
export function useOfficers(): UseQueryResult<readonly Officer[]> {
  return useQuery({
    queryKey: ['tasks', 'officers'],
    queryFn: () => bodyOf(api.GET('/department-tasks/officers')),
    staleTime: 600_000,
  });
}

/** The name of an officer, his id where it is not known. */
export function officerName({ id, name }: Officer): string {
  return name ?? id;
}
