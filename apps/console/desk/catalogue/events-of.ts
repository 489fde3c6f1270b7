import { type ShownVersion } from './queries';

/** An event with its versions: the one in force, those in work, all. */
export interface CatalogueEvent {
  readonly slug: string;
  readonly name: string;
  readonly inForce: ShownVersion | undefined;
  /** Not published yet and not given up. */
  readonly inWork: readonly ShownVersion[];
  readonly versions: readonly ShownVersion[];
}

/** Which events a list shows. */
export interface EventFilter {
  readonly name: string;
  readonly show: 'all' | 'inWork' | 'asked';
  readonly departmentId: string | undefined;
}

const IN_WORK: readonly ShownVersion['status'][] = ['draft', 'opinions', 'review', 'approved'];

/** Versions by event, in the order given. */
export function eventsOf(versions: readonly ShownVersion[]): readonly CatalogueEvent[] {
  const slugs = [...new Set(versions.map(({ slug }) => slug))];
  return slugs.map((slug) => {
    const own = versions.filter((each) => each.slug === slug);
    const inForce = own.find((each) => each.inForce);
    const inWork = own.filter(({ status }) => IN_WORK.includes(status));
    return { slug, name: inForce?.name ?? own[0]?.name ?? slug, inForce, inWork, versions: own };
  });
}

/** Whether a version waits for the opinion of a department. */
export function awaits({ status, round }: ShownVersion, departmentId: string | undefined): boolean {
  if (status !== 'opinions') return false;
  return round?.opinions.some((each) => each.departmentId === departmentId && each.position === 'awaited') ?? false;
}

/** Events that fit a filter. */
export function filteredEvents(events: readonly CatalogueEvent[], filter: EventFilter): readonly CatalogueEvent[] {
  return events
    .filter(({ name, slug }) => name.includes(filter.name) || slug.includes(filter.name))
    .filter(({ inWork }) => filter.show !== 'inWork' || inWork.length > 0)
    .filter(({ inWork }) => filter.show !== 'asked' || inWork.some((each) => awaits(each, filter.departmentId)));
}
