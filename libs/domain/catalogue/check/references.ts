import { type Limit } from '../../calendar/index';
import { type LifeEvent, type Prerequisite, type ServiceItem } from '../life-event';
import { at, type Defect, defect } from './finding';
import { limitsOf } from './limits';
import { type Scope } from './scope';

/** One mention of something by its id: where, what sort it must be, and the ids there are. */
interface Reference {
  readonly place: string;
  readonly id: string;
  readonly sort: string;
  readonly among: ReadonlySet<string>;
}

/** Rule 5 of README §8: every id that is referred to exists and is of the right sort. */
export function* dangling(event: LifeEvent, scope: Scope): Iterable<Defect> {
  for (const { place, id, sort, among } of referencesOf(event, scope))
    if (!among.has(id)) yield defect(5, place, `${sort}${id}不存在`, `改为已有的${sort}，或者补上它`);
}

/** Ids of an event by sort. */
interface Names {
  readonly items: ReadonlySet<string>;
  readonly materials: ReadonlySet<string>;
  readonly procedures: ReadonlySet<string>;
  readonly situations: ReadonlySet<string>;
  readonly schedules: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly itemById: ReadonlyMap<string, ServiceItem>;
}

function namesOf(event: LifeEvent, scope: Scope): Names {
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  return {
    items: ids(event.serviceItems),
    materials: ids(event.materials),
    procedures: ids(event.specialProcedures),
    situations: ids(event.situations),
    schedules: ids(event.schedules ?? []),
    facts: ids(event.facts),
    nodes: ids(event.guidance.nodes),
    ends: ids(event.guidance.ends),
    departments: new Set(scope.departments.keys()),
    itemById: new Map(event.serviceItems.map((item) => [item.id, item])),
  };
}

function* referencesOf(event: LifeEvent, scope: Scope): Iterable<Reference> {
  const names = namesOf(event, scope);
  yield* departmentReferences(event, names);
  yield* guidanceReferences(event, names);
  yield* itemReferences(event, names);
  yield* formReferences(event, names);
  yield* procedureReferences(event, names);
  yield* situationReferences(event, names);
  for (const [place, limit] of limitsOf(event)) yield* scheduleReference(place, limit, names);
  yield* each('日程', names.schedules, event.filingScheduleIds, 'filingScheduleIds');
}

function* departmentReferences(event: LifeEvent, { departments }: Names): Iterable<Reference> {
  const one = (id: string, ...place: (string | number)[]): Reference => ({
    place: at(...place),
    id,
    sort: '部门',
    among: departments,
  });
  yield one(event.leadDepartmentId, 'leadDepartmentId');
  // Without any departments.json one finding says enough.
  if (departments.size === 0) return;
  yield one(event.coordinatorDepartmentId, 'coordinatorDepartmentId');
  yield* each('部门', departments, event.supportingDepartmentIds, 'supportingDepartmentIds');
  for (const [index, item] of event.serviceItems.entries())
    yield one(item.departmentId, 'serviceItems', index, 'departmentId');
  for (const [index, procedure] of event.specialProcedures.entries()) {
    yield one(procedure.organizerDepartmentId, 'specialProcedures', index, 'organizerDepartmentId');
    yield* each(
      '部门',
      departments,
      procedure.participantDepartmentIds,
      'specialProcedures',
      index,
      'participantDepartmentIds',
    );
  }
}

function* guidanceReferences({ guidance }: LifeEvent, { nodes, ends, facts, items }: Names): Iterable<Reference> {
  const places = new Set([...nodes, ...ends]);
  yield { place: at('guidance', 'startNodeId'), id: guidance.startNodeId, sort: '问题', among: nodes };
  for (const [index, node] of guidance.nodes.entries()) {
    yield { place: at('guidance', 'nodes', index, 'factId'), id: node.factId, sort: '事实', among: facts };
    for (const [branch, { goTo }] of node.next.entries())
      yield {
        place: at('guidance', 'nodes', index, 'next', branch, 'goTo'),
        id: goTo,
        sort: '问题或者结论',
        among: places,
      };
  }
  for (const [index, end] of guidance.ends.entries())
    if (end.outcome === 'partial')
      yield* each('事项', items, end.excludedItemIds, 'guidance', 'ends', index, 'excludedItemIds');
}

function* itemReferences(event: LifeEvent, names: Names): Iterable<Reference> {
  for (const [index, item] of event.serviceItems.entries()) {
    yield* each('材料', names.materials, item.materialIds, 'serviceItems', index, 'materialIds');
    yield* each('特别程序', names.procedures, item.specialProcedureIds, 'serviceItems', index, 'specialProcedureIds');
    for (const [number, prerequisite] of item.prerequisites.entries())
      yield* prerequisiteReferences(prerequisite, names, ['serviceItems', index, 'prerequisites', number]);
    const { replacesMaterialIds = [], letterMaterialId } = item.commitment ?? {};
    yield* each(
      '材料',
      names.materials,
      replacesMaterialIds,
      'serviceItems',
      index,
      'commitment',
      'replacesMaterialIds',
    );
    const letterPlace = at('serviceItems', index, 'commitment', 'letterMaterialId');
    if (letterMaterialId !== undefined)
      yield { place: letterPlace, id: letterMaterialId, sort: '材料', among: names.materials };
  }
  for (const [index, material] of event.materials.entries())
    yield* each('事项', names.items, material.usedBy, 'materials', index, 'usedBy');
  for (const [index, group] of (event.mutualExclusions ?? []).entries())
    yield* each('事项', names.items, group.itemIds, 'mutualExclusions', index, 'itemIds');
}

