import { dateOf } from '../../calendar/index';
import type { CaseCommand } from '../../case/index';
import { defectsOf } from '../law-commands';
import { LawStory } from '../law-story';
import { item, material, plan } from '../plan';

/** Two items, a material of each, and one that the service obtains itself. */
export const FILING_PLAN = plan([item('a'), item('b')], {
  materials: [material('drawing', ['a']), material('lease', ['b']), material('licence', ['a'], { shared: true })],
});

/** All that the applicant hands in. */
export const WHOLE = ['drawing', 'lease'];

/** Handed in on 2 March with some materials. */
export const filed = (...materialIds: readonly string[]): LawStory =>
  new LawStory().submitted(FILING_PLAN, materialIds);

/** Told on 4 March that the drawing is missing. */
export const told = (): LawStory => filed('lease').until('03-04 10:00').notice('drawing');

/** Corrected on 10 March. */
export const corrected = (): LawStory =>
  told()
    .until('03-10 15:00')
    .supplies(FILING_PLAN, ...WHOLE);

/** 征求部门意见. */
export const consults = (...itemIds: readonly string[]): CaseCommand => ({ type: 'consultDepartments', itemIds });

/** 部门意见. */
export function reports(itemId: string, ...subjects: readonly string[]): CaseCommand {
  return { type: 'reportDefects', itemId, defects: defectsOf(subjects) };
}

/** 受理. */
export const ACCEPT: CaseCommand = { type: 'accept' };

/** Whether the case was accepted, deemed or not, and since when. */
export function acceptance({ state }: LawStory): string {
  if (!('acceptedAt' in state) || state.acceptedAt === undefined) return state.status;
  return `${state.deemed ? 'deemed' : 'accepted'} ${dateOf(state.acceptedAt)}`;
}
