import { Injectable } from '@nestjs/common';
import { type Actor, departmentOf, type ItemView } from '@yijian/domain/case';
import { type ServiceItem } from '@yijian/domain/catalogue';
import { type Caller, type CallerRole } from '../callers/caller';
import { type CaseContext, CaseContexts } from '../cases/case-context';
import { CaseReader } from '../cases/case-reader';
import { CaseRecords } from '../cases/case-records';
import { type ResultDto, type SentRequestDto } from '../cases/cases.dto';
import { withIsoTimes } from '../cases/iso-view';
import { Catalogue } from '../catalogue/catalogue';
import { ClocksService } from '../clocks/clocks.service';
import { itemNotInPlan } from '../commands/filing.service';
import { DocumentsService } from '../documents/documents.service';
import { MaterialsService } from '../materials/materials.service';
import { ProblemException } from '../problems/problem';
import { officerOf, Officers } from './officers';
import { payloadFields } from './payload-fields';
import { procedureParts, proceduresOf, type TaskSource } from './task-file';
import { taskHistory } from './task-history';
import { type TaskFileDto, type TaskMaterialDto, type TaskOutputDto } from './task.dto';

/** Roles that see the tasks of their own department only. */
const OF_ONE_DEPARTMENT: readonly CallerRole[] = ['department', 'departmentHead', 'enterprise'];

/** Kinds of requests that carry no form. */
const WITHOUT_FORM = ['withdrawal', 'urge', 'visit'];

/** One task as its department sees it: the case narrowed down to one item. */
@Injectable()
export class TaskService {
  constructor(
    private readonly contexts: CaseContexts,
    private readonly catalogue: Catalogue,
    private readonly reader: CaseReader,
    private readonly records: CaseRecords,
    private readonly clocks: ClocksService,
    private readonly materials: MaterialsService,
    private readonly documents: DocumentsService,
    private readonly officers: Officers,
  ) {}

  /** The task. Throws `caseUnknown`, `itemNotInPlan`, `departmentForbidden`. */
  async of(caseNo: string, itemId: string, caller: Caller): Promise<TaskFileDto> {
    const context = await this.contexts.of(caseNo);
    const source = await this.sourceOf(context, itemId);
    assertOwn(source.item, caller, source.departmentName);
    const [shown, timeline, requests, results, clocks, materials, documents] = await Promise.all([
      this.reader.read(caseNo).then((read) => read.shown),
      this.records.timeline(caseNo),
      this.records.requests(caseNo),
      this.records.results(caseNo),
      this.clocks.all(caseNo, Date.now()),
      this.materialsOf(context, source.serviceItem),
      this.documents.ofCase(caseNo, caller),
    ]);
    const { reviewerId } = source.item;
    const actorIds = timeline.map(({ actor }) => (actor as Actor).id);
    const names = await this.officers.names(reviewerId === undefined ? actorIds : [reviewerId, ...actorIds]);
    const own = requests.filter((request) => request.itemId === itemId);
    const procedureIds = source.procedures.map(({ id }) => id);
    const granted = results.items.find((item) => item.itemId === itemId)?.results ?? [];
    return {
      ...itemPart(context, source),
      ...(reviewerId !== undefined && { reviewer: officerOf(reviewerId, names) }),
      position: shown.position,
      lifeEventName: shown.lifeEvent.name,
      ...(shown.applicantName !== undefined && { applicantName: shown.applicantName }),
      fields: payloadFields(context.lifeEvent.mergedForm, itemId, lastPayload(own)),
      materials,
      results: source.serviceItem.results.map(({ id, name }) => outputOf(id, name, granted)),
      data: (source.serviceItem.data ?? []).map(({ id, name }) => ({ id, name })),
      ...procedureParts(source),
      clocks: clocks.filter(
        (clock) => clock.itemId === itemId || (clock.kind === 'joint' && clock.status !== 'stopped'),
      ),
      documents: documents.filter((document) => document.itemId === itemId),
      requests: own.map(({ requestId, kind, round, sentAt }) => ({ requestId, kind, round, sentAt })),
      history: taskHistory(timeline, itemId, procedureIds, ({ id }) => names.get(id) ?? source.departmentName(id)),
    };
  }

