import { type Limit } from '../../calendar/index';
import { type CasePlan } from '../../case/plan';
import { type LifeEvent } from '../life-event';
import { type Expectation, type LaterDiscovery, type Situation } from '../situation';
import { replay, type Replay, type ReplayedDiscovery } from './replay';

/** What a replayed situation yields at filing, as situations write it; `undefined` when the walk stops at a question. */
export function yieldedBy({ walk, plans: [plan] }: Replay): Expectation | undefined {
  if (plan === undefined || !('end' in walk)) return undefined;
  return {
    path: walk.path,
    endId: walk.end.id,
    ...outcomeOf(plan),
    commitmentItemIds: plan.commitmentItemIds,
    specialProcedureIds: plan.specialProcedures.map(({ id }) => id),
  };
}

/** What a discovery yields. Judged against all that applies: an item that may not join is a finding of its own. */
export function yieldedLater({ before, fresh }: ReplayedDiscovery): Omit<LaterDiscovery['expected'], 'criticalPath'> & {
  readonly criticalPath: Limit | null;
} {
  const addedItemIds = idsOf(fresh).filter((id) => !idsOf(before).includes(id));
  return { addedItemIds, ...outcomeOf(fresh) };
}

/**
 * The situations of a version with what it yields now in place of what they expected (README §7). A situation whose facts leave a
 * question open stays as it is. Throws RangeError for a version that breaks structural rules.
 */
export function renewedSituations(lifeEvent: LifeEvent): readonly Situation[] {
  return lifeEvent.situations.map((situation) => {
    const replayed = replay(lifeEvent, situation);
    const expected = yieldedBy(replayed);
    if (expected === undefined) return situation;
    const later = replayed.discoveries.map((each) => renewedDiscovery(each));
    return { ...situation, expected, ...(later.length > 0 && { later }) };
  });
}

function renewedDiscovery(replayed: ReplayedDiscovery): LaterDiscovery {
  const { criticalPath, ...expected } = yieldedLater(replayed);
  const { discovery } = replayed;
  return criticalPath === null ? discovery : { ...discovery, expected: { ...expected, criticalPath } };
}

/** Ids of the items of a plan. */
export function idsOf(plan: CasePlan): string[] {
  return plan.items.map(({ id }) => id);
}

/** What a plan yields, as situations write it. */
function outcomeOf(plan: CasePlan): Pick<Expectation, 'itemIds' | 'stages' | 'materialIds' | 'criticalPath'> {
  return {
    itemIds: idsOf(plan),
    stages: plan.stages,
    materialIds: plan.materials.map(({ id }) => id),
    criticalPath: plan.criticalPath === null ? null : written(plan.criticalPath),
  };
}

/** A limit as packages write it, in one order of keys. */
export function written(limit: Limit): Limit {
  return limit.unit === 'schedule'
    ? { unit: limit.unit, scheduleId: limit.scheduleId }
    : ({ value: limit.value, unit: limit.unit } as Limit);
}
