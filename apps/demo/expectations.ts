import { type Limit } from '@yijian/domain/calendar';
import { type CaseOutcome, type ItemView } from '@yijian/domain/case';
import {
  type Facts,
  type LifeEvent,
  type Prerequisite,
  type ServiceItem,
  type Situation,
} from '@yijian/domain/catalogue';
import { type CaseAnswer, type PlanAnswer } from './answers';
import { differing, type Finding } from './finding';

/** The parts of an expectation that a case shows. */
export type ExpectedPlan = Partial<PlanAnswer>;

/** Compares what a case consists of with what the package expects (README §7); parts that are not expected are not compared. */
export function comparePlan(place: string, expected: ExpectedPlan, actual: ExpectedPlan): Finding[] {
  const compared = (['itemIds', 'stages', 'materialIds', 'commitmentItemIds', 'specialProcedureIds'] as const).flatMap(
    (part) => (expected[part] === undefined ? [] : differing(`${place}·${PARTS[part]}`, expected[part], actual[part])),
  );
  const { criticalPath } = expected;
  if (criticalPath === undefined) return compared;
  return [...compared, ...differing(`${place}·关键路径`, bare(criticalPath), bare(actual.criticalPath))];
}

const PARTS = {
  itemIds: '事项',
  stages: '阶段划分',
  materialIds: '材料',
  commitmentItemIds: '告知承诺事项',
  specialProcedureIds: '特别程序',
};

/** Value, unit and schedule of a limit; when a schedule closes is not part of an expectation. */
function bare(limit: Limit | null | undefined) {
  if (limit === null || limit === undefined) return null;
  return limit.unit === 'schedule'
    ? { unit: limit.unit, scheduleId: limit.scheduleId }
    : { value: limit.value, unit: limit.unit };
}

/** What a case consists of, as its view shows it. */
export function planOfCase(view: CaseAnswer): PlanAnswer {
  return { ...view, itemIds: view.items.map(({ itemId }) => itemId) };
}

/** Items of the case once all its discoveries have been made, in package order. */
export function finalItemIds({ expected, later }: Situation): readonly string[] {
  return later?.at(-1)?.expected.itemIds ?? expected.itemIds;
}

/** The facts of a situation after its first `made` discoveries, after all of them unless said. */
export function finalFacts({ facts, later = [] }: Situation, made = later.length): Facts {
  return Object.assign({}, facts, ...later.slice(0, made).map((discovery) => discovery.facts)) as Facts;
}

/** How items of a case end. */
export type ItemEnd = Extract<ItemView['status'], 'granted' | 'denied' | 'prerequisiteFailed'>;

/**
 * How every item ends when the departments deny `denied` and grant the rest (README §4, Prerequisites): a result is missed when
 * its item is not granted, a group when all its members are; data comes from every item that is handled; a soft prerequisite
 * never fails. Items are looked at again until nothing changes, so their order does not matter.
 */
export function expectedEnds(
  lifeEvent: LifeEvent,
  itemIds: readonly string[],
  denied: readonly string[],
): ReadonlyMap<string, ItemEnd> {
  const items = lifeEvent.serviceItems.filter(({ id }) => itemIds.includes(id));
  const ends = new Map<string, ItemEnd>(items.map(({ id }) => [id, denied.includes(id) ? 'denied' : 'granted']));
  const fails = (item: ServiceItem) =>
    ends.get(item.id) !== 'prerequisiteFailed' && item.prerequisites.some((each) => hasFailed(each, ends));
  for (let next = items.find(fails); next !== undefined; next = items.find(fails))
    ends.set(next.id, 'prerequisiteFailed');
  return ends;
}

function hasFailed(prerequisite: Prerequisite, ends: ReadonlyMap<string, ItemEnd>): boolean {
  switch (prerequisite.kind) {
    case 'result':
      return ends.has(prerequisite.itemId) && ends.get(prerequisite.itemId) !== 'granted';
    case 'anyResult': {
      const members = prerequisite.anyOf.filter(({ itemId }) => ends.has(itemId));
      return members.length > 0 && members.every(({ itemId }) => ends.get(itemId) !== 'granted');
    }
    case 'data':
      return ends.get(prerequisite.itemId) === 'prerequisiteFailed';
    case 'soft':
      return false;
  }
}

/** 全部办成, 部分办成 or 未办成, from how the items end. */
export function expectedOutcome(ends: ReadonlyMap<string, ItemEnd>): CaseOutcome {
  const granted = [...ends.values()].filter((end) => end === 'granted').length;
  if (granted === ends.size) return 'allGranted';
  return granted === 0 ? 'noneGranted' : 'partlyGranted';
}

/**
 * Items that started although an item whose result they need, or whose end they wait for, had not ended yet. Times come from
 * the case; an item that never started is in order.
 */
export function compareOrder(lifeEvent: LifeEvent, view: CaseAnswer): Finding[] {
  const items = new Map(view.items.map((item) => [item.itemId, item]));
  return lifeEvent.serviceItems.flatMap(({ id, name, prerequisites }) => {
    const startedAt = items.get(id)?.startedAt;
    if (startedAt === undefined) return [];
    return prerequisites.flatMap((each) => {
      if (each.kind !== 'result' && each.kind !== 'soft') return [];
      const before = items.get(each.itemId);
      if (before === undefined || (before.endedAt !== undefined && Date.parse(before.endedAt) <= Date.parse(startedAt)))
        return [];
      return [
        {
          check: `${name}·开始顺序`,
          expected: `${before.name} 办结（${before.endedAt ?? '未办结'}）之后`,
          actual: startedAt,
        },
      ];
    });
  });
}

/** Whether the event can be filed now: it has no filing schedule, or one of them is open. */
export function isOpenForFiling({ schedules = [], filingScheduleIds }: LifeEvent, now: number): boolean {
  if (filingScheduleIds === undefined) return true;
  return schedules.some(
    ({ id, opensAt, closesAt }) =>
      filingScheduleIds.includes(id) && Date.parse(opensAt) <= now && now < Date.parse(closesAt),
  );
}
