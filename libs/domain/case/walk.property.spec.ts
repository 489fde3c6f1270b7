import fc from 'fast-check';
import { addDays, addWorkingDays, dateOf } from '../calendar/index';
import { clockAt, explain, isStopped, startOf } from '../clock/index';
import { isEnded } from '../item/index';
import { APPLICANT, CLERK, filingOf, LawStory } from '../testing/index';
import { intents, systemEvents, WALK_OFFERS } from '../testing/walk';
import { WALK_PLAN, WALK_RULES } from '../testing/walk-plan';
import { actionsFor, decide, evolve, newCase, type RecordedEvent, RULES } from './index';

/** Acts that end a walk early or say nothing new; they come seldom. */
const RARE = [
  'withdraw',
  'terminate',
  'refuse',
  'declareNotRequired',
  'adoptCalendar',
  'reviseAnswers',
  'chooseDelivery',
  'assignReviewer',
];

/** One step: how much time passes (hours), whose intention of those in order is done, whether a rare one may be. */
const step = fc.record({
  hours: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }) },
    { weight: 1, arbitrary: fc.integer({ min: 24, max: 300 }) },
  ),
  pick: fc.nat(),
  rare: fc.integer({ min: 0, max: 19 }).map((value) => value === 0),
  system: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const RUNS = 30;

/** Half of the walks begin with a case accepted on all promises, so that they come far. */
function begun(accepted: boolean): LawStory {
  const story = new LawStory({ settings: { supervision: WALK_RULES, reminderWorkingDays: 1 } });
  if (!accepted) return story;
  return story
    .does(APPLICANT, { type: 'submit', ...filingOf(WALK_PLAN, ['drawing']), asks: WALK_OFFERS })
    .happened({ type: 'creditChecked', offered: WALK_OFFERS, blocked: [] })
    .does(APPLICANT, { type: 'signOffers', offers: WALK_OFFERS })
    .does(CLERK, { type: 'accept' });
}

function walk({ accepted, steps }: { readonly accepted: boolean; readonly steps: readonly Step[] }): LawStory {
  const story = begun(accepted);
  for (const { hours, pick, rare, system } of steps) {
    story.passTo(story.now + hours * 3_600_000);
    const [event] = system ? systemEvents(story.state) : [];
    if (event) story.happened(event);
    const inOrder = intents(story.state, story.now).filter(
      ([actor, command]) => rare === RARE.includes(command.type) && !story.refusal(actor, command),
    );
    const types = [...new Set(inOrder.map(([, { type }]) => type))];
    const alike = inOrder.filter(([, { type }]) => type === types[pick % types.length]);
    const intent = alike[Math.floor(pick / 64) % alike.length];
    if (!intent) continue;
    story.does(...intent);
  }
  return story;
}

const walked = fc
  .record({ accepted: fc.boolean(), steps: fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }) })
  .map(walk);

describe('whatever anybody does, in order, with a rich case', () => {
  it('no event fails to fold; the events are numbered without gap and fold to the same state', () => {
    fc.assert(
      fc.property(walked, (story) => {
        expect(story.recorded.map(({ seq }) => seq)).toEqual(story.recorded.map((_, index) => index + 1));
        const { performed } = story.state;
        expect({ ...story.stateAfter(story.recorded.length), performed }).toEqual(story.state);
      }),
      { numRuns: RUNS },
    );
  });

  it('an item that has ended changes by a correction of its decision alone', () => {
    fc.assert(
      fc.property(walked, (story) => {
        const { caseNo, lifeEventCode, settings, openedAt } = story.state;
        let state = newCase({ caseNo, lifeEventCode, settings }, openedAt);
        for (const row of story.recorded) {
          const before = 'items' in state ? (state.items ?? {}) : {};
          state = evolve(state, row);
          const after = 'items' in state ? (state.items ?? {}) : {};
          for (const [itemId, item] of Object.entries(before)) {
            if (isEnded(item) && !isCorrectionOf(itemId, row)) expect(after[itemId]).toEqual(item);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('every due date of a clock that runs is explained, and the explanation adds up', () => {
    fc.assert(
      fc.property(walked, (story) => {
        for (const clock of Object.values(story.state.clocks)) {
          const { due, steps } = explain(clock, story.state.calendar, () => undefined);
          if ('paused' in due || startOf(clock).limit.unit === 'hour') continue;
          const day = steps.reduce(
            (sum, { days, unit }) =>
              unit === 'day' ? addDays(sum, days) : addWorkingDays(story.state.calendar, sum, days),
            dateOf(startOf(clock).at),
          );
          expect([clock.id, day]).toEqual([clock.id, dateOf(due.at)]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a clock ends with what it belongs to: none runs for an item that has ended, but for delivery and checks', () => {
    fc.assert(
      fc.property(walked, ({ state }) => {
        const live = Object.values(state.clocks).filter((clock) => !isStopped(clock));
        if (state.status === 'closed') expect(live.map(({ id }) => id)).toEqual([]);
        const items = 'items' in state ? (state.items ?? {}) : {};
        const idle = live.filter(({ itemId, kind }) => {
          const item = itemId === undefined ? undefined : items[itemId];
          return item && isEnded(item) && !['delivery', 'postCheck', 'cure'].includes(kind);
        });
        expect(idle.map(({ id }) => id)).toEqual([]);
        if (Object.values(items).every(isEnded) && state.status !== 'checking' && Object.keys(items).length > 0) {
          expect(live.filter(({ kind }) => ['procedure', 'visit', 'tolerance', 'joint'].includes(kind))).toEqual([]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('whatever is in order and changes something is offered as an action', () => {
    fc.assert(
      fc.property(walked, (story) => {
        const { state, now } = story;
        for (const [actor, command] of intents(state, now)) {
          // A calendar is adopted for a region; materials are offered to be handed in where some are awaited.
          if (['adoptCalendar', 'supplyMaterials'].includes(command.type) || story.refusal(actor, command)) continue;
          if (decide(state, { id: 'asked', actor, command }, now).length === 0) continue;
          expect(actionsFor(state, actor, now).map((action) => action.command)).toContain(command.type);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('a card is raised once for each cause, a reminder once for each due instant', () => {
    fc.assert(
      fc.property(walked, ({ state }) => {
        expect(new Set(state.cards).size).toBe(state.cards.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('what a clock was at an instant is told from its ledger of today', () => {
    fc.assert(
      fc.property(walked, fc.double({ min: 0, max: 1, noNaN: true }), (story, part) => {
        const { openedAt, clocks } = story.state;
        const instant = Math.floor(openedAt + (story.now - openedAt) * part);
        const then = story.stateAfter(story.recorded.filter(({ at }) => at <= instant).length);
        for (const [id, clock] of Object.entries(then.clocks)) {
          expect(clocks[id] && clockAt(clocks[id], instant)).toEqual(clockAt(clock, instant));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('the walks try every act there is', () => {
    const tried = new Set<string>(
      fc.sample(walked, { numRuns: 120, seed: 20260302 }).flatMap((story) => [...story.acts]),
    );
    expect(Object.keys(RULES).filter((type) => !tried.has(type) && type !== 'retry')).toEqual([]);
  });
});

function isCorrectionOf(itemId: string, { event }: RecordedEvent): boolean {
  return event.type === 'decisionCorrected' && event.itemId === itemId;
}
