import type { CaseState } from '../case/state';
import { type Clock, type LaterEntry, startOf } from '../clock/index';

/**
 * A clock of an item as if it had stood still whenever the applicant had to act on the item (整改, 容缺补交): what a department
 * answers for where a rule spares the applicant's time. The clock itself is not changed.
 */
export function sparing(clock: Clock, itemId: string, state: CaseState): Clock {
  const spared = Object.values(state.clocks)
    .filter((other) => isApplicants(other, itemId, state))
    .flatMap(pauseFor);
  const [start, ...later] = clock.entries;
  return { ...clock, entries: [start, ...later, ...spared] };
}

function isApplicants({ kind, id, itemId: owner }: Clock, itemId: string, state: CaseState): boolean {
  if (kind === 'rectification') return owner === itemId;
  const materials = kind === 'tolerance' && 'filing' in state ? (state.filing?.plan.materials ?? []) : [];
  return materials.some((material) => id === `tolerance/${material.id}` && material.usedBy.includes(itemId));
}

function pauseFor(applicants: Clock): readonly LaterEntry[] {
  const { id, entries } = applicants;
  const { at, ground } = startOf(applicants);
  const end = entries.at(-1);
  const pause = { kind: 'pause', at, cause: `spared/${id}`, reason: 'supposed', ground } as const;
  return end?.kind === 'stop' ? [pause, { kind: 'resume', at: end.at, cause: `spared/${id}` }] : [pause];
}
