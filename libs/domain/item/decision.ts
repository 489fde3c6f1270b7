import { type CaseRefusal, refuse } from '../case/refusal';
import type { CaseAt } from '../case/rule';
import { effectOf } from '../procedure/planned';
import { isHearingOpen, isUnderWay, type Visit } from '../procedure/state';
import { subjectsOf } from '../offer/state';
import { isSuspended } from './state';

type Handled = CaseAt<'inProgress' | 'delivering' | 'evaluating' | 'followingUp'>;

/**
 * What keeps a department from deciding an item now, whatever the round: a suspension, a hearing that must be waited for, a
 * procedure for which the clock stands still, and for a grant a material tolerated as missing or a visit.
 */
export function decisionBarred(itemId: string, decision: 'grant' | 'deny', state: Handled): CaseRefusal | undefined {
  if (isSuspended(state.items[itemId])) {
    return refuse('itemSuspended', '该事项已中止办理。', '请在恢复办理后再作出决定。');
  }
  if (isHearingOpen(state.procedures.hearings[itemId])) {
    return refuse(
      'hearingOpen',
      '听证程序尚未结束，决定须依据听证笔录作出。',
      '请在听证举行、放弃或者逾期未申请后再作出决定。',
    );
  }
  return procedureUnderWay(itemId, state) ?? (decision === 'grant' ? grantBarred(itemId, state) : undefined);
}

/** Only what stops a clock is waited for: otherwise nobody would be protected by the time it takes. */
function procedureUnderWay(itemId: string, state: Handled): CaseRefusal | undefined {
  const [key] =
    Object.entries(state.procedures.started).find(([, procedure]) => {
      const { statutory, promised } = effectOf(state, procedure.procedureId);
      const stops = statutory === 'pauses' || promised === 'pauses';
      return stops && isUnderWay(procedure) && procedure.itemIds.includes(itemId);
    }) ?? [];
  if (key === undefined) return undefined;
  return refuse('procedureUnderWay', `特别程序“${key}”尚未结束，期间不计入时限。`, '请先结束特别程序，再作出决定。');
}

function grantBarred(itemId: string, state: Handled): CaseRefusal | undefined {
  const tolerated = subjectsOf(state.offers, 'tolerance', 'inForce');
  const missing = state.filing.plan.materials.filter(
    ({ id, usedBy }) => tolerated.includes(id) && usedBy.includes(itemId),
  );
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join('、');
    return refuse('toleranceOpen', `容缺材料尚未补交：${names}。`, '容缺材料须在作出决定前补齐；请等申请人补交。');
  }
  return visitBars(itemId, state);
}

/**
 * A visit that was appointed is waited for, until its period has run out. One that was not passed bars the grant; where
 * rectification was allowed, until the re-check.
 */
function visitBars(itemId: string, state: Handled): CaseRefusal | undefined {
  const plan = state.filing.plan;
  const departmentId = plan.items.find(({ id }) => id === itemId)?.departmentId ?? '';
  for (const { id, name, itemIds } of plan.specialProcedures) {
    const visit = state.procedures.visits[id];
    if (!visit || !itemIds.includes(itemId)) continue;
    const result = visit.findings[departmentId]?.result;
    if (result === 'fail') {
      return refuse('visitNotPassed', `“${name}”结论为不通过。`, '请依法不予，或者说明理由重新组织核查。');
    }
    if (isAwaited(visit, departmentId)) {
      return refuse(
        'visitPending',
        `“${name}”已经安排，贵单位尚无结论。`,
        '请在核查结论作出或者组织期限届满后再准予。',
      );
    }
    if (result === 'rectify') {
      return refuse('visitNotPassed', `“${name}”允许整改，整改后尚未复查。`, '请组织复查并记录结论后再准予。');
    }
  }
  return undefined;
}

function isAwaited({ appointments, overdue }: Visit, departmentId: string): boolean {
  const last = appointments.at(-1);
  return !overdue && last !== undefined && !last.recorded && last.departmentIds.includes(departmentId);
}
