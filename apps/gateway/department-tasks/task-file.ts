import { describeLimit, isoTime } from '@yijian/domain/calendar';
import { type CaseView, type ItemView } from '@yijian/domain/case';
import {
  type Fact,
  type LifeEvent,
  partiesOf,
  type ServiceItem,
  type SpecialProcedure,
} from '@yijian/domain/catalogue';
import { isVisit } from '@yijian/domain/procedure';
import {
  type NamedDepartmentDto,
  type StartedProcedureDto,
  type TaskFactDto,
  type TaskFileDto,
  type TaskProcedureDto,
  type TaskVisitDto,
} from './task.dto';

/** What the parts of a task are made from. */
export interface TaskSource {
  readonly view: CaseView;
  readonly item: ItemView;
  readonly serviceItem: ServiceItem;
  readonly lifeEvent: LifeEvent;
  /** Special procedures that may occur in the item. */
  readonly procedures: readonly SpecialProcedure[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly departmentName: (departmentId: string) => string;
}

/** Special procedures of a case that may occur in an item. */
export function proceduresOf(
  { specialProcedures }: LifeEvent,
  { specialProcedureIds }: CaseView,
  itemId: string,
): readonly SpecialProcedure[] {
  return specialProcedures.filter(
    ({ id, appliesTo }) => specialProcedureIds.includes(id) && appliesTo.some((each) => each.itemId === itemId),
  );
}

/** Everything that special procedures are and came to. */
export function procedureParts(
  source: TaskSource,
): Pick<TaskFileDto, 'procedures' | 'started' | 'visits' | 'hearing' | 'rectification' | 'extension'> {
  const { view, item, serviceItem, procedures } = source;
  const terms = procedures.find(({ rectification }) => rectification !== undefined)?.rectification;
  const { extension } = serviceItem.statutory;
  const hearing = view.hearings.find(({ itemId }) => itemId === item.itemId);
  return {
    procedures: procedures.map((procedure) => procedureOf(procedure, source)),
    started: view.procedures.flatMap((each) => (each.itemIds.includes(item.itemId) ? [startedOf(each, source)] : [])),
    visits: view.visits.flatMap((visit) => visitOf(visit, source)),
    ...(hearing && { hearing: { step: hearing.step, ...appointedTime(hearing) } }),
    ...(terms && {
      rectification: { limit: describeLimit(terms.limit), maxRounds: terms.maxRounds, onExpiry: terms.onExpiry },
    }),
    ...(extension && { extension: describeLimit(extension.limit) }),
  };
}

function appointedTime(hearing: CaseView['hearings'][number]): { heldAt?: string; place?: string } {
  return {
    ...('heldAt' in hearing && { heldAt: isoTime(hearing.heldAt) }),
    ...('place' in hearing && { place: hearing.place }),
  };
}

function procedureOf(procedure: SpecialProcedure, source: TaskSource): TaskProcedureDto {
  const { id, kind, name, limitNote, clockEffect, writtenNotice, minInspectors = 1 } = procedure;
  const parties = [...new Set(partiesOf(procedure))];
  return {
    procedureId: id,
    name,
    form: isVisit(kind) ? 'visit' : kind === 'hearing' ? 'hearing' : 'other',
    limitNote,
    basis: clockEffect.basis,
    stopsClock: writtenNotice && (clockEffect.statutory === 'pauses' || clockEffect.promised === 'pauses'),
    minInspectors,
    departments: parties.map((departmentId) => named(departmentId, source)),
    departmentsToCome: isVisit(kind) ? departmentsToCome(procedure, source) : [],
    facts: (procedure.establishesFactIds ?? []).flatMap((factId) => {
      const fact = source.lifeEvent.facts.find((each) => each.id === factId);
      return fact === undefined ? [] : [factOf(fact, source.facts[factId])];
    }),
  };
}

/** Departments with an item of the procedure in hand that have no finding yet, or must look again. */
function departmentsToCome({ id, appliesTo }: SpecialProcedure, { view }: TaskSource): readonly string[] {
  const findings = view.visits.find(({ procedureId }) => procedureId === id)?.findings ?? {};
  const inHand = view.items.filter(
    ({ itemId, status }) =>
      appliesTo.some((each) => each.itemId === itemId) && (status === 'dispatching' || status === 'inReview'),
  );
  const departmentIds = [...new Set(inHand.map(({ departmentId }) => departmentId))];
  return departmentIds.filter((departmentId) => (findings[departmentId]?.result ?? 'rectify') === 'rectify');
}

function factOf({ id, label, type, unit, values = [] }: Fact, value: unknown): TaskFactDto {
  const labelOf = (each: unknown): string =>
    typeof each === 'boolean'
      ? each
        ? '是'
        : '否'
      : (values.find((known) => known.value === each)?.label ?? `${String(each)}${unit ?? ''}`);
  const known = value === undefined ? undefined : [value].flat().map(labelOf).join('、');
  return { id, label, type, values, ...(unit !== undefined && { unit }), ...(known !== undefined && { known }) };
}

function startedOf(
  { procedureKey, procedureId, startedAt, timeNeeded, endedAt }: CaseView['procedures'][number],
  { lifeEvent }: TaskSource,
): StartedProcedureDto {
  return {
    procedureKey,
    name: lifeEvent.specialProcedures.find(({ id }) => id === procedureId)?.name ?? procedureId,
    startedAt: isoTime(startedAt),
    ...(timeNeeded && { timeNeeded: describeLimit(timeNeeded) }),
    ...(endedAt !== undefined && { endedAt: isoTime(endedAt) }),
  };
}

function visitOf(
  { procedureId, appointments, findings }: CaseView['visits'][number],
  source: TaskSource,
): TaskVisitDto[] {
  const procedure = source.procedures.find(({ id }) => id === procedureId);
  const appointment = appointments.at(-1);
  if (procedure === undefined || appointment === undefined) return [];
  const { heldAt, place, departmentIds, recorded } = appointment;
  const shown = Object.entries(findings).map(([departmentId, { result, at }]) => ({
    ...named(departmentId, source),
    result,
    at: isoTime(at),
  }));
  const departments = departmentIds.map((departmentId) => named(departmentId, source));
  return [
    { procedureId, name: procedure.name, heldAt: isoTime(heldAt), place, departments, recorded, findings: shown },
  ];
}

function named(departmentId: string, { departmentName }: TaskSource): NamedDepartmentDto {
  return { departmentId, name: departmentName(departmentId) };
}
