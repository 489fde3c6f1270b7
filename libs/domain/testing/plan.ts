import type { Limit } from '../calendar/index';
import type {
  CasePlan,
  ClockEffect,
  JointTerms,
  PlannedItem,
  PlannedMaterial,
  PlannedProcedure,
  ProcedureKind,
  ProcedureTerms,
  RectificationTerms,
} from '../case/index';

/** So many working days. */
export const workingDays = (value: number): Limit => ({ value, unit: 'workingDay' });

/** What the clocks do meanwhile, by default nothing. */
export function effect(promised: 'runs' | 'pauses', statutory: 'runs' | 'pauses', basis: string): ClockEffect {
  return { promised, statutory, basis };
}

/** Art. 45: neither clock runs. */
export const BOTH_PAUSE = effect('pauses', 'pauses', '《行政许可法》第四十五条');
/** Neither clock stops. */
export const BOTH_RUN = effect('runs', 'runs', '不在《行政许可法》第四十五条扣除期限的范围内');
/** The centre's word lets the promised clock stand; the law's clock runs. */
export const PROMISED_PAUSES = effect('pauses', 'runs', '该时间不计入承诺时限');

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
    exactClocks: true,
    ...over,
  };
}

/** A non-core material that may be missing at acceptance (容缺), 5 working days, the promised clock standing still. */
export function tolerable(id: string, usedBy: readonly string[], over: Partial<PlannedMaterial> = {}): PlannedMaterial {
  return material(id, usedBy, {
    coreMaterial: false,
    tolerance: { limit: workingDays(5), clockEffect: PROMISED_PAUSES },
    ...over,
  });
}

/** An item with a commitment (告知承诺): on the spot, checked within 20 working days, replacing some materials. */
export function committable(
  id: string,
  replacesMaterialIds: readonly string[] = [],
  over: Partial<PlannedItem> = {},
): PlannedItem {
  const commitment = {
    scope: `以承诺替代事项${id}的现场核查`,
    limit: workingDays(1),
    replacesMaterialIds,
    postCheck: { limit: workingDays(20), basis: '自作出决定之日起20个工作日内核查' },
    onFalse: '责令限期改正，逾期不改正的撤销决定',
  };
  return item(id, { commitment, ...over });
}

/** Rectification (整改): 10 working days, two rounds, the promised clock standing still. */
export const RECTIFICATION: RectificationTerms = {
  limit: workingDays(10),
  maxRounds: 2,
  clockEffect: PROMISED_PAUSES,
  onExpiry: '依据现有情况作出决定',
};

/** A special procedure in some items, their departments taking part, the first one organising. */
export function procedure(
  id: string,
  kind: ProcedureKind,
  itemIds: readonly string[],
  over: Partial<ProcedureTerms> = {},
): PlannedProcedure {
  const departmentIds = itemIds.map((itemId) => `department-of-${itemId}`);
  const terms: ProcedureTerms = {
    kind,
    organizerDepartmentId: departmentIds[0] ?? 'nobody',
    participantDepartmentIds: departmentIds,
    limit: workingDays(3),
    minInspectors: 2,
    clockEffect: BOTH_RUN,
    writtenNotice: true,
    basis: '《行政许可法》第三十四条',
    outcomes: ['pass', 'fail', 'rectify'],
    ...over,
  };
  return { id, name: `程序${id}`, itemIds, establishesFactIds: [], terms };
}

/** Joint handling (联合办理) of some licences: 45 working days, once 15 more by the head of the government. */
export function joint(...itemIds: readonly string[]): JointTerms {
  return {
    limit: workingDays(45),
    extension: { limit: workingDays(15), approvedBy: 'governmentHead' },
    basis: '《行政许可法》第二十六条、第四十二条第二款',
    itemIds,
  };
}
