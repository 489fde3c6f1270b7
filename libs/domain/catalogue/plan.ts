import {
  type CasePlan,
  type PlannedItem,
  type PlannedMaterial,
  type PlannedProcedure,
  type RectificationTerms,
} from '../case/plan';
import { type Limit } from '../calendar/index';
import { type FormSection } from '../form/index';
import { type Facts, isBlocked, isMet } from './condition';
import { criticalPathOf } from './critical-path';
import { type LifeEvent, type Material, type MutualExclusion, type ServiceItem } from './life-event';
import { remainingPrerequisites, stagesOf } from './order';
import { type FilingChannel } from './situation';
import { effectOf, jointTerms, legalTerms, procedureTerms } from './terms';

/** What a plan is made from: the facts that are known, the end the guidance reached, and where the case is filed. */
export interface PlanBasis {
  readonly facts: Facts;
  readonly endId: string;
  readonly channel: FilingChannel;
}

/**
 * What a case consists of (README §4, §5, §7): items that apply and are not excluded by a partial end, in package order, with
 * the prerequisites that remain, their stages, materials, commitments in force, procedures and critical path. For an end that
 * files nothing all lists are empty and the critical path is `null`. Throws RangeError for an unknown end.
 */
export function planCase(lifeEvent: LifeEvent, basis: PlanBasis): CasePlan {
  return planOf(lifeEvent, basis, applicableItems(lifeEvent, basis));
}

/**
 * The plan of a running case after a special procedure found out facts (README §4, items added in flight): `basis` holds all
 * facts known now and the same end. Items that now apply join if they have `addedInFlight`; no item of `current` disappears.
 */
export function replanCase(
  lifeEvent: LifeEvent,
  current: CasePlan,
  basis: PlanBasis,
): { readonly plan: CasePlan; readonly addedItemIds: readonly string[] } {
  const present = new Set(current.items.map(({ id }) => id));
  const applicable = new Set(applicableItems(lifeEvent, basis).map(({ id }) => id));
  const items = lifeEvent.serviceItems.filter(
    ({ id, addedInFlight }) => present.has(id) || (addedInFlight === true && applicable.has(id)),
  );
  const addedItemIds = items.map(({ id }) => id).filter((id) => !present.has(id));
  return { plan: planOf(lifeEvent, basis, items), addedItemIds };
}

/** Sections of the merged form that are shown (README §6), in display order; a shown section must be filled if `required`. */
export function shownSections(lifeEvent: LifeEvent, facts: Facts): readonly FormSection[] {
  return lifeEvent.mergedForm.sections.filter(({ appliesWhen }) => isMet(appliesWhen, facts));
}

/** Mutual exclusions (README §4) of which a case with these items would hold more than one item; such a case must not be filed. */
export function brokenExclusions(lifeEvent: LifeEvent, itemIds: readonly string[]): readonly MutualExclusion[] {
  return (lifeEvent.mutualExclusions ?? []).filter(
    (group) => group.itemIds.filter((id) => itemIds.includes(id)).length > 1,
  );
}

/**
 * Whether the facts put the commitment (告知承诺) of an item in force: it is chosen and not blocked. Without `chosenWhen` the
 * choice is made while filing and is not part of the plan (README §5).
 */
export function isCommitmentInForce({ commitment }: ServiceItem, facts: Facts): boolean {
  if (commitment?.chosenWhen === undefined) return false;
  return isMet(commitment.chosenWhen, facts) && !isBlocked(commitment.blockedWhen, facts);
}

/** Fills in when the schedule of a limit closes (ISO 8601, +08:00); other limits stay as they are. */
export function withClosing(lifeEvent: LifeEvent, limit: Limit): Limit {
  if (limit.unit !== 'schedule') return limit;
  const schedule = lifeEvent.schedules?.find(({ id }) => id === limit.scheduleId);
  return schedule === undefined ? limit : { ...limit, closesAt: schedule.closesAt };
}

function applicableItems(lifeEvent: LifeEvent, { facts, endId }: PlanBasis): readonly ServiceItem[] {
  const end = endOf(lifeEvent, endId);
  if (end.outcome !== 'proceed' && end.outcome !== 'partial') return [];
  const excluded = end.outcome === 'partial' ? end.excludedItemIds : [];
  return lifeEvent.serviceItems.filter(({ id, appliesWhen }) => !excluded.includes(id) && isMet(appliesWhen, facts));
}

