import {
  type DepartmentRequest,
  type DepartmentRequestKind,
  messageKey,
  requestKey,
  type SendToDepartment,
  withdrawalKey,
} from '@yijian/contract';
import { type LifeEvent, type ServiceItem } from '@yijian/domain/catalogue';
import { itemCaseNumber } from '@yijian/domain/code';
import { buildPayload } from '@yijian/domain/form';
import { parking } from '../failure';
import { isoTime } from '@yijian/domain/calendar';
import { type CaseData } from './case-data';

/** Idempotency key of a request. */
export function requestIdOf({ caseNo, itemId, kind, round, number }: SendToDepartment): string {
  if (kind === 'withdrawal') return withdrawalKey(caseNo, itemId);
  return number === undefined ? requestKey(caseNo, itemId, round) : messageKey(caseNo, itemId, kind, number);
}

/** Kinds that tell something and ask for nothing: without form and files. */
const WITHOUT_FORM: readonly DepartmentRequestKind[] = ['withdrawal', 'urge', 'visit'];

/**
 * The request as the department gets it: its own form built by the mapping, the files of this item, what it is expected to
 * return, and where replies go under `gatewayUrl`. What asks for nothing carries neither form nor files.
 * Fails with `departmentUnknown` or `caseFileMissing`.
 */
export function composeRequest(
  lifeEvent: LifeEvent,
  data: CaseData,
  request: SendToDepartment,
  gatewayUrl: string,
): DepartmentRequest {
  const { caseNo, itemId, kind, round, handling, message, promisedDueAt, statutoryDueAt } = request;
  const item = itemOf(lifeEvent, itemId);
  const isMessage = WITHOUT_FORM.includes(kind);
  return {
    requestId: requestIdOf(request),
    kind,
    departmentId: item.departmentId,
    caseNo,
    itemCaseNo: itemCaseNumber(caseNo, lifeEvent.serviceItems.indexOf(item) + 1),
    itemId,
    itemName: item.name,
    handlingItemCode: item.handlingItemCode,
    initiation: item.initiation,
    round,
    handling,
    ...(message !== undefined && { message }),
    payload: isMessage ? {} : payloadOf(lifeEvent, data, request),
    materials: isMessage
      ? []
      : request.materials.map(({ uploadId }) => materialOf(lifeEvent, data, caseNo, uploadId, gatewayUrl)),
    expects: {
      results: item.results.map(({ id, name }) => ({ id, name })),
      data: (item.data ?? []).map(({ id, name }) => ({ id, name })),
    },
    ...(promisedDueAt === undefined ? {} : { promisedDueAt: isoTime(promisedDueAt) }),
    ...(statutoryDueAt === undefined ? {} : { statutoryDueAt: isoTime(statutoryDueAt) }),
    replyTo: `${gatewayUrl}/department-replies`,
  };
}

function itemOf(lifeEvent: LifeEvent, itemId: string): ServiceItem {
  const item = lifeEvent.serviceItems.find(({ id }) => id === itemId);
  if (item !== undefined) return item;
  const version = `${lifeEvent.slug}（版本${lifeEvent.version}）`;
  throw parking('departmentUnknown', `目录包${version}中没有事项“${itemId}”，不知送往哪个部门。请核对目录包后重试。`);
}

function payloadOf(lifeEvent: LifeEvent, data: CaseData, request: SendToDepartment): Record<string, unknown> {
  const { caseNo, itemId, formRevision } = request;
  if (data.form === null) {
    throw parking('caseFileMissing', `登记库中没有办件${caseNo}第${formRevision}版表单。请从备份恢复后重试。`);
  }
  const outputs = new Map<string, Record<string, unknown>>();
  for (const output of data.outputs) {
    outputs.set(output.itemId, { ...outputs.get(output.itemId), [output.outputId]: output.value });
  }
  try {
    return buildPayload(lifeEvent.mergedForm, itemId, data.form, outputs);
  } catch (error) {
    // A form that passed its checks always maps; where it does not, the package is at fault and repetition does not help.
    if (!(error instanceof RangeError)) throw error;
    throw parking(
      'caseFileMissing',
      `无法按目录组成事项“${itemId}”的部门表单：${error.message} 请核对目录包和表单后重试。`,
    );
  }
}

function materialOf(
  lifeEvent: LifeEvent,
  { uploads }: CaseData,
  caseNo: string,
  uploadId: string,
  gatewayUrl: string,
): DepartmentRequest['materials'][number] {
  const upload = uploads.find((candidate) => candidate.uploadId === uploadId);
  if (upload === undefined) {
    throw parking('caseFileMissing', `登记库中没有办件${caseNo}的材料文件${uploadId}。请从备份恢复后重试。`);
  }
  const { materialId, sha256, bytes, mediaType } = upload;
  const name = lifeEvent.materials.find(({ id }) => id === materialId)?.name ?? materialId;
  return { materialId, name, sha256, bytes, mediaType, url: `${gatewayUrl}/cases/${caseNo}/materials/${uploadId}` };
}
