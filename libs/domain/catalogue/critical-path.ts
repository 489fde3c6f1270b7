import { type PlannedItem } from '../case/plan';
import { type Limit } from '../calendar/index';
import { itemsOf } from './order';

/** What the critical path needs to know of an item. */
export type TimedItem = Pick<PlannedItem, 'id' | 'promised' | 'prerequisites' | 'countsTowardsPromise'>;

/**
 * Time of a case from the promises (README §7, criticalPath). An item starts when its last prerequisite finishes, a group
 * counting from its earliest member, and finishes after its promised period. The result is the latest finish of the items that
 * count towards the promise, in working days, or on the spot; if one of these is bound to a schedule, the schedule that closes
 * last. `items` must be placed in `stages`, and their schedules must carry `closesAt`.
 */
export function criticalPathOf(items: readonly TimedItem[], stages: readonly (readonly string[])[]): Limit {
  const counted = items.filter((item) => item.countsTowardsPromise);
  const schedule = lastToClose(counted);
  if (schedule !== undefined) return schedule;
  const finishes = finishesOf(items, stages);
  const latest = Math.max(0, ...counted.map(({ id }) => finishes.get(id) ?? 0));
  return latest === 0 ? { value: 0, unit: 'onTheSpot' } : { value: latest, unit: 'workingDay' };
}

function lastToClose(items: readonly TimedItem[]): Limit | undefined {
  const schedules = items.map(({ promised }) => promised).filter((limit) => limit.unit === 'schedule');
  return schedules.reduce<(typeof schedules)[number] | undefined>(
    (last, limit) => (last === undefined || closingTime(limit) > closingTime(last) ? limit : last),
    undefined,
  );
}

function closingTime(limit: { readonly closesAt?: string }): number {
  return Date.parse(limit.closesAt ?? '');
}

/** Working days from the start of the case to the finish of each item. */
function finishesOf(items: readonly TimedItem[], stages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const finishes = new Map<string, number>();
  for (const id of stages.flat()) {
    const item = items.find((candidate) => candidate.id === id);
    if (item === undefined) continue;
    const starts = item.prerequisites.map((each) =>
      Math.min(...itemsOf(each).map((itemId) => finishes.get(itemId) ?? Infinity)),
    );
    finishes.set(id, Math.max(0, ...starts) + workingDays(item.promised));
  }
  return finishes;
}

/**
 * A period in working days; on the spot and hours count 0, a schedule counts for itself. Natural days, which only items outside
 * the promise have (rule 14), are taken as the working weeks in them.
 */
export function workingDays(limit: Limit): number {
  switch (limit.unit) {
    case 'workingDay':
      return limit.value;
    case 'day':
      return Math.ceil((limit.value * 5) / 7);
    case 'hour':
    case 'onTheSpot':
    case 'schedule':
      return 0;
  }
}