function planOf(lifeEvent: LifeEvent, basis: PlanBasis, applicable: readonly ServiceItem[]): CasePlan {
  const itemIds = new Set(applicable.map(({ id }) => id));
  const items = applicable.map((item) => plannedItem(lifeEvent, item, basis, itemIds));
  const stages = stagesOf(items);
  const files = ['proceed', 'partial'].includes(endOf(lifeEvent, basis.endId).outcome);
  const joint = jointTerms(lifeEvent, applicable);
  return {
    lifeEventCode: lifeEvent.code,
    version: lifeEvent.version,
    items,
    stages,
    materials: plannedMaterials(lifeEvent, applicable, basis.facts),
    commitmentItemIds: applicable.filter((item) => isCommitmentInForce(item, basis.facts)).map(({ id }) => id),
    specialProcedures: plannedProcedures(lifeEvent, itemIds, basis.facts),
    criticalPath: files ? criticalPathOf(items, stages) : null,
    overallPromise: withClosing(lifeEvent, lifeEvent.overallPromise.limit),
    deliveryMethods: lifeEvent.deliveryOptions
      .filter(({ fallbackOnly }) => fallbackOnly !== true)
      .map(({ method }) => method),
    ...(joint && { joint }),
    exactClocks: true,
  };
}

function plannedItem(
  lifeEvent: LifeEvent,
  item: ServiceItem,
  basis: PlanBasis,
  itemIds: ReadonlySet<string>,
): PlannedItem {
  const rectification = rectificationOf(lifeEvent, item.id, basis.facts);
  return {
    id: item.id,
    number: lifeEvent.serviceItems.indexOf(item) + 1,
    name: item.name,
    departmentId: item.departmentId,
    handlingItemCode: item.handlingItemCode,
    itemType: item.itemType,
    caseType: item.caseType,
    initiation: item.initiation,
    prerequisites: remainingPrerequisites(item, itemIds),
    waitsFor: item.waitsFor ?? [],
    promised: withClosing(lifeEvent, promisedLimit(item, basis)),
    statutory: item.statutory.limit,
    ...legalTerms(item, basis.channel),
    results: item.results.map(({ id, name }) => ({ id, name })),
    data: (item.data ?? []).map(({ id, name }) => ({ id, name })),
    ...(rectification === undefined ? {} : { rectification }),
    supervised: item.supervised ?? true,
    countsTowardsPromise: item.countsTowardsPromise ?? true,
  };
}

/** The promised period; that of the commitment for the channel where it is in force. */
function promisedLimit(item: ServiceItem, { facts, channel }: PlanBasis): Limit {
  return item.commitment !== undefined && isCommitmentInForce(item, facts)
    ? item.commitment.limits[channel]
    : item.promised.limit;
}

/** The most generous terms among the procedures of the case that apply to the item. */
function rectificationOf(lifeEvent: LifeEvent, itemId: string, facts: Facts): RectificationTerms | undefined {
  const terms = lifeEvent.specialProcedures
    .filter(({ appliesTo }) => appliesTo.some((entry) => entry.itemId === itemId && isMet(entry.appliesWhen, facts)))
    .flatMap(({ rectification }) => rectification ?? []);
  const best = terms.reduce(
    (most, each) => (most !== undefined && most.maxRounds >= each.maxRounds ? most : each),
    terms[0],
  );
  if (best === undefined) return undefined;
  const { limit, maxRounds, clockEffect, onExpiry } = best;
  return { limit, maxRounds, clockEffect: effectOf(clockEffect), onExpiry };
}

function plannedMaterials(lifeEvent: LifeEvent, items: readonly ServiceItem[], facts: Facts): PlannedMaterial[] {
  return lifeEvent.materials.flatMap((material) => {
    const usedBy = items.filter((item) => needs(item, material, facts)).map(({ id }) => id);
    if (usedBy.length === 0 || !isMet(material.requiredWhen, facts)) return [];
    const { id, name, tolerance } = material;
    return [
      {
        id,
        name,
        coreMaterial: material.class === 'core',
        shared: material.sharing.mode !== 'none',
        usedBy,
        ...(tolerance && { tolerance: { limit: tolerance.limit, clockEffect: effectOf(tolerance.clockEffect) } }),
      },
    ];
  });
}

/** Whether an item needs a material: not what its commitment in force replaces, and no letter of one that is not. */
function needs(item: ServiceItem, { id }: Material, facts: Facts): boolean {
  if (!item.materialIds.includes(id)) return false;
  if (isCommitmentInForce(item, facts)) return item.commitment?.replacesMaterialIds.includes(id) !== true;
  return item.commitment?.letterMaterialId !== id;
}

function plannedProcedures(lifeEvent: LifeEvent, caseItemIds: ReadonlySet<string>, facts: Facts): PlannedProcedure[] {
  return lifeEvent.specialProcedures.flatMap((procedure) => {
    const { id, name, appliesTo, establishesFactIds = [] } = procedure;
    const entries = appliesTo.filter(({ itemId, appliesWhen }) => caseItemIds.has(itemId) && isMet(appliesWhen, facts));
    if (entries.length === 0) return [];
    const itemIds = entries.map(({ itemId }) => itemId);
    return [{ id, name, itemIds, establishesFactIds, terms: procedureTerms(procedure) }];
  });
}

function endOf(lifeEvent: LifeEvent, endId: string): LifeEvent['guidance']['ends'][number] {
  const end = lifeEvent.guidance.ends.find(({ id }) => id === endId);
  if (end === undefined) throw new RangeError(`${lifeEvent.slug} has no guidance end "${endId}".`);
  return end;
}
