import { type LifeEvent } from '../life-event';
import { type Defect, defect } from './finding';

/** A published version never changes its content (README §1): the same code and version with other content. */
export function* changedVersions(event: LifeEvent, others: readonly LifeEvent[]): Iterable<Defect> {
  const published = others.find(({ code, version }) => code === event.code && version === event.version);
  if (published === undefined || published.slug !== event.slug || canonical(published) === canonical(event)) return;
  yield defect(
    'version',
    '/version',
    `${event.name}的版本${event.version}已经发布，内容不得再改`,
    '内容有改动时另取新的版本号',
  );
}

/** JSON text that does not depend on the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([one], [other]) => (one < other ? -1 : 1)))
      : entry,
  );
}
