import type { CasePlan, PlannedItem, PlannedMaterial } from '../case/index';

/** An item of a plan with everything a test does not care about filled in. */
export function item(id: string, over: Partial<PlannedItem> = {}): PlannedItem {
  return {
    id,
    number: 1,
    name: `事项${id}`,
    departmentId: `department-of-${id}`,
    handlingItemCode: '11430199MB1A00028M443203190100001',
    itemType: '01',
    caseType: 'promised',
    initiation: 'application',
    prerequisites: [],
    waitsFor: [],
    promised: { value: 5, unit: 'workingDay' },
    statutory: { value: 20, unit: 'workingDay' },
    results: [{ id: `${id}-result`, name: `结果${id}` }],
    data: [],
    supervised: true,
    countsTowardsPromise: true,
    ...over,
  };
}

/** A material that the applicant hands in, used by the given items. */
export function material(id: string, usedBy: readonly string[], over: Partial<PlannedMaterial> = {}): PlannedMaterial {
  return { id, name: `材料${id}`, coreMaterial: true, shared: false, usedBy, ...over };
}

/** A plan of the given items, numbered in order, in one stage. */
export function plan(items: readonly PlannedItem[], over: Partial<CasePlan> = {}): CasePlan {
  return {
    lifeEventCode: '43TC31901000',
    version: '2026.1',
    items: items.map((one, index) => ({ ...one, number: index + 1 })),
    stages: [items.map(({ id }) => id)],
    materials: [],
    commitmentItemIds: [],
    specialProcedures: [],
    criticalPath: { value: 5, unit: 'workingDay' },
    overallPromise: { value: 10, unit: 'workingDay' },
    deliveryMethods: ['windowPickup', 'online'],
    ...over,
  };
}
