import { type ClockEffect, type LifeEvent, type SpecialProcedure } from '../life-event';
import { at, type Defect, defect } from './finding';

/** Kinds that may pause the statutory clock: the closed list of Administrative Licensing Law art. 45. */
const PAUSING_KINDS = new Set([
  'hearing',
  'tender',
  'auction',
  'inspection',
  'testing',
  'quarantine',
  'appraisal',
  'expertReview',
]);

/** Rules 38–41 of README §8: special procedures and what they do to the clocks. */
export function* specialProcedures(event: LifeEvent): Iterable<Defect> {
  yield* mirror(event);
  for (const [index, procedure] of event.specialProcedures.entries()) {
    const place = at('specialProcedures', index);
    yield* participants(event, procedure, place);
    yield* clocks(procedure, place);
    const canRectify = procedure.outcomes.some(({ result }) => result === 'rectify');
    if (canRectify !== (procedure.rectification !== undefined))
      yield defect(
        41,
        `${place}/rectification`,
        '结论含限期整改的才有、且须有整改的规定',
        canRectify ? '补上rectification' : '删去rectification',
      );
  }
  for (const [index, { id, tolerance }] of event.materials.entries())
    if (tolerance !== undefined && pausesUnlawfully(tolerance.clockEffect))
      yield defect(
        40,
        at('materials', index, 'tolerance', 'clockEffect'),
        `材料${id}容缺期间暂停法定时限而无专门法律依据`,
        STATUTE,
      );
}

const STATUTE = '改为照常计算（runs），或者写明specialStatute';

function* mirror(event: LifeEvent): Iterable<Defect> {
  for (const [index, procedure] of event.specialProcedures.entries())
    for (const [number, { itemId }] of procedure.appliesTo.entries()) {
      const item = event.serviceItems.find(({ id }) => id === itemId);
      if (item !== undefined && !item.specialProcedureIds.includes(procedure.id))
        yield defect(
          38,
          at('specialProcedures', index, 'appliesTo', number),
          `事项${itemId}没有列出特别程序${procedure.id}`,
          AGREE,
        );
    }
  for (const [index, item] of event.serviceItems.entries())
    for (const [number, id] of item.specialProcedureIds.entries()) {
      const procedure = event.specialProcedures.find((candidate) => candidate.id === id);
      if (procedure !== undefined && !procedure.appliesTo.some(({ itemId }) => itemId === item.id))
        yield defect(
          38,
          at('serviceItems', index, 'specialProcedureIds', number),
          `特别程序${id}没有列出事项${item.id}`,
          AGREE,
        );
    }
}

const AGREE = '使appliesTo与事项的specialProcedureIds一致';

function* participants(event: LifeEvent, procedure: SpecialProcedure, place: string): Iterable<Defect> {
  const owners = event.serviceItems.filter(({ id }) => procedure.appliesTo.some(({ itemId }) => itemId === id));
  for (const departmentId of new Set(owners.map((item) => item.departmentId)))
    if (!procedure.participantDepartmentIds.includes(departmentId))
      yield defect(
        39,
        `${place}/participantDepartmentIds`,
        `部门${departmentId}的事项适用${procedure.id}，它却不参加`,
        `加上${departmentId}`,
      );
}

function* clocks(procedure: SpecialProcedure, place: string): Iterable<Defect> {
  const { clockEffect, kind, writtenNotice, rectification } = procedure;
  if (!PAUSING_KINDS.has(kind) && pausesUnlawfully(clockEffect))
    yield defect(40, `${place}/clockEffect`, `${kind}不在《行政许可法》第四十五条所列，不得暂停法定时限`, STATUTE);
  if ((clockEffect.statutory === 'pauses' || clockEffect.promised === 'pauses') && !writtenNotice)
    yield defect(
      40,
      `${place}/writtenNotice`,
      '没有书面告知申请人，不得暂停时限',
      '书面告知（writtenNotice为true），或者改为照常计算',
    );
  if (rectification !== undefined && pausesUnlawfully(rectification.clockEffect))
    yield defect(40, `${place}/rectification/clockEffect`, '整改期间暂停法定时限而无专门法律依据', STATUTE);
}

function pausesUnlawfully({ statutory, specialStatute }: ClockEffect): boolean {
  return statutory === 'pauses' && specialStatute === undefined;
}
