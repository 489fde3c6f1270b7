import type { Role } from '../case/actor';
import type { PlannedProcedure } from '../case/plan';
import { type CaseRefusal, refuse } from '../case/refusal';
import { type CaseAt, type Occasion, rule } from '../case/rule';
import { isRunning, isSuspended } from '../item/state';
import { effectOf, findProcedure, isVisit } from './planned';

/** Who holds and who takes part in special procedures. */
const PARTIES = ['department', 'departmentHead', 'windowClerk'] as const;

/**
 * 启动特别程序: the catalogue says in which items it may occur and what it does to clocks. One that lets a clock stand must
 * tell the applicant the time it needs, in writing (许可法 art. 45); the notice is issued with it.
 */
export const startProcedure = rule('startProcedure', {
  roles: PARTIES,
  statuses: ['inProgress'],
  check: ({ procedureId, itemIds, timeNeeded }, state, { actor, department }) => {
    const procedure = findProcedure(state, procedureId);
    if (!procedure?.terms || isVisit(procedure.terms.kind) || procedure.terms.kind === 'hearing') {
      return refuse(
        'procedureUnknown',
        `本件没有可以启动的特别程序“${procedureId}”。`,
        '请核对程序编号；联合勘验和听证有各自的办理方式。',
      );
    }
    const foreign = itemIds.filter((id) => !procedure.itemIds.includes(id));
    if (itemIds.length === 0 || foreign.length > 0) {
      return refuse(
        'itemUnknown',
        `“${procedure.name}”不适用于：${foreign.join('、') || '（未写明事项）'}。`,
        `请从 ${procedure.itemIds.join('、')} 中填写。`,
      );
    }
    const foreigner = notParty(procedure, actor.role, department);
    if (foreigner) return foreigner;
    const waiting = itemIds.filter((id) => !isHandled(state, id));
    if (waiting.length > 0)
      return refuse('itemNotStarted', `事项不在办理中：${waiting.join('、')}。`, '请核对事项状态。');
    if (itemIds.some((id) => isSuspended(state.items[id]))) {
      return refuse('itemSuspended', '事项已中止办理。', '请在恢复办理后再启动特别程序。');
    }
    if (isGoingOn(state, procedureId, itemIds)) {
      return refuse('procedureUnderWay', `“${procedure.name}”已经在进行。`, '需要更多时间的，请延长并再次告知申请人。');
    }
    const { statutory, promised } = effectOf(state, procedureId);
    if (timeNeeded || (statutory === 'runs' && promised === 'runs')) return undefined;
    return refuse(
      'timeNeededMissing',
      '停止计算期限的特别程序须书面告知申请人所需时间。',
      '请写明所需时间（《行政许可法》第四十五条）。',
    );
  },
  decide: ({ procedureId, itemIds, timeNeeded, reason }, { procedures }) => {
    const number = Object.values(procedures.started).filter((each) => each.procedureId === procedureId).length + 1;
    const procedureKey = `${procedureId}/${number}`;
    return [
      { type: 'procedureStarted', procedureKey, procedureId, itemIds, ...(timeNeeded && { timeNeeded }), reason },
    ];
  },
});

/** More time is needed: told anew. What was already over when it is told is not won back. */
export const prolongProcedure = rule('prolongProcedure', {
  roles: PARTIES,
  statuses: ['inProgress'],
  check: ({ procedureKey }, state, occasion) => notUnderWay(procedureKey, state, occasion),
  decide: ({ procedureKey, timeNeeded, reason }) => [{ type: 'procedureProlonged', procedureKey, timeNeeded, reason }],
});

/** 特别程序结束, with its findings; facts it found out are reported as facts. */
export const endProcedure = rule('endProcedure', {
  roles: PARTIES,
  statuses: ['inProgress'],
  check: ({ procedureKey }, state, occasion) => notUnderWay(procedureKey, state, occasion),
  decide: ({ procedureKey, findings }) => [{ type: 'procedureEnded', procedureKey, findings }],
});

/** Only a procedure that goes on can be prolonged or ended, and only by those who hold it. */
function notUnderWay(
  procedureKey: string,
  state: CaseAt<'inProgress'>,
  { actor, department }: Occasion,
): CaseRefusal | undefined {
  const { started } = state.procedures;
  const known = started[procedureKey];
  if (!known || known.endedAt !== undefined) {
    const open = Object.entries(started).flatMap(([key, { endedAt }]) => (endedAt === undefined ? [key] : []));
    const message = `特别程序“${procedureKey}”不在进行中。`;
    return refuse('procedureNotUnderWay', message, `进行中的：${open.join('、') || '无'}。`);
  }
  const procedure = findProcedure(state, known.procedureId);
  return procedure && notParty(procedure, actor.role, department);
}

function notParty({ name, terms }: PlannedProcedure, role: Role, department: string): CaseRefusal | undefined {
  if (role === 'windowClerk' || (terms && takesPart(terms, department))) return undefined;
  return refuse('notYourItem', `“${name}”不由贵单位组织或者参加。`, '请核对程序和部门编号。');
}

/** Until a procedure has ended it is prolonged, not started again, also when the time told is over. */
function isGoingOn({ procedures }: CaseAt<'inProgress'>, procedureId: string, itemIds: readonly string[]): boolean {
  return Object.values(procedures.started).some(
    (each) =>
      each.procedureId === procedureId && each.endedAt === undefined && each.itemIds.some((id) => itemIds.includes(id)),
  );
}

function isHandled({ items }: CaseAt<'inProgress'>, itemId: string): boolean {
  const item = items[itemId];
  return item !== undefined && isRunning(item);
}

/** Whether a department holds a procedure or takes part in it. */
export function takesPart(
  {
    organizerDepartmentId,
    participantDepartmentIds,
  }: { readonly organizerDepartmentId: string; readonly participantDepartmentIds: readonly string[] },
  departmentId: string,
): boolean {
  return organizerDepartmentId === departmentId || participantDepartmentIds.includes(departmentId);
}
