import { type CaseRefusal, refuse } from '../case/refusal';
import { type CaseAt, rule } from '../case/rule';
import type { AppointVisit } from './command';
import { departmentsToVisit, departmentsWith } from './planned';
import { takesPart } from './procedure';
import { ORGANIZERS, standingAppointment, visitIn, type VisitInCase } from './visit-in-case';

type Case = CaseAt<'inProgress'>;

/**
 * 联合勘验、评审、验收: one appointment for all departments that need it, with at least as many officers as the catalogue asks for
 * (许可法 art. 34: two). Given again it moves the appointment, with a reason.
 */
export const appointVisit = rule('appointVisit', {
  roles: ORGANIZERS,
  statuses: ['inProgress'],
  check: ({ procedureId, inspectors, heldAt, reason }, state, occasion) => {
    const visit = visitIn(procedureId, state, occasion);
    if ('code' in visit) return visit;
    return partiesWrong(inspectors, visit, state) ?? reasonOwed(procedureId, heldAt, reason, state);
  },
  decide: ({ procedureId, heldAt, place, inspectors, reason }) => [
    { type: 'visitAppointed', procedureId, heldAt, place, inspectors, ...(reason !== undefined && { reason }) },
  ],
});

type Inspectors = AppointVisit['inspectors'];

/** All departments that must come do, nobody who has no part in it, and officers enough. */
function partiesWrong(inspectors: Inspectors, { procedure, terms }: VisitInCase, state: Case): CaseRefusal | undefined {
  const coming = inspectors.map(({ departmentId }) => departmentId);
  const owners = departmentsWith(state, procedure.id, () => true);
  const strangers = coming.filter((id) => !takesPart(terms, id) && !owners.includes(id));
  if (strangers.length > 0) {
    return refuse(
      'departmentsLeftOut',
      `这些部门不参加“${procedure.name}”：${strangers.join('、')}。`,
      '请核对部门编号。',
    );
  }
  const leftOut = departmentsToVisit(state, procedure.id).filter((id) => !coming.includes(id));
  if (leftOut.length > 0) {
    const message = `还有部门需要一并到场：${leftOut.join('、')}。`;
    return refuse('departmentsLeftOut', message, '请一次安排所有需要到场的部门。');
  }
  const officers = new Set(inspectors.flatMap(({ officerIds }) => officerIds));
  const least = terms.minInspectors;
  if (officers.size >= least && inspectors.every(({ officerIds }) => officerIds.length > 0)) return undefined;
  return refuse(
    'inspectorsTooFew',
    `至少需要${least}名工作人员到场，每个部门都要有人，现有${officers.size}名。`,
    `请指派${least}名以上工作人员（《行政许可法》第三十四条）。`,
  );
}

/** Moving an appointment that stands needs a reason, and so does looking again when every department has its finding. */
function reasonOwed(
  procedureId: string,
  heldAt: number,
  reason: string | undefined,
  state: Case,
): CaseRefusal | undefined {
  if (reason) return undefined;
  const standing = standingAppointment(procedureId, state);
  if (standing && standing.heldAt !== heldAt) {
    return refuse('reasonMissing', '已有安排，改期须说明理由。', '请填写改期的理由。');
  }
  if (departmentsToVisit(state, procedureId).length > 0) return undefined;
  return refuse('reasonMissing', '现在没有部门需要到场，重新核查须说明理由。', '请填写重新核查的理由。');
}
