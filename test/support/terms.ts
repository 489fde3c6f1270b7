import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Limit } from '@yijian/domain/calendar';
import type {
  Actor,
  CaseSettings,
  ClockEffect,
  CommitmentTerms,
  PlannedMaterial,
  PlannedProcedure,
  ProcedureTerms,
  RectificationTerms,
} from '@yijian/domain/case';
import type { SupervisionFile } from '@yijian/domain/catalogue';
import { departmentOf, material } from '@yijian/domain/testing';

/** Supervised by the sample rules, which also remind the applicant one working day ahead. */
export const SUPERVISED: Partial<CaseSettings> = (() => {
  const file = join(__dirname, '..', '..', 'infra', 'samples', 'supervision.json');
  const { reminderWorkingDays, rules } = JSON.parse(readFileSync(file, 'utf8')) as SupervisionFile;
  return { ...(reminderWorkingDays !== undefined && { reminderWorkingDays }), supervision: rules };
})();

export const SUPERVISOR: Actor = { role: 'supervisor', id: 'supervisor-1' };
export const GOVERNMENT: Actor = { role: 'governmentHead', id: 'government-1' };

/** The head of the department that owns an item. */
export function headOf(itemId: string): Actor {
  return { role: 'departmentHead', id: `head-of-${itemId}`, departmentId: departmentOf(itemId).id };
}

/** Working days as a limit. */
export function workingDays(value: number): Limit {
  return { value, unit: 'workingDay' };
}

/** Both clocks stand still (许可法 art. 45). */
export const STANDS: ClockEffect = { statutory: 'pauses', promised: 'pauses', basis: '《行政许可法》第四十五条' };

/** Both clocks run on. */
export const RUNS: ClockEffect = { statutory: 'runs', promised: 'runs', basis: '本事项公开承诺' };

/** The promise stands still, the statutory period runs on. */
export const PROMISE_STANDS: ClockEffect = { ...RUNS, promised: 'pauses' };

/** Rectification twice, ten working days each. */
export const RECTIFIABLE: RectificationTerms = {
  limit: workingDays(10),
  maxRounds: 2,
  clockEffect: PROMISE_STANDS,
  onExpiry: '依据现有情况作出决定',
};

/** A special procedure of some items, held by the department of the first; it stops the clocks unless said otherwise. */
export function procedure(id: string, itemIds: readonly string[], over: Partial<ProcedureTerms>): PlannedProcedure {
  const [organizer = '', ...others] = itemIds.map((itemId) => departmentOf(itemId).id);
  const terms: ProcedureTerms = {
    kind: 'expertReview',
    organizerDepartmentId: organizer,
    participantDepartmentIds: others,
    limit: null,
    minInspectors: 2,
    clockEffect: STANDS,
    writtenNotice: true,
    basis: '《行政许可法》第四十五条',
    outcomes: [],
    ...over,
  };
  return { id, name: `程序${id}`, itemIds, establishesFactIds: [], terms };
}

/** A hearing that may be held about items. */
export function hearing(...itemIds: readonly string[]): PlannedProcedure {
  return procedure('hearing', itemIds, { kind: 'hearing' });
}

/** A joint visit about items, to be held within ten working days; it stops no clock. */
export function jointVisit(...itemIds: readonly string[]): PlannedProcedure {
  return procedure('visit', itemIds, {
    kind: 'jointInspection',
    limit: workingDays(10),
    clockEffect: RUNS,
    outcomes: ['pass', 'fail', 'rectify'],
  });
}

/** A material that may be supplied within five working days after acceptance (容缺); meanwhile the promise stands still. */
export function tolerable(id: string, usedBy: readonly string[]): PlannedMaterial {
  return material(id, usedBy, {
    coreMaterial: false,
    tolerance: { limit: workingDays(5), clockEffect: PROMISE_STANDS },
  });
}

/** Commitment: decided on the spot, a photo is not asked for, checked within twenty working days after the decision. */
export const COMMITMENT: CommitmentTerms = {
  scope: '符合开业条件',
  limit: { value: 0, unit: 'onTheSpot' },
  replacesMaterialIds: ['photo'],
  postCheck: { limit: workingDays(20), basis: '告知承诺事后核查的规定' },
  onFalse: '撤销决定',
};

/** Inspectors of departments for a visit, two from each. */
export function inspectors(...itemIds: readonly string[]) {
  return itemIds.map((itemId) => ({
    departmentId: departmentOf(itemId).id,
    officerIds: [`officer-1-of-${itemId}`, `officer-2-of-${itemId}`],
  }));
}
