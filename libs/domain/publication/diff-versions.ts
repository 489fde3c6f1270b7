import { type Department } from '../catalogue/files';
import { type LifeEvent } from '../catalogue/life-event';
import { type Change } from './change';
import { compareLifeEvents } from './diff/life-event';

/**
 * Everything that changed from one version of a life event to another, each change one Chinese sentence with names instead of ids,
 * in the order of the package. Entries are compared by id, so a moved entry is no change of it; an order that people see is told as
 * one change. Empty exactly if the versions are equal but for the order of keys of closed objects. `departments` gives departments
 * their names; without it their ids are shown. Both versions follow the schema.
 */
export function diffVersions(
  before: LifeEvent,
  after: LifeEvent,
  departments: readonly Department[] = [],
): readonly Change[] {
  const sides = { before: { lifeEvent: before, departments }, after: { lifeEvent: after, departments } };
  return compareLifeEvents(before, after, {
    ...sides,
    pointer: '',
    pointerBefore: '',
    subject: 'identity',
    id: '',
    owner: '',
  });
}
