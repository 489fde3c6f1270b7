import { factsRead } from '../condition-check';
import { type LifeEvent } from '../life-event';
import { itemsOf } from '../order';
import { at, type Defect, defect } from './finding';
import { circlesIn, type Graph, reachableFrom } from './graph';

/** Rules 15, 16 and 18 of README §8; 17 and 42 need the situations replayed. */
export function* prerequisites(event: LifeEvent): Iterable<Defect> {
  for (const circle of circlesIn(prerequisiteGraph(event))) {
    const index = event.serviceItems.findIndex(({ id }) => circle.includes(id));
    const message = `事项${circle.join('、')}互为前置，形成循环`;
    yield defect(15, at('serviceItems', index, 'prerequisites'), message, '去掉其中一个前置');
  }
  yield* outsidePromise(event);
  yield* addedInFlight(event);
}

/** Items and the items of all their prerequisites. */
export function prerequisiteGraph(event: LifeEvent): Graph {
  return new Map(event.serviceItems.map((item) => [item.id, item.prerequisites.flatMap(itemsOf)]));
}

/** Items that come before an item, directly or indirectly. */
export function itemsBefore(event: LifeEvent, itemId: string): ReadonlySet<string> {
  const graph = prerequisiteGraph(event);
  return reachableFrom(graph, graph.get(itemId) ?? []);
}

function* outsidePromise(event: LifeEvent): Iterable<Defect> {
  const outside = new Set(event.serviceItems.filter((item) => item.countsTowardsPromise === false).map(({ id }) => id));
  for (const [index, item] of event.serviceItems.entries()) {
    if (outside.has(item.id)) continue;
    for (const [number, prerequisite] of item.prerequisites.entries()) {
      const culprit = itemsOf(prerequisite).find((id) => outside.has(id));
      if (culprit === undefined) continue;
      const message = `计入总承诺的事项${item.id}以不计入的${culprit}为前置`;
      yield defect(16, at('serviceItems', index, 'prerequisites', number), message, '去掉这个前置，或者让两个事项一致');
    }
  }
}

function* addedInFlight(event: LifeEvent): Iterable<Defect> {
  const established = new Set(event.specialProcedures.flatMap(({ establishesFactIds = [] }) => establishesFactIds));
  for (const [index, item] of event.serviceItems.entries()) {
    const mayJoin = [...factsRead(item.appliesWhen)].some((id) => established.has(id));
    if (mayJoin === (item.addedInFlight ?? false)) continue;
    const message = mayJoin
      ? '条件读取了特别程序查明的事实，却没有标明可以中途加入'
      : '条件不读取特别程序查明的事实，却标明可以中途加入';
    yield defect(
      18,
      at('serviceItems', index, 'addedInFlight'),
      `事项${item.id}：${message}`,
      `addedInFlight改为${mayJoin}`,
    );
  }
}
