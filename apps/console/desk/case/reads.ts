import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type Answer, api, bodyOf } from '../../api/client';

/** A case as it stands. */
export type Case = Answer<'CaseDto'>;

const of = (caseNo: string) => ({ params: { path: { caseNo } } });

/** The case; every other read of it has a key that begins the same way, so that one change makes all be read anew. */
export function useCase(caseNo: string): UseQueryResult<Case> {
  return useQuery({
    queryKey: ['case', caseNo],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}', of(caseNo))),
  });
}

/** Everything that happened, oldest first. */
export function useTimeline(caseNo: string): UseQueryResult<readonly Answer<'TimelineEntryDto'>[]> {
  return useQuery({
    queryKey: ['case', caseNo, 'timeline'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/timeline', of(caseNo))),
  });
}

/** All clocks, explained. */
export function useClocks(caseNo: string): UseQueryResult<readonly Answer<'ClockDto'>[]> {
  return useQuery({
    queryKey: ['case', caseNo, 'clocks'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/clocks', of(caseNo))),
  });
}

/** The merged form. */
export function useForm(caseNo: string): UseQueryResult<Answer<'FormDto'>> {
  return useQuery({
    queryKey: ['case', caseNo, 'form'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/form', of(caseNo))),
  });
}

/** Files handed in, oldest first; the last one of a material counts. */
export function useUploads(caseNo: string): UseQueryResult<readonly Answer<'UploadDto'>[]> {
  return useQuery({
    queryKey: ['case', caseNo, 'materials'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/materials', of(caseNo))),
  });
}

/** Legal documents. They are issued, and their files made, moments after the act: asked for again while one looks. */
export function useDocuments(caseNo: string): UseQueryResult<readonly Answer<'DocumentDto'>[]> {
  return useQuery({
    queryKey: ['case', caseNo, 'documents'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/documents', of(caseNo))),
    refetchInterval: 5000,
  });
}

/** Notices to the applicant. */
export function useNotices(caseNo: string): UseQueryResult<readonly Answer<'NoticeDto'>[]> {
  return useQuery({
    queryKey: ['case', caseNo, 'notices'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/notices', of(caseNo))),
  });
}

/** Requests as departments got them. */
export function usePayloads(caseNo: string): UseQueryResult<readonly Answer<'SentRequestDto'>[]> {
  return useQuery({
    queryKey: ['case', caseNo, 'payloads'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/payloads', of(caseNo))),
  });
}

/** Results of the items and their delivery. */
export function useResults(caseNo: string): UseQueryResult<Answer<'ResultsDto'>> {
  return useQuery({
    queryKey: ['case', caseNo, 'results'],
    queryFn: () => bodyOf(api.GET('/cases/{caseNo}/results', of(caseNo))),
  });
}

/** The catalogue package that a case keeps: an event at one version, which never changes. */
export function usePinned(lifeEvent: Case['lifeEvent'] | undefined): LifeEvent | undefined {
  return useQuery({
    queryKey: ['catalogue', 'file', lifeEvent?.slug, lifeEvent?.version],
    queryFn: lifeEvent === undefined ? skipToken : () => pinnedOf(lifeEvent),
    staleTime: Infinity,
  }).data;
}

/** Reads the package of an event at a version. */
export async function pinnedOf({ slug, version }: Pick<Case['lifeEvent'], 'slug' | 'version'>): Promise<LifeEvent> {
  const path = { slug, version };
  const file = await bodyOf(api.GET('/catalogue/versions/{slug}/{version}/file', { params: { path } }));
  // Documented as an open object: its format is that of catalogue packages.
  return file as unknown as LifeEvent;
}

/** Short names of departments by their ids. */
export function useDepartmentNames(lifeEvent: Case['lifeEvent'] | undefined): Readonly<Record<string, string>> {
  const { slug = '' } = lifeEvent ?? {};
  const { data } = useQuery({
    queryKey: ['catalogue', 'package', slug],
    queryFn: () => bodyOf(api.GET('/catalogue/packages/{slug}', { params: { path: { slug } } })),
    enabled: lifeEvent !== undefined,
    staleTime: 600_000,
  });
  return Object.fromEntries((data?.departments ?? []).map(({ id, shortName }) => [id, shortName]));
}
