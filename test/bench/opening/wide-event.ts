import { type LifeEvent, planCase, type ServiceItem, type Situation, walkGuidance } from '@yijian/domain/catalogue';

/** Items that follow one another in a chain of {@link wideEvent}. */
const CHAIN = 5;

/** The answer that leads to the whole case. */
export const WIDE_ANSWERS = { isReady: true } as const;

/**
 * A life event with `items` items (at most 90) in the package format, made from a real one: chains of five items by the
 * departments of the model, each with a condition, a material of its own and a section of four form elements.
 */
export function wideEvent(model: LifeEvent, items: number): LifeEvent {
  const numbers = Array.from({ length: items }, (_, index) => index);
  const rest = without(model, 'mutualExclusions', 'jointLimit');
  const serviceItems = numbers.map((number) => itemOf(model, number));
  const departmentIds = [...new Set(serviceItems.map(({ departmentId }) => departmentId))].sort();
  const event: LifeEvent = {
    ...rest,
    slug: `wide-${items}`,
    code: `${model.code.slice(0, 6)}9${String(items).padStart(2, '0')}000`,
    name: `${items}个事项一件事`,
    facts: [{ id: 'isReady', label: '是否已经准备好', type: 'boolean', source: 'applicant' }],
    guidance: {
      startNodeId: 'ready',
      nodes: [
        {
          id: 'ready',
          factId: 'isReady',
          question: '是否已经准备好？',
          next: [{ when: 'isReady = true', goTo: 'file' }, { goTo: 'not-ready' }],
        },
      ],
      ends: [
        { id: 'file', outcome: 'proceed' },
        { id: 'not-ready', outcome: 'notEligible', message: '准备好后再来。' },
      ],
    },
    serviceItems,
    supportingDepartmentIds: departmentIds.filter((id) => id !== model.leadDepartmentId),
    overallPromise: { limit: { value: 60, unit: 'workingDay' }, excludes: [] },
    materials: numbers.map((number) => materialOf(model, number)),
    mergedForm: formOf(model, numbers),
    specialProcedures: [],
    situations: [],
  };
  return {
    ...event,
    situations: [situationOf(event, 'whole', WIDE_ANSWERS), situationOf(event, 'not-ready', { isReady: false })],
  };
}

function itemOf(model: LifeEvent, number: number): ServiceItem {
  const base = without(required(model.serviceItems[number % model.serviceItems.length]), 'note', 'commitment');
  const baseCode = `${base.baseCode.slice(0, 6)}9${String(number).padStart(2, '0')}000`;
  const implementationCode = base.implementationCode.slice(0, 19) + baseCode;
  const before = number % CHAIN === 0 ? [] : [number - 1];
  return {
    ...base,
    id: `item-${number}`,
    name: `第${number + 1}个事项`,
    baseCode,
    implementationCode,
    handlingItemCode: `${implementationCode}01`,
    initiation: 'application',
    appliesWhen: 'isReady = true',
    results: [{ id: `result-${number}`, name: `第${number + 1}个结果`, kind: 'verification', eLicence: false }],
    prerequisites: before.map((each) => ({ kind: 'result', itemId: `item-${each}`, resultId: `result-${each}` })),
    materialIds: [`material-${number}`],
    specialProcedureIds: [],
  };
}

function materialOf(model: LifeEvent, number: number): LifeEvent['materials'][number] {
  const base = required(model.materials.find(({ sharing, tolerance }) => sharing.mode === 'none' && !tolerance));
  return {
    ...without(base, 'requiredWhen', 'note'),
    id: `material-${number}`,
    name: `第${number + 1}份材料`,
    usedBy: [`item-${number}`],
  };
}

const ELEMENTS = ['one', 'two', 'three', 'four'] as const;
const labelOf = (index: number): string => `第${index + 1}项`;

function formOf(model: LifeEvent, numbers: readonly number[]): LifeEvent['mergedForm'] {
  const sectionOf = (number: number): object => ({
    type: 'object',
    title: `第${number + 1}个事项`,
    properties: Object.fromEntries(
      ELEMENTS.map((name, index) => [name, { type: 'string', title: labelOf(index), minLength: 1, maxLength: 50 }]),
    ),
    required: [...ELEMENTS],
    additionalProperties: false,
  });
  const filled = Object.fromEntries(ELEMENTS.map((name) => [name, '示例']));
  return {
    version: model.mergedForm.version,
    schema: {
      type: 'object',
      title: '申请表',
      properties: Object.fromEntries(numbers.map((number) => [`section${number}`, sectionOf(number)])),
      required: numbers.map((number) => `section${number}`),
      additionalProperties: false,
    },
    sections: numbers.map((number) => ({ name: `section${number}`, required: true })),
    examples: [
      { situationId: 'whole', data: Object.fromEntries(numbers.map((number) => [`section${number}`, { ...filled }])) },
    ],
    mappings: numbers.map((number) => ({
      itemId: `item-${number}`,
      elements: ELEMENTS.map((name, index) => ({
        to: `/${name}`,
        label: labelOf(index),
        from: `/section${number}/${name}`,
      })),
    })),
  } as unknown as LifeEvent['mergedForm'];
}

function situationOf(event: LifeEvent, id: string, facts: { readonly isReady: boolean }): Situation {
  const walk = walkGuidance(event, facts);
  if ('next' in walk) throw new Error('The guidance of a wide event does not end.');
  const plan = planCase(event, { facts, endId: walk.end.id, channel: 'online' });
  return {
    id,
    name: walk.end.message ?? '全部事项',
    channel: 'online',
    facts,
    expected: {
      path: walk.path,
      endId: walk.end.id,
      itemIds: plan.items.map((item) => item.id),
      stages: plan.stages,
      materialIds: plan.materials.map((material) => material.id),
      commitmentItemIds: plan.commitmentItemIds,
      specialProcedureIds: [],
      criticalPath: plan.criticalPath,
    },
  };
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The model of a wide event lacks what it needs.');
  return value;
}

function without<T extends object, K extends keyof T>(object: T, ...names: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name as K))) as Omit<T, K>;
}
