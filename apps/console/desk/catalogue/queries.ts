import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { type ServiceGuidePage } from '@yijian/domain/publication';
import { type Answer, api, bodyOf } from '../../api/client';
import { beijingDay } from './beijing-time';

/** A catalogue version by event and number. */
export interface VersionKey {
  readonly slug: string;
  readonly version: string;
}

export type ShownVersion = Answer<'ShownVersionDto'>;

const pathOf = ({ slug, version }: VersionKey) => ({ params: { path: { slug, version } } });

/** Versions of all events, or of one; by event, the latest first. */
export function useVersions(slug?: string): UseQueryResult<ShownVersion[]> {
  return useQuery({
    queryKey: ['catalogue', 'versions', slug ?? 'all'],
    queryFn: () =>
      bodyOf(api.GET('/catalogue/versions', { params: { query: slug === undefined ? {} : { lifeEvent: slug } } })),
  });
}

/** One version. */
export function useVersion(key: VersionKey): UseQueryResult<ShownVersion> {
  return useQuery({
    queryKey: ['catalogue', 'version', key.slug, key.version],
    queryFn: () => bodyOf(api.GET('/catalogue/versions/{slug}/{version}', pathOf(key))),
    // What the service does by itself once the day has come is awaited.
    refetchInterval: ({ state: { data } }) =>
      data?.holder === 'service' && (data.effectiveFrom ?? '') <= beijingDay(Date.now()) ? 2000 : false,
  });
}

/** The package file of a version: the last revision of a draft, or as it was published. */
export function useFile(key: VersionKey): UseQueryResult<LifeEvent> {
  return useQuery({
    queryKey: ['catalogue', 'file', key.slug, key.version],
    queryFn: async () =>
      (await bodyOf(api.GET('/catalogue/versions/{slug}/{version}/file', pathOf(key)))) as unknown as LifeEvent,
  });
}

/** What keeps a draft from being published. */
export function useFindings(key: VersionKey, enabled: boolean): UseQueryResult<Answer<'FindingDto'>[]> {
  return useQuery({
    queryKey: ['catalogue', 'findings', key.slug, key.version],
    queryFn: () => bodyOf(api.GET('/catalogue/versions/{slug}/{version}/findings', pathOf(key))),
    enabled,
  });
}

/** What differs from another version, from the one in force when none is named. */
export function useDiff({ slug, version }: VersionKey, against?: string): UseQueryResult<Answer<'DiffDto'>> {
  return useQuery({
    queryKey: ['catalogue', 'diff', slug, version, against ?? ''],
    queryFn: () =>
      bodyOf(
        api.GET('/catalogue/versions/{slug}/{version}/diff', {
          params: { path: { slug, version }, query: against === undefined ? {} : { against } },
        }),
      ),
  });
}

/** Who would get something else once the version is in force. */
export function useProof(key: VersionKey): UseQueryResult<Answer<'ProofDto'>> {
  return useQuery({
    queryKey: ['catalogue', 'proof', key.slug, key.version],
    queryFn: () => bodyOf(api.GET('/catalogue/versions/{slug}/{version}/proof', pathOf(key))),
    staleTime: 60_000,
  });
}

/** Answers that lead nowhere. */
export function useDeadEnds(key: VersionKey): UseQueryResult<Answer<'DeadEndDto'>[]> {
  return useQuery({
    queryKey: ['catalogue', 'dead-ends', key.slug, key.version],
    queryFn: () => bodyOf(api.GET('/catalogue/versions/{slug}/{version}/dead-ends', pathOf(key))),
    staleTime: 60_000,
  });
}

/** All that has happened to a version. */
export function useTimeline(key: VersionKey): UseQueryResult<Answer<'VersionTimelineEntryDto'>[]> {
  return useQuery({
    queryKey: ['catalogue', 'timeline', key.slug, key.version],
    queryFn: () => bodyOf(api.GET('/catalogue/versions/{slug}/{version}/timeline', pathOf(key))),
  });
}

/** The service guide that a version makes. */
export function useGuidePreview(key: VersionKey): UseQueryResult<ServiceGuidePage> {
  return useQuery({
    queryKey: ['catalogue', 'guide', key.slug, key.version],
    queryFn: async () =>
      (await bodyOf(api.GET('/catalogue/versions/{slug}/{version}/guide', pathOf(key)))) as unknown as ServiceGuidePage,
  });
}

/** Departments, and the short name of one by its id. */
export function useDepartments(): {
  readonly departments: readonly Answer<'DepartmentDto'>[];
  readonly nameOf: (id: string) => string;
} {
  const { data } = useQuery({
    queryKey: ['catalogue', 'departments'],
    queryFn: () => bodyOf(api.GET('/catalogue/departments')),
    staleTime: 600_000,
  });
  const departments = data ?? [];
  return { departments, nameOf: (id) => departments.find((each) => each.id === id)?.shortName ?? id };
}

/** How much each event was used between two days, both counted. */
export function useHeat(period: { from: string; to: string }, enabled: boolean): UseQueryResult<Answer<'HeatDto'>[]> {
  return useQuery({
    queryKey: ['catalogue', 'heat', period.from, period.to],
    queryFn: () => bodyOf(api.GET('/statistics/life-events', { params: { query: period } })),
    enabled,
  });
}

/** What people said of the guide of an event. */
export function useTickets(slug: string, enabled: boolean): UseQueryResult<Answer<'StaffTicketDto'>[]> {
  return useQuery({
    queryKey: ['catalogue', 'tickets', slug],
    queryFn: () => bodyOf(api.GET('/life-events/{slug}/feedback', { params: { path: { slug } } })),
    enabled,
  });
}
