import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type Answer, api, bodyOf } from '../../api/client';

/** A case as it stands; read anew whenever it changes. */
export function useCase(caseNo: string): UseQueryResult<Answer<'CaseDto'>> {
  return useQuery({
    queryKey: ['case', caseNo],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}', { params: { path: { caseNo } } })),
  });
}

/** Every clock of a case, explained. */
export function useClocks(caseNo: string): UseQueryResult<Answer<'ClockDto'>[]> {
  return useQuery({
    queryKey: ['case', caseNo, 'clocks'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/clocks', { params: { path: { caseNo } } })),
  });
}
