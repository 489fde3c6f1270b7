import { type VisitResult } from '@yijian/domain/case';
import { isBlocked, isCommitmentInForce, isMet, type LifeEvent, type Situation } from '@yijian/domain/catalogue';
import { finalFacts, finalItemIds } from './expectations';
import { visitsOf } from './acts/visits';

/** What is to happen in the cases of a run besides their plain course. */
export interface Wishes {
  /** Items whose department asks for rectification once. */
  readonly rectify: readonly string[];
  /** Items whose department denies. */
  readonly deny: readonly string[];
  /** Items for which the applicant asks to be handled on a commitment (告知承诺). */
  readonly commit: readonly string[];
  /** Materials that are tolerated as missing at acceptance (容缺) and supplied later. */
  readonly tolerate: readonly string[];
  /** What the first visit of every joint procedure comes to; no visit is held while it is absent. */
  readonly jointVisit?: VisitResult;
  /** Nobody accepts: the case is deemed accepted. */
  readonly silentClerk: boolean;
}

/** Nothing but the plain course. */
export const NO_WISHES: Wishes = { rectify: [], deny: [], commit: [], tolerate: [], silentClerk: false };

/** What a wish is about. */
export interface WishedFor {
  readonly lifeEvent: LifeEvent;
  readonly situation: Situation;
}

/** The wishes that can come true in a situation; a visit that is not passed leaves its items nothing but a denial. */
export function wishesFor(subject: WishedFor, wishes: Wishes): Wishes {
  const { lifeEvent, situation } = subject;
  const itemIds = finalItemIds(situation);
  const commit = wishes.commit.filter((itemId) => canBeCommitted(subject, itemId));
  const { jointVisit } = wishes;
  const visited = jointVisit === undefined ? [] : visitsOf(lifeEvent, situation);
  const itemsEnding = (result: VisitResult) =>
    jointVisit === result ? visited.filter((visit) => visit.canEnd(result)).flatMap((visit) => visit.itemIds) : [];
  const failed = itemsEnding('fail');
  return {
    ...wishes,
    // One rectification is all that every package provides.
    rectify: wishes.rectify.filter(
      (itemId) => canBeRectified(subject, itemId) && ![...failed, ...itemsEnding('rectify')].includes(itemId),
    ),
    deny: itemIds.filter((itemId) => wishes.deny.includes(itemId) || failed.includes(itemId)),
    commit,
    tolerate: wishes.tolerate.filter((materialId) => canBeTolerated(subject, materialId, commit)),
  };
}

/** Whether the situation has a visit, and one that may come to this result. */
export function canBeVisited({ lifeEvent, situation }: WishedFor, result: VisitResult): boolean {
  return visitsOf(lifeEvent, situation).some((visit) => visit.canEnd(result));
}

/** Whether the item is in the case and one of its procedures allows rectification with the facts known when it joined. */
function canBeRectified({ lifeEvent, situation }: WishedFor, itemId: string): boolean {
  const { later = [] } = situation;
  if (!finalItemIds(situation).includes(itemId)) return false;
  const joinedWith = later.findIndex(({ expected }) => expected.addedItemIds.includes(itemId));
  const known = finalFacts(situation, joinedWith + 1);
  return lifeEvent.specialProcedures.some(
    ({ rectification, appliesTo }) =>
      rectification !== undefined &&
      appliesTo.some((entry) => entry.itemId === itemId && isMet(entry.appliesWhen, known)),
  );
}

/** Whether the item is in the case from the start and its commitment is open to the applicant: chosen by his answers where they choose it. */
function canBeCommitted({ lifeEvent, situation }: WishedFor, itemId: string): boolean {
  const item = lifeEvent.serviceItems.find(({ id }) => id === itemId);
  if (item?.commitment === undefined || !situation.expected.itemIds.includes(itemId)) return false;
  const { facts } = situation;
  return item.commitment.chosenWhen === undefined
    ? !isBlocked(item.commitment.blockedWhen, facts)
    : isCommitmentInForce(item, facts);
}

/** Whether the case asks the applicant for the material, the package lets it be missing, and his record does not bar it. */
function canBeTolerated({ lifeEvent, situation }: WishedFor, materialId: string, commit: readonly string[]): boolean {
  const material = lifeEvent.materials.find(({ id }) => id === materialId);
  if (material?.tolerance === undefined || material.sharing.mode !== 'none') return false;
  const { blockedWhen } = material.tolerance;
  if (blockedWhen !== undefined && isBlocked(blockedWhen, situation.facts)) return false;
  const { expected } = situation;
  return (
    expected.materialIds.includes(materialId) && !replacedMaterials(lifeEvent, situation, commit).includes(materialId)
  );
}

/** Items of the situation that need a material from the applicant, with these items handled on a commitment (package README §5). */
export function usersOf(
  { serviceItems, materials }: LifeEvent,
  situation: Situation,
  commit: readonly string[],
  materialId: string,
  inCase = finalItemIds(situation),
): readonly string[] {
  const committed = [...commit, ...situation.expected.commitmentItemIds];
  const { usedBy = [] } = materials.find(({ id }) => id === materialId) ?? {};
  return usedBy.filter((itemId) => {
    const { commitment } = serviceItems.find(({ id }) => id === itemId) ?? {};
    const replaced = committed.includes(itemId) && commitment?.replacesMaterialIds.includes(materialId) === true;
    return inCase.includes(itemId) && !replaced;
  });
}

/**
 * Materials that none of the items needs any more once these are handled on a commitment, besides those of the situation; of all
 * items of the situation unless said.
 */
export function replacedMaterials(
  lifeEvent: LifeEvent,
  situation: Situation,
  commit: readonly string[],
  inCase?: readonly string[],
): readonly string[] {
  return situation.expected.materialIds.filter((id) => usersOf(lifeEvent, situation, commit, id, inCase).length === 0);
}
