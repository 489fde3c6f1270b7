import { deadlines } from '../case/index';
import { item, plan, Story } from '../testing/index';
import type { SupervisionRule } from './card';

const NEARING: SupervisionRule = {
  id: 'promisedNearing',
  colour: 'notice',
  level: 1,
  trigger: { on: 'nearing', clocks: ['promised'], workingDays: 1 },
  against: 'department',
  content: '承诺时限将到期',
};

/** Deadlines of a case with one item, whose promise is bound to a schedule that closes at an instant. */
function deadlinesOf(closesAt: string): readonly string[] {
  const promised = { unit: 'schedule', scheduleId: 'review', closesAt } as const;
  const { state } = new Story().accepted(plan([item('a', { promised, statutory: null })]));
  const supervised = { ...state, settings: { ...state.settings, supervision: [NEARING] } };
  return deadlines(supervised).map(({ clockId, expired }) => `${clockId} ${expired.type}`);
}

describe('cards that time will raise', () => {
  it('are known with the clock they watch', () => {
    expect(deadlinesOf('2026-08-31T17:00:00+08:00')).toEqual(['promised/a periodExceeded', 'promised/a cardRaised']);
  });

  it('wait for a calendar that is not there, and the case does not: its schedule closes without one', () => {
    expect(deadlinesOf('2028-08-31T17:00:00+08:00')).toEqual(['promised/a periodExceeded']);
  });
});
