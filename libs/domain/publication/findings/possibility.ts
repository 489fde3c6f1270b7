import { at, type Defect, defect } from '../../catalogue/check/finding';
import { type LifeEvent, type Prerequisite } from '../../catalogue/life-event';
import { itemsOf } from '../../catalogue/order';
import { canOccurTogether, type Possibility } from '../possible';

/** Rule 56: every item can apply to somebody. A situation that has it proves it; else all answers are tried. */
export function* neverApplying(draft: LifeEvent): Iterable<Defect> {
  for (const [index, { id, name }] of draft.serviceItems.entries()) {
    const place = at('serviceItems', index, 'appliesWhen');
    switch (possibilityOf(draft, [id])) {
      case 'possible':
        break;
      case 'never':
        yield defect(
          56,
          place,
          `事项“${name}”对任何人都不适用：没有哪些回答、核查和查明的事实使它的条件成立`,
          '改正条件、导办的走向或者结论排除的事项，或者删去这个事项',
        );
        break;
      case 'undecided':
        yield defect(56, place, `回答的组合太多，不能断定事项“${name}”是否有人适用`, '补一个办理它的情形');
    }
  }
}

/** Rule 57: a prerequisite, and each member of a group, can stand in one case with the item that waits for it. */
export function* neverMet(draft: LifeEvent): Iterable<Defect> {
  for (const [index, item] of draft.serviceItems.entries())
    for (const [number, prerequisite] of item.prerequisites.entries())
      for (const [member, itemId] of itemsOf(prerequisite).entries()) {
        const possibility = possibilityOf(draft, [item.id, itemId]);
        if (possibility === 'possible') continue;
        const other = draft.serviceItems.find(({ id }) => id === itemId)?.name ?? itemId;
        const place = at('serviceItems', index, 'prerequisites', number);
        yield unmet(prerequisite, `${place}${memberPlace(prerequisite, member)}`, item.name, other, possibility);
      }
}

function memberPlace(prerequisite: Prerequisite, member: number): string {
  return prerequisite.kind === 'anyResult' ? at('anyOf', member) : '';
}

function unmet(
  prerequisite: Prerequisite,
  place: string,
  item: string,
  other: string,
  possibility: Exclude<Possibility, 'possible'>,
): Defect {
  if (possibility === 'undecided')
    return defect(
      57,
      place,
      `回答的组合太多，不能断定事项“${item}”和它的前置“${other}”能否出现在同一办件`,
      '补一个同时办理两者的情形',
    );
  const what = prerequisite.kind === 'anyResult' ? '任一前置中的' : '前置';
  return defect(
    57,
    place,
    `事项“${item}”的${what}“${other}”永远不会满足：两者从不出现在同一办件`,
    '去掉这个前置，或者改正两个事项的条件',
  );
}

/** A situation with the items proves that they can; where none has them, all answers are tried. */
function possibilityOf(draft: LifeEvent, itemIds: readonly string[]): Possibility {
  const shown = draft.situations
    .flatMap(({ expected, later = [] }) => [expected.itemIds, ...later.map((each) => each.expected.itemIds)])
    .some((ids) => itemIds.every((id) => ids.includes(id)));
  return shown ? 'possible' : canOccurTogether(draft, itemIds);
}
