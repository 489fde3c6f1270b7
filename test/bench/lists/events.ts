import { type CasePlan } from '@yijian/domain/case';
import { item, material, plan, procedure, RECTIFICATION } from '@yijian/domain/testing';

/** A life event of the filled register. */
export interface BenchEvent {
  readonly slug: string;
  readonly name: string;
  /** How often it occurs; the most frequent has the greatest. */
  readonly weight: number;
  readonly plan: CasePlan;
}

/** Departments that own the items; those of the sample packages. */
export const DEPARTMENTS = [
  ...['market-regulation', 'fire-rescue', 'urban-management', 'housing-construction', 'tobacco-monopoly', 'health'],
  ...['public-security', 'medical-insurance', 'human-resources', 'taxation', 'housing-fund', 'civil-affairs'],
  ...['education', 'natural-resources', 'water-supply', 'power-supply'],
] as const;

const THINGS = [
  ...['开店', '出生', '入学', '退休', '结婚', '购房', '身后', '就医', '就业', '创业', '迁入', '用水'],
  ...['用电', '建房', '办展', '养老', '助残', '退役', '留学', '落户', '注销', '扩建', '租赁', '出行'],
];

/** Items of the catalogue, each of a department. */
const ITEMS = 48;

/** So many life events, the first one a third of all cases, the last ones rare; with 2 to 7 items each. */
export const EVENTS: readonly BenchEvent[] = THINGS.map((thing, index) => {
  const items = Array.from({ length: 2 + (index % 6) }, (_, place) => benchItem((index * 5 + place * 7) % ITEMS));
  const ids = [...new Set(items.map(({ id }) => id))];
  const visited = items.slice(0, 2);
  return {
    slug: `bench-${index + 1}`,
    name: `${thing}一件事`,
    weight: 1 / (index + 1) ** 1.2,
    plan: plan(
      ids.flatMap((id) => items.find((each) => each.id === id) ?? []),
      {
        materials: [material('application', ids), material('identity', ids), material('premises', ids.slice(0, 1))],
        specialProcedures: [
          procedure(
            'site-visit',
            'jointInspection',
            visited.map(({ id }) => id),
            {
              organizerDepartmentId: visited[0]?.departmentId ?? '',
              participantDepartmentIds: visited.map(({ departmentId }) => departmentId),
            },
          ),
        ],
      },
    ),
  };
});

function benchItem(number: number): CasePlan['items'][number] {
  const departmentId = DEPARTMENTS[number % DEPARTMENTS.length] ?? 'health';
  return item(`bench-item-${number + 1}`, {
    name: `事项${number + 1}${number % 3 === 0 ? '许可' : number % 3 === 1 ? '备案' : '登记'}`,
    departmentId,
    promised: { value: 3 + (number % 8), unit: 'workingDay' },
    rectification: RECTIFICATION,
  });
}

/** As much of a package as the reads of the gateway look at. */
export function packageOf({ slug, name, plan: { items, specialProcedures } }: BenchEvent): object {
  return {
    ...{ slug, name, code: slug, version: '2026.1' },
    serviceItems: items.map((each) => ({ id: each.id, name: each.name, departmentId: each.departmentId, results: [] })),
    specialProcedures: specialProcedures.map(({ id, name: procedureName, itemIds, terms }) => ({
      ...{ id, name: procedureName, appliesTo: itemIds.map((itemId) => ({ itemId })) },
      organizerDepartmentId: terms?.organizerDepartmentId,
      participantDepartmentIds: terms?.participantDepartmentIds,
    })),
    materials: [],
  };
}
