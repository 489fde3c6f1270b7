import { factsRead } from '../catalogue/condition-check';
import { type LifeEvent } from '../catalogue/life-event';
import { type Change } from './change';
import { type Outcome, type OutcomeItem } from './proof-outcome';
import { type Applicant, type Difference } from './prove';

/** What differences are explained by. */
export interface ProofGround {
  readonly before: LifeEvent;
  readonly after: LifeEvent;
  readonly changes: readonly Change[];
  readonly applicant: Applicant;
}

/** What an applicant gets otherwise under the new version, and why. */
export function differencesOf(ground: ProofGround, was: Outcome, now: Outcome): Difference[] {
  const end = was.end === now.end ? [] : [difference('end', `原来${was.end}，现在${now.end}`, guidanceChanges(ground))];
  const isFiled = was.time !== undefined && now.time !== undefined;
  // Where one version files nothing, the end says it all.
  if (!isFiled) return end;
  return [
    ...end,
    ...itemDifferences(ground, was, now),
    ...materialDifferences(ground, was, now),
    ...periodDifferences(ground, was, now),
  ];
}

/** Never without a reason: what no change by name explains is put down to all that guide the applicant. */
function difference(what: Difference['what'], text: string, causes: readonly string[]): Difference {
  return { what, text, why: causes.length > 0 ? [...new Set(causes)] : ['由导办问题、条件或者前置的改动引起'] };
}

function guidanceChanges({ changes }: ProofGround): string[] {
  return textsOf(changes, ({ subject }) => subject === 'question' || subject === 'fact');
}

function textsOf(changes: readonly Change[], isCause: (change: Change) => boolean): string[] {
  return changes.filter(isCause).map(({ text }) => text);
}

/** Changes of an item, of the facts its condition reads, and of the questions that ask them; else of the guidance at large. */
function causesOfItem(ground: ProofGround, itemId: string): string[] {
  const { before, after, changes } = ground;
  const own = textsOf(
    changes,
    ({ id, place }) => id === itemId && /^\/serviceItems\/\d+(\/appliesWhen|\/addedInFlight)?$/.test(place),
  );
  const facts = new Set(
    [before, after].flatMap(({ serviceItems }) => [
      ...factsRead(serviceItems.find(({ id }) => id === itemId)?.appliesWhen),
    ]),
  );
  const nodes = new Set(
    [before, after].flatMap(({ guidance }) =>
      guidance.nodes.filter(({ factId }) => facts.has(factId)).map(({ id }) => id),
    ),
  );
  const asked = textsOf(changes, ({ id, subject }) =>
    subject === 'fact' ? facts.has(id) : subject === 'question' && nodes.has(id),
  );
  const causes = [...own, ...asked];
  return causes.length > 0 ? causes : guidanceChanges(ground);
}

function itemDifferences(ground: ProofGround, was: Outcome, now: Outcome): Difference[] {
  const added = now.items.filter(({ id }) => !was.items.some((item) => item.id === id));
  const removed = was.items.filter(({ id }) => !now.items.some((item) => item.id === id));
  const both = now.items.flatMap((item) => {
    const old = was.items.find(({ id }) => id === item.id);
    return old === undefined ? [] : [{ old, item }];
  });
  return [
    ...added.map(({ id, name, promised, fee }) =>
      difference('items', `增加事项“${name}”（${promised}，${fee}）`, causesOfItem(ground, id)),
    ),
    ...removed.map(({ id, name }) => difference('items', `不再办理事项“${name}”`, causesOfItem(ground, id))),
    ...both.flatMap(({ old, item: { id, name, fee } }) =>
      old.fee === fee
        ? []
        : [
            difference(
              'fee',
              `“${name}”的收费原为${old.fee}，现为${fee}`,
              textsOf(ground.changes, (each) => each.id === id && each.subject === 'fee'),
            ),
          ],
    ),
  ];
}

function materialDifferences(ground: ProofGround, was: Outcome, now: Outcome): Difference[] {
  const name = (text: string): string => `“${text}”`;
  const added = now.materials.filter(({ id }) => !was.materials.some((each) => each.id === id));
  const removed = was.materials.filter(({ id }) => !now.materials.some((each) => each.id === id));
  return [
    ...added.map((each) =>
      difference(
        'materials',
        `增加材料${name(each.name)}（${each.terms}）`,
        causesOfMaterial(ground, was, now, each.id),
      ),
    ),
    ...removed.map((each) =>
      difference('materials', `不再需要材料${name(each.name)}`, causesOfMaterial(ground, was, now, each.id)),
    ),
    ...now.materials.flatMap((each) => {
      const old = was.materials.find(({ id }) => id === each.id);
      if (old === undefined || old.terms === each.terms) return [];
      const causes = textsOf(ground.changes, ({ id, subject }) => id === each.id && subject === 'material');
      return [difference('materials', `材料${name(each.name)}原为${old.terms}，现为${each.terms}`, causes)];
    }),
  ];
}

/** Changes of the material, of what the items of the case use, of their commitments; else the items that came and went. */
function causesOfMaterial(ground: ProofGround, was: Outcome, now: Outcome, materialId: string): string[] {
  const { before, after, changes } = ground;
  const users = new Set(
    [before, after].flatMap(({ serviceItems }) =>
      serviceItems.filter(({ materialIds }) => materialIds.includes(materialId)).map(({ id }) => id),
    ),
  );
  const own = textsOf(
    changes,
    ({ id, subject, place }) =>
      (id === materialId && subject === 'material' && !/\/(usedBy|name)\b/.test(place)) ||
      (users.has(id) && (subject === 'commitment' || /\/materialIds\//.test(place))),
  );
  const moved = [
    ...now.items.filter(({ id }) => users.has(id) && !was.items.some((item) => item.id === id)),
    ...was.items.filter(({ id }) => users.has(id) && !now.items.some((item) => item.id === id)),
  ].map(({ name }) => `用它的事项“${name}”随之增减`);
  const causes = [...own, ...moved];
  return causes.length > 0 ? causes : guidanceChanges(ground);
}

function periodDifferences(ground: ProofGround, was: Outcome, now: Outcome): Difference[] {
  const items = now.items.flatMap((item) => {
    const old = was.items.find(({ id }) => id === item.id);
    if (old === undefined || old.promised === item.promised) return [];
    const text = `“${item.name}”的承诺时限原为${old.promised}，现为${item.promised}`;
    return [difference('period', text, causesOfPeriod(ground, old, item))];
  });
  if (was.time === now.time) return items;
  const causes = [
    ...items.flatMap(({ why }) => why),
    ...itemDifferences(ground, was, now).flatMap(({ what, text }) => (what === 'items' ? [text] : [])),
    ...textsOf(
      ground.changes,
      ({ subject, id }) => subject === 'prerequisite' && now.items.some((item) => item.id === id),
    ),
  ];
  return [...items, difference('period', `全部事项的办理时间原为${was.time}，现为${now.time}`, causes)];
}

/** Changes of the promise, or of the commitment's period where one is in force; all of them where it comes into force or ceases. */
function causesOfPeriod({ changes, applicant }: ProofGround, was: OutcomeItem, now: OutcomeItem): string[] {
  const part =
    was.byCommitment !== now.byCommitment
      ? /\/commitment/
      : now.byCommitment
        ? new RegExp(`/commitment/limits/${applicant.channel}`)
        : /\/promised\//;
  return textsOf(changes, ({ id, subject, place }) => (id === now.id && part.test(place)) || subject === 'schedule');
}