function* prerequisiteReferences(
  prerequisite: Prerequisite,
  names: Names,
  path: readonly (string | number)[],
): Iterable<Reference> {
  const members = prerequisite.kind === 'anyResult' ? prerequisite.anyOf : [prerequisite];
  for (const [index, member] of members.entries()) {
    const place = prerequisite.kind === 'anyResult' ? [...path, 'anyOf', index] : path;
    yield { place: at(...place, 'itemId'), id: member.itemId, sort: '事项', among: names.items };
    const item = names.itemById.get(member.itemId);
    if (item === undefined) continue;
    const ids = (list: readonly { readonly id: string }[] = []): ReadonlySet<string> =>
      new Set(list.map(({ id }) => id));
    if ('resultId' in member)
      yield { place: at(...place, 'resultId'), id: member.resultId, sort: '结果', among: ids(item.results) };
    if ('dataId' in member)
      yield { place: at(...place, 'dataId'), id: member.dataId, sort: '数据', among: ids(item.data) };
  }
}

function* formReferences({ mergedForm }: LifeEvent, { items, situations, itemById }: Names): Iterable<Reference> {
  for (const [index, { situationId }] of mergedForm.examples.entries())
    yield {
      place: at('mergedForm', 'examples', index, 'situationId'),
      id: situationId,
      sort: '情形',
      among: situations,
    };
  for (const [index, { itemId, elements }] of mergedForm.mappings.entries()) {
    yield { place: at('mergedForm', 'mappings', index, 'itemId'), id: itemId, sort: '事项', among: items };
    for (const [number, element] of elements.entries()) {
      if (!('fromItem' in element)) continue;
      const path = ['mergedForm', 'mappings', index, 'elements', number, 'fromItem'];
      yield { place: at(...path, 'itemId'), id: element.fromItem.itemId, sort: '事项', among: items };
      const source = itemById.get(element.fromItem.itemId);
      const outputs = new Set([...(source?.results ?? []), ...(source?.data ?? [])].map(({ id }) => id));
      if (source !== undefined)
        yield { place: at(...path, 'outputId'), id: element.fromItem.outputId, sort: '结果或者数据', among: outputs };
    }
  }
}

function* procedureReferences(event: LifeEvent, { items, facts }: Names): Iterable<Reference> {
  for (const [index, { appliesTo, establishesFactIds }] of event.specialProcedures.entries()) {
    for (const [number, { itemId }] of appliesTo.entries())
      yield {
        place: at('specialProcedures', index, 'appliesTo', number, 'itemId'),
        id: itemId,
        sort: '事项',
        among: items,
      };
    yield* each('事实', facts, establishesFactIds, 'specialProcedures', index, 'establishesFactIds');
  }
}

function* situationReferences(
  event: LifeEvent,
  { nodes, ends, items, materials, procedures }: Names,
): Iterable<Reference> {
  for (const [index, { expected, later = [] }] of event.situations.entries()) {
    const path = ['situations', index, 'expected'];
    yield* each('问题', nodes, expected.path, ...path, 'path');
    yield { place: at(...path, 'endId'), id: expected.endId, sort: '结论', among: ends };
    yield* each('事项', items, expected.itemIds, ...path, 'itemIds');
    yield* each('材料', materials, expected.materialIds, ...path, 'materialIds');
    yield* each('事项', items, expected.commitmentItemIds, ...path, 'commitmentItemIds');
    yield* each('特别程序', procedures, expected.specialProcedureIds, ...path, 'specialProcedureIds');
    for (const [stage, ids] of expected.stages.entries()) yield* each('事项', items, ids, ...path, 'stages', stage);
    for (const [number, discovery] of later.entries()) {
      const place = ['situations', index, 'later', number];
      yield {
        place: at(...place, 'specialProcedureId'),
        id: discovery.specialProcedureId,
        sort: '特别程序',
        among: procedures,
      };
      yield* each('事项', items, discovery.expected.addedItemIds, ...place, 'expected', 'addedItemIds');
      yield* each('事项', items, discovery.expected.itemIds, ...place, 'expected', 'itemIds');
      yield* each('材料', materials, discovery.expected.materialIds, ...place, 'expected', 'materialIds');
      for (const [stage, ids] of discovery.expected.stages.entries())
        yield* each('事项', items, ids, ...place, 'expected', 'stages', stage);
    }
  }
}

function* scheduleReference(place: string, limit: Limit, { schedules }: Names): Iterable<Reference> {
  if (limit.unit === 'schedule')
    yield { place: `${place}/scheduleId`, id: limit.scheduleId, sort: '日程', among: schedules };
}

function* each(
  sort: string,
  among: ReadonlySet<string>,
  ids: readonly string[] | undefined,
  ...path: readonly (string | number)[]
): Iterable<Reference> {
  for (const [index, id] of (ids ?? []).entries()) yield { place: at(...path, index), id, sort, among };
}
