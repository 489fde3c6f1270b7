import type { SupervisionRule } from '../../supervision/index';
import { LawStory } from '../law-story';
import { BOTH_PAUSE, item, plan, procedure, RECTIFICATION, workingDays } from '../plan';

type Trigger = SupervisionRule['trigger'];

/** A rule of supervision, yellow and against the department where nothing else is said. */
export const rule = (id: string, trigger: Trigger, over: Partial<SupervisionRule> = {}): SupervisionRule => ({
  id,
  colour: 'yellow',
  level: 1,
  trigger,
  against: 'department',
  content: id,
  ...over,
});
/** What raises a card by itself. */
export const event = (name: 'deemedAcceptance' | 'secondCorrection' | 'procedureTimeOver' | 'absence'): Trigger => ({
  on: 'event',
  events: [name],
});
/** Two items under supervision, b is not; c takes hours. */
export const WATCHED_PLAN = plan(
  [
    item('a', { rectification: RECTIFICATION, promised: workingDays(8) }),
    item('b', { supervised: false }),
    item('c', { promised: { value: 4, unit: 'hour' } }),
  ],
  {
    specialProcedures: [
      procedure('expert', 'expertReview', ['a'], { clockEffect: BOTH_PAUSE }),
      procedure('site', 'jointInspection', ['a', 'b']),
    ],
  },
);

/** A case with rules of supervision. */
export const watched = (...supervision: readonly SupervisionRule[]): LawStory =>
  new LawStory({ settings: { supervision } });
