import { type CasePlan } from '../../case/plan';
import { type Limit } from '../../calendar/index';
import { factValueProblem } from '../guidance';
import { type LifeEvent } from '../life-event';
import { brokenExclusions } from '../plan';
import { at, type Defect, defect } from './finding';
import { type Replay, type ReplayedDiscovery } from './replay';
import { idsOf, written, yieldedBy, yieldedLater } from './yielded';

/** Rules 17 and 45–48 of README §8: situations replayed. */
export function* situations(event: LifeEvent, replays: readonly Replay[]): Iterable<Defect> {
  for (const [index, replayed] of replays.entries()) {
    const place = at('situations', index);
    yield* facts(event, replayed, `${place}/facts`);
    if (!('end' in replayed.walk)) continue;
    yield* exclusions(event, replayed, `${place}/expected/itemIds`);
    yield* expectation(replayed, `${place}/expected`);
    for (const [number, discovery] of replayed.discoveries.entries())
      yield* later(event, discovery, `${place}/later/${number}`);
  }
  yield* unused(event, replays);
}

function* exclusions(event: LifeEvent, { plans }: Replay, place: string): Iterable<Defect> {
  for (const group of brokenExclusions(event, plans.at(-1)?.items.map(({ id }) => id) ?? []))
    yield defect(17, place, `情形含有互斥的事项${group.itemIds.join('、')}：${group.reason}`, '改正事项的条件或者互斥');
}

function* facts(event: LifeEvent, { situation, walk }: Replay, place: string): Iterable<Defect> {
  if ('next' in walk) yield defect(45, place, `缺少问题${walk.next.id}所问的事实${walk.next.factId}`, '补上这个事实');
  for (const [id, value] of Object.entries(situation.facts)) {
    const fact = event.facts.find((candidate) => candidate.id === id);
    const isKnown = Object.hasOwn(walk.facts, id) || fact?.source === 'system';
    const problem = fact === undefined || !isKnown ? '路上没有问到，也不由系统核查' : factValueProblem(fact, value);
    if (problem !== undefined) yield defect(45, `${place}/${id}`, `事实${id}：${problem}`, '改正或者删去这个事实');
  }
}

function* expectation(replayed: Replay, place: string): Iterable<Defect> {
  const yielded = yieldedBy(replayed);
  if (yielded === undefined) return;
  yield* differences(46, replayed.situation.expected, yielded, place);
}

function* later(event: LifeEvent, replayed: ReplayedDiscovery, place: string): Iterable<Defect> {
  const { discovery, before, after, fresh } = replayed;
  const procedure = before.specialProcedures.find(({ id }) => id === discovery.specialProcedureId);
  if (procedure === undefined)
    yield defect(
      47,
      `${place}/specialProcedureId`,
      `特别程序${discovery.specialProcedureId}不在这个办件中发生`,
      '改为会发生的特别程序',
    );
  for (const [id, value] of Object.entries(discovery.facts)) {
    const fact = event.facts.find((candidate) => candidate.id === id);
    const isEstablished = procedure?.establishesFactIds.includes(id) ?? true;
    const problem = fact === undefined || !isEstablished ? '不由这个特别程序查明' : factValueProblem(fact, value);
    if (problem !== undefined)
      yield defect(47, `${place}/facts/${id}`, `事实${id}：${problem}`, '改正事实或者establishesFactIds');
  }
  yield* joining(before, after, fresh, place);
  yield* differences(47, discovery.expected, yieldedLater(replayed), `${place}/expected`);
}

/** Items that join have `addedInFlight`; none disappears. */
function* joining(before: CasePlan, after: CasePlan, fresh: CasePlan, place: string): Iterable<Defect> {
  const barred = idsOf(fresh).filter((id) => !idsOf(after).includes(id));
  if (barred.length > 0)
    yield defect(47, place, `事项${barred.join('、')}中途适用，却没有addedInFlight`, '标明addedInFlight，或者改正条件');
  const lost = idsOf(before).filter((id) => !idsOf(fresh).includes(id));
  if (lost.length > 0)
    yield defect(47, place, `查明事实后事项${lost.join('、')}不再适用`, '改正条件或者事实，事项不得中途消失');
}

/** What differs; a wrong path, end or set of items makes the rest differ too and is reported alone. */
function* differences(rule: 46 | 47, expected: object, yielded: object, place: string): Iterable<Defect> {
  const found = Object.entries(yielded).flatMap(([name, value]) => {
    const wanted: unknown = (expected as Record<string, unknown>)[name];
    const comparable = name === 'criticalPath' && wanted !== null ? written(wanted as Limit) : wanted;
    return JSON.stringify(comparable) === JSON.stringify(value) ? [] : [[name, value] as const];
  });
  const causes = found.filter(([name]) => ['path', 'endId', 'addedItemIds', 'itemIds'].includes(name));
  for (const [name, value] of causes.length > 0 ? causes.slice(0, 1) : found)
    yield defect(
      rule,
      `${place}/${name}`,
      `预期与推算不符，推算得到${JSON.stringify(value)}`,
      '改正预期，或者改正条件、前置、材料和时限',
    );
}

function* unused(event: LifeEvent, replays: readonly Replay[]): Iterable<Defect> {
  const items = new Set(replays.flatMap(({ plans }) => plans.flatMap((plan) => plan.items.map(({ id }) => id))));
  for (const [index, { id }] of event.serviceItems.entries())
    if (!items.has(id)) yield defect(48, at('serviceItems', index), `没有情形办理事项${id}`, '补上一个情形');
  const ends = new Set(replays.map(({ walk }) => ('end' in walk ? walk.end.id : undefined)));
  for (const [index, { id }] of event.guidance.ends.entries())
    if (!ends.has(id)) yield defect(48, at('guidance', 'ends', index), `没有情形到达结论${id}`, '补上一个情形');
}
