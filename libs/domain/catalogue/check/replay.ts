import { type CasePlan } from '../../case/plan';
import { type GuidanceWalk, walkGuidance } from '../guidance';
import { type LifeEvent } from '../life-event';
import { planCase, replanCase } from '../plan';
import { type LaterDiscovery, type Situation } from '../situation';

/** A situation replayed by README §7. */
export interface Replay {
  readonly situation: Situation;
  readonly walk: GuidanceWalk;
  /** Whether the end reached files a case. */
  readonly files: boolean;
  /** The plan at filing and after each discovery; empty when the walk stops at a question. */
  readonly plans: readonly CasePlan[];
  readonly discoveries: readonly ReplayedDiscovery[];
}

/** One discovery of `later`: the case before and after. */
export interface ReplayedDiscovery {
  readonly discovery: LaterDiscovery;
  readonly before: CasePlan;
  readonly after: CasePlan;
  /** The case if it were planned afresh with all facts: with items that may not join, without those that ceased to apply. */
  readonly fresh: CasePlan;
}

/** Replays a situation. Throws RangeError only for packages that break structural rules. */
export function replay(event: LifeEvent, situation: Situation): Replay {
  const { channel, facts, later = [] } = situation;
  const walk = walkGuidance(event, facts);
  if (!('end' in walk)) return { situation, walk, files: false, plans: [], discoveries: [] };
  const endId = walk.end.id;
  const files = walk.end.outcome === 'proceed' || walk.end.outcome === 'partial';
  const first = planCase(event, { facts, endId, channel });
  let known = facts;
  let before = first;
  const discoveries = later.map((discovery): ReplayedDiscovery => {
    known = { ...known, ...discovery.facts };
    const basis = { facts: known, endId, channel };
    const { plan: after } = replanCase(event, before, basis);
    const replayed = { discovery, before, after, fresh: planCase(event, basis) };
    before = after;
    return replayed;
  });
  return { situation, walk, files, plans: [first, ...discoveries.map(({ after }) => after)], discoveries };
}
