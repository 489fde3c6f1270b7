import type { ServiceItem } from '../catalogue/index';
import { LICENCE } from '../case/plan';
import type {
  Actor,
  CaseEvent,
  CasePlan,
  CaseState,
  Filing,
  PlannedItem,
  PlannedProcedure,
  RecordedEvent,
} from '../case/index';
import type { DocumentKind } from './act';
import type { Occasion } from './occasion';
import type { CasePapers, IssuedDocument } from './papers';

/** All that a document is composed from: the act, the case around it, and the papers. */
export interface Scene<E extends CaseEvent = CaseEvent> extends Occasion {
  /** The event that issues it, one of the rows of the occasion. */
  readonly event: E;
  /** When, epoch milliseconds. */
  readonly at: number;
  readonly actor: Actor;
  readonly commandId: string | undefined;
  readonly papers: CasePapers;
}

/** A scene whose event is of certain types. */
export type SceneOf<T extends CaseEvent['type']> = Scene<Extract<CaseEvent, { readonly type: T }>>;

/** The scene of one event of an occasion. */
export function sceneAt(occasion: Occasion, { event, at, actor, commandId }: RecordedEvent, papers: CasePapers): Scene {
  return { ...occasion, event, at, actor, commandId, papers };
}

/** Narrows the event of a scene to what it is already known to be. */
export function sceneOf<E extends CaseEvent>(scene: Scene, event: E): Scene<E> {
  return { ...scene, event };
}

/** What was handed in. Throws before that, when no document that asks for it is due. */
export function filingOf({ after, before }: Pick<Scene, 'after' | 'before'>): Filing {
  const filing = filed(after) ?? filed(before);
  if (!filing) throw new Error(`Nothing has been handed in for case ${after.caseNo}.`);
  return filing;
}

/** The plan of the case. */
export function planOf(scene: Scene): CasePlan {
  return filingOf(scene).plan;
}

/** An item of the plan. */
export function plannedItem(scene: Scene, itemId: string): PlannedItem {
  const found = planOf(scene).items.find(({ id }) => id === itemId);
  if (found) return found;
  throw new Error(`Item ${itemId} is not in the plan of case ${scene.after.caseNo}.`);
}

/** What the package says of an item besides the plan. */
export function serviceItem({ papers: { lifeEvent } }: Scene, itemId: string): ServiceItem {
  const found = lifeEvent.serviceItems.find(({ id }) => id === itemId);
  if (found) return found;
  throw new Error(`${lifeEvent.slug} ${lifeEvent.version} has no item ${itemId}.`);
}

/** A special procedure of the plan. */
export function procedureOf(scene: Scene, procedureId: string): PlannedProcedure {
  const found = planOf(scene).specialProcedures.find(({ id }) => id === procedureId);
  if (found) return found;
  throw new Error(`Procedure ${procedureId} is not in the plan of case ${scene.after.caseNo}.`);
}

/** Names of items, joined for a sentence. */
export function itemNames(scene: Scene, itemIds: readonly string[]): string {
  return itemIds.map((id) => plannedItem(scene, id).name).join('、');
}

/** Name of a material; its id where neither plan nor package has it. */
export function materialName({ papers: { lifeEvent } }: Scene, materialId: string): string {
  return lifeEvent.materials.find(({ id }) => id === materialId)?.name ?? materialId;
}

/** Whether the item is a licence (行政许可): only then the Administrative Licensing Law applies. */
export function isLicence({ itemType }: PlannedItem): boolean {
  return itemType === LICENCE;
}

/** Whether a licence is among what is applied for. */
export function hasLicence(scene: Scene): boolean {
  return planOf(scene).items.some(isLicence);
}

/** When the application was received; absent before. */
export function receivedAt({ after, before }: Scene): number | undefined {
  return ('receivedAt' in after && after.receivedAt) || ('receivedAt' in before ? before.receivedAt : undefined);
}

function filed(state: CaseState): Filing | undefined {
  return 'filing' in state ? state.filing : undefined;
}

/** The document issued by an act before this one. */
export function issuedBy({ papers }: Scene, act: string | undefined): IssuedDocument | undefined {
  return papers.issued.findLast((document) => document.act === act);
}

/** The last document of a kind about a matter, whatever command issued it. */
export function lastIssued({ papers }: Scene, kind: DocumentKind, about: string): IssuedDocument | undefined {
  return papers.issued.findLast(({ act }) => act.startsWith(`${kind}/${about}@`));
}
