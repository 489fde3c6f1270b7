import { at, type Defect, defect } from '../../catalogue/check/finding';
import { replay } from '../../catalogue/check/replay';
import { type LifeEvent } from '../../catalogue/life-event';
import { type Situation } from '../../catalogue/situation';
import { sameValue } from '../diff/equal';

/**
 * Rule 59: a situation of the previous version yields the same in the draft, or the editor has acknowledged that it does not. Its
 * facts are replayed in the draft, so a situation that was taken out, or given other facts, hides nothing.
 */
export function* unacknowledged(
  draft: LifeEvent,
  previous: LifeEvent,
  acknowledgedSituationIds: readonly string[],
): Iterable<Defect> {
  for (const situation of previous.situations) {
    if (acknowledgedSituationIds.includes(situation.id)) continue;
    const index = draft.situations.findIndex(({ id }) => id === situation.id);
    const now = draft.situations[index];
    const isRewritten = now !== undefined && !sameValue(resultOf(now), resultOf(situation));
    if (!isRewritten && sameValue(yielded(draft, situation), yielded(previous, situation))) continue;
    const place = index < 0 ? at('situations') : at('situations', index, 'expected');
    yield defect(
      59,
      place,
      `情形“${situation.name}”的结果与版本${previous.version}不同${index < 0 ? '，而且情形已被删去' : ''}，还没有人确认`,
      `核对对申请人的影响，确认无误的，在发布时确认情形${situation.id}`,
    );
  }
}

function resultOf({ expected, later = [] }: Situation): unknown {
  return [expected, later.map((each) => each.expected)];
}

/** What the facts of a situation yield under a version. */
function yielded(lifeEvent: LifeEvent, situation: Situation): unknown {
  const { walk, plans } = replay(lifeEvent, situation);
  const reached = 'end' in walk ? walk.end.id : walk.next.id;
  return [
    walk.path,
    reached,
    plans.map(({ items, stages, materials, commitmentItemIds, specialProcedures, criticalPath }) => [
      items.map(({ id }) => id),
      stages,
      materials.map(({ id }) => id),
      commitmentItemIds,
      specialProcedures.map(({ id }) => id),
      criticalPath,
    ]),
  ];
}
