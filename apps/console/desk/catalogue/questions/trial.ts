import {
  type Facts,
  type FilingChannel,
  type GuidanceWalk,
  type LifeEvent,
  walkGuidance,
} from '@yijian/domain/catalogue';
import { type Outcome, outcomeOf } from '@yijian/domain/publication';

/** Answers tried out on a version: how far they lead, and what the applicant gets where they lead to an end. */
export interface Trial {
  readonly walk: GuidanceWalk;
  /** Questions answered, and the place where the walk stands now. */
  readonly path: readonly string[];
  readonly outcome: Outcome | undefined;
}

/** Tries answers and facts that systems look up. Throws RangeError for a guidance with a circle or a branch to nowhere. */
export function tryOut(lifeEvent: LifeEvent, facts: Facts, channel: FilingChannel): Trial {
  const walk = walkGuidance(lifeEvent, facts);
  const here = 'end' in walk ? walk.end.id : walk.next.id;
  const looked = Object.entries(facts).filter(([id]) => sourceOf(lifeEvent, id) === 'system');
  const applicant = { name: '', facts: { ...walk.facts, ...Object.fromEntries(looked) }, channel };
  return {
    walk,
    path: [...walk.path, here],
    outcome: 'end' in walk ? outcomeOf(lifeEvent, applicant, false) : undefined,
  };
}

function sourceOf({ facts }: LifeEvent, id: string): string | undefined {
  return facts.find((fact) => fact.id === id)?.source;
}

/** Answers without that to one question; later ones stay, and count again when the way comes by them. */
export function withoutAnswer(facts: Facts, factId: string): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => id !== factId));
}
