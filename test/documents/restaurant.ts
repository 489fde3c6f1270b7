import { type Actor, type CasePlan, type PlannedProcedure } from '@yijian/domain/case';
import { type LifeEvent, planCase } from '@yijian/domain/catalogue';
import { type Story } from '@yijian/domain/testing';
import { sample } from './issue';

/** A department system. */
export const department = (id: string): Actor => ({ role: 'department', id });

/** The head of a department. */
export const headOf = (departmentId: string): Actor => ({ role: 'departmentHead', id: 'head-1', departmentId });

/** Departments of the sample catalogue. */
export const [MARKET, FIRE, URBAN, HOUSING, TOBACCO] = [
  'market-regulation',
  'fire-rescue',
  'urban-management',
  'housing-construction',
  'tobacco-monopoly',
] as const;

/** 开办餐饮店, with the two procedures that the sample package has no use for: 专家评审 and 听证. */
export const RESTAURANT: LifeEvent = withProcedures(sample<LifeEvent>('life-events/restaurant-opening.json'));

/** The situation that the stories tell: 火锅店300平方米，消防告知承诺，卖烟，委托办理. */
export const HOTPOT = 'hotpot-by-commitment';

/** The department grants an item with all its results. */
export function granted(story: Story, departmentId: string, itemId: string, round = 1): void {
  const resultIds =
    hotpotPlan()
      .items.find(({ id }) => id === itemId)
      ?.results.map(({ id }) => id) ?? [];
  // No department answers in the same moment.
  story.now += 60_000;
  story.does(department(departmentId), { type: 'grant', itemId, round, resultIds });
}

/** What the case consists of. */
export function hotpotPlan(): CasePlan {
  const facts = RESTAURANT.situations.find(({ id }) => id === HOTPOT)?.facts ?? {};
  return planCase(RESTAURANT, { facts, endId: 'file', channel: 'online' });
}

/** Materials that the applicant hands in, but one. */
export function allMaterialsBut(materialId?: string): string[] {
  return hotpotPlan()
    .materials.filter(({ id, shared }) => !shared && id !== materialId)
    .map(({ id }) => id);
}

function withProcedures(lifeEvent: LifeEvent): LifeEvent {
  const basis = [{ title: '《行政许可法》', article: '第四十五条' }] as const;
  const clockEffect = { statutory: 'pauses', promised: 'pauses', basis: '《行政许可法》第四十五条' } as const;
  const common = { limit: null, limitNote: '以书面告知为准', clockEffect, writtenNotice: true } as const;
  const outcomes = [{ result: 'pass', label: '完成' }] as const;
  const procedure = (
    id: string,
    kind: NonNullable<PlannedProcedure['terms']>['kind'],
    name: string,
    itemId: string,
    by: string,
  ) => ({
    ...{ id, kind, name, organizerDepartmentId: by, participantDepartmentIds: [by], appliesTo: [{ itemId }] },
    ...{ ...common, legalBasis: basis, outcomes },
  });
  return {
    ...lifeEvent,
    specialProcedures: [
      ...lifeEvent.specialProcedures.filter(({ id }) => id !== 'tobacco-site-check'),
      procedure('drainage-review', 'expertReview', '专家评审', 'drainage-licence', HOUSING),
      procedure('tobacco-hearing', 'hearing', '听证', 'tobacco-licence', TOBACCO),
    ],
  };
}
