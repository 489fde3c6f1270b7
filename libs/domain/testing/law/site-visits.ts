import { departmentsToVisit } from '../../procedure/index';
import { LawStory } from '../law-story';
import { item, plan, procedure, RECTIFICATION } from '../plan';

/** Three departments visit together; rectification in one round, two where b is concerned. */
export const SITE_PLAN = plan(
  [
    item('a', { rectification: { ...RECTIFICATION, maxRounds: 1 } }),
    item('b', { rectification: RECTIFICATION }),
    item('c'),
    item('other'),
  ],
  { specialProcedures: [procedure('site', 'jointInspection', ['a', 'b', 'c'])] },
);
/** Items whose departments visit. */
export const ALL = ['a', 'b', 'c'];

/** Accepted on 2 March. */
export const accepted = (): LawStory => new LawStory().accepted(SITE_PLAN);
/** Appointed for 4 March. */
export const appointed = (): LawStory => accepted().appoints('site', '03-04 09:00', ALL);
/** Held, with the outcomes given. */
export const held = (...outcomes: Parameters<LawStory['records']>[1][]): LawStory =>
  outcomes.reduce((story, outcome) => story.records('site', outcome), appointed().until('03-04 11:00'));
/** Held, and a is to be rectified. */
export const rectify = (): LawStory => held({ a: 'rectify', b: 'pass', c: 'pass' });
/** Departments that have to come. */
export const toVisit = ({ state }: LawStory): readonly string[] => departmentsToVisit(state, 'site');

/** Departments that did not attend. */
export function absent({ state }: LawStory): readonly string[] {
  return ('procedures' in state && state.procedures?.visits['site']?.absentIds) || [];
}
