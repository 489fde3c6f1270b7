import { type LifeEvent } from '../life-event';
import { at, type Defect, defect, repeated, sameList } from './finding';
import { dangling } from './references';
import { type Scope } from './scope';

/** Rules 1–7 of README §8: files and identity. */
export function* filesAndIdentity(event: LifeEvent, scope: Scope): Iterable<Defect> {
  yield* namesAndCodes(event, scope);
  yield* repeatedIds(event);
  yield* dangling(event, scope);
  yield* supportingDepartments(event);
  yield* periods(event);
}

function* namesAndCodes(event: LifeEvent, scope: Scope): Iterable<Defect> {
  if (`${event.slug}.json` !== scope.fileName)
    yield defect(
      1,
      at('slug'),
      `slug“${event.slug}”与文件名${scope.fileName}不一致`,
      '文件名须是slug加.json，改正其中之一',
    );
  const rival = scope.others.find(({ code, slug }) => code === event.code && slug !== event.slug);
  if (rival !== undefined)
    yield defect(2, at('code'), `编码${event.code}已属于${rival.slug}`, '一个编码只属于一个一件事，另取编码');
  const lead = scope.departments.get(event.leadDepartmentId);
  const written = event.code.slice(4, 6);
  if (lead !== undefined && written !== lead.departmentCode)
    yield defect(
      3,
      at('code'),
      `编码第5、6位${written}不是牵头部门的代码${lead.departmentCode}`,
      '改正编码或者牵头部门',
    );
}

function* repeatedIds(event: LifeEvent): Iterable<Defect> {
  const lists = {
    serviceItems: event.serviceItems,
    materials: event.materials,
    facts: event.facts,
    specialProcedures: event.specialProcedures,
    schedules: event.schedules ?? [],
    situations: event.situations,
  };
  for (const [name, list] of Object.entries(lists)) yield* repeatedIn(list, (index) => at(name, index, 'id'));
  const { nodes, ends } = event.guidance;
  yield* repeatedIn([...nodes, ...ends], (index) =>
    index < nodes.length ? at('guidance', 'nodes', index, 'id') : at('guidance', 'ends', index - nodes.length, 'id'),
  );
  for (const [number, { results, data = [], waitsFor = [] }] of event.serviceItems.entries()) {
    yield* repeatedIn([...results, ...data], (index) =>
      index < results.length
        ? at('serviceItems', number, 'results', index, 'id')
        : at('serviceItems', number, 'data', index - results.length, 'id'),
    );
    yield* repeatedIn(waitsFor, (index) => at('serviceItems', number, 'waitsFor', index, 'id'));
  }
}

function* repeatedIn(list: readonly { readonly id: string }[], place: (index: number) => string): Iterable<Defect> {
  for (const [index, id] of repeated(list, (entry) => entry.id))
    yield defect(4, place(index), `标识${id}重复`, '同一范围内标识唯一，改名');
}

function* supportingDepartments(event: LifeEvent): Iterable<Defect> {
  const owners = new Set(event.serviceItems.map(({ departmentId }) => departmentId));
  owners.delete(event.leadDepartmentId);
  const expected = [...owners].sort();
  if (!sameList(expected, event.supportingDepartmentIds))
    yield defect(
      6,
      at('supportingDepartmentIds'),
      '配合部门不是各事项的部门（牵头部门除外，按字母排序）',
      `改为：${expected.join('、')}`,
    );
}

function* periods(event: LifeEvent): Iterable<Defect> {
  if (event.effectiveTo !== undefined && event.effectiveTo < event.effectiveFrom)
    yield defect(7, at('effectiveTo'), `失效日期${event.effectiveTo}早于生效日期${event.effectiveFrom}`, '改正日期');
  for (const [index, { id, opensAt, closesAt }] of (event.schedules ?? []).entries())
    if (Date.parse(closesAt) <= Date.parse(opensAt))
      yield defect(7, at('schedules', index, 'closesAt'), `日程${id}的截止时间不晚于开始时间`, '改正时间');
}
