import { type LifeEvent } from '@yijian/domain/catalogue';
import { sameJson } from './same-json';

/**
 * Situations whose expected result in a draft is another than in the version before: by adopting the new result the editor has
 * acknowledged it (rule 59 of publishing).
 */
export function acknowledgedIn(draft: LifeEvent, previous: LifeEvent): string[] {
  return previous.situations.flatMap((before) => {
    const now = draft.situations.find(({ id }) => id === before.id);
    const resultOf = ({ expected, later = [] }: typeof before): unknown => [
      expected,
      later.map((each) => each.expected),
    ];
    return now === undefined || sameJson(resultOf(now), resultOf(before)) ? [] : [before.id];
  });
}