  private async sourceOf(context: CaseContext, itemId: string): Promise<TaskSource> {
    const { view, lifeEvent, facts } = context;
    const item = view.items.find((each) => each.itemId === itemId);
    const serviceItem = lifeEvent.serviceItems.find(({ id }) => id === itemId);
    if (item === undefined || serviceItem === undefined) throw itemNotInPlan(itemId, context);
    const shortNames = new Map((await this.catalogue.departments()).map(({ id, shortName }) => [id, shortName]));
    return {
      view,
      item,
      serviceItem,
      lifeEvent,
      facts,
      procedures: proceduresOf(lifeEvent, view, itemId),
      departmentName: (id) => shortNames.get(id) ?? id,
    };
  }

  private async materialsOf(
    { caseNo, view, lifeEvent }: CaseContext,
    { materialIds }: ServiceItem,
  ): Promise<TaskMaterialDto[]> {
    const uploads = await this.materials.list(caseNo);
    return lifeEvent.materials
      .filter(({ id }) => materialIds.includes(id) && view.materialIds.includes(id))
      .map(({ id, name, sharing }) => ({
        materialId: id,
        name,
        shared: sharing.mode !== 'none',
        files: uploads.filter(({ materialId }) => materialId === id),
      }));
  }
}

function assertOwn(item: ItemView, caller: Caller, departmentName: (departmentId: string) => string): void {
  if (!OF_ONE_DEPARTMENT.includes(caller.role) || item.departmentId === departmentOf(caller)) return;
  throw new ProblemException('departmentForbidden', {
    detail: `“${item.name}”由${departmentName(item.departmentId)}办理，不属于贵单位。`,
    remedy: '请回到任务列表，打开本单位的任务。',
  });
}

function itemPart({ caseNo, view, lifeEvent }: CaseContext, { item, serviceItem, departmentName }: TaskSource) {
  const { name, departmentId, waitsForItems, waitsForMaterials, ...rest } = item;
  const itemName = (id: string): string => lifeEvent.serviceItems.find((each) => each.id === id)?.name ?? id;
  const materialName = (id: string): string => lifeEvent.materials.find((each) => each.id === id)?.name ?? id;
  const { startedAt, acknowledgedAt, suspendedAt, endedAt, rectificationDue } = withIsoTimes(rest) as TaskFileDto;
  return {
    caseNo,
    caseStatus: view.status,
    itemId: item.itemId,
    itemCaseNo: item.itemCaseNo,
    itemName: name,
    department: { departmentId, name: departmentName(departmentId) },
    status: item.status,
    round: item.round,
    isCommitment: view.commitmentItemIds.includes(item.itemId),
    ...(startedAt !== undefined && { startedAt }),
    ...(acknowledgedAt !== undefined && { acknowledgedAt }),
    ...(suspendedAt !== undefined && { suspendedAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(item.reason !== undefined && { reason: item.reason }),
    requirements: item.requirements,
    ...(rectificationDue !== undefined && { rectificationDue }),
    waitsFor: [...waitsForItems.map(itemName), ...waitsForMaterials.map(materialName)],
    waitsForEvents: item.waitsForEvents as TaskFileDto['waitsForEvents'],
    acceptanceConditions: serviceItem.acceptanceConditions,
  };
}

function outputOf(id: string, name: string, granted: readonly ResultDto[]): TaskOutputDto {
  const { value, file } = granted.find((result) => result.id === id) ?? {};
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { id, name, ...(value !== undefined && { value: text }), ...(file && { file }) };
}

function lastPayload(requests: readonly SentRequestDto[]): unknown {
  return requests.filter(({ kind }) => !WITHOUT_FORM.includes(kind)).at(-1)?.payload ?? {};
}
