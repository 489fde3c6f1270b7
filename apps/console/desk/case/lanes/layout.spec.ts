import fc from 'fast-check';
import { AXIS_HEIGHT, type Course, LANE_HEIGHT, layout } from './layout';

const at = (text: string): number => Date.parse(`${text}+08:00`);

const CHECK: Course = {
  id: 'licence-check',
  tone: 'done',
  knownAt: at('2026-11-23T09:00'),
  startedAt: at('2026-11-23T09:00'),
  endedAt: at('2026-11-24T09:00'),
  pauses: [],
  after: [],
};
const FOOD: Course = {
  id: 'food-licence',
  tone: 'running',
  knownAt: at('2026-11-23T09:00'),
  startedAt: at('2026-11-24T09:00'),
  pauses: [{ from: at('2026-11-25T00:00'), to: at('2026-11-26T00:00') }],
  promisedDue: at('2026-12-01T00:00'),
  statutoryDue: at('2026-12-03T09:00'),
  after: ['licence-check'],
};

describe('picture of a case', () => {
  const picture = layout([CHECK, FOOD], 1024, at('2026-11-27T09:00'));
  const food = picture.lanes[1];

  it('puts lanes under one axis, from the first instant to the last due date', () => {
    expect(picture.height).toBe(AXIS_HEIGHT + 2 * LANE_HEIGHT);
    expect(picture.lanes[0]?.bars[0]).toEqual({ kind: 'works', x: 12, width: 100 });
    expect(food?.statutoryX).toBe(1012);
  });

  it('shows waiting, work, what is left and pauses of the clock', () => {
    expect(food?.bars.map(({ kind }) => kind)).toEqual(['waits', 'works', 'left', 'pause']);
    expect(food?.bars[3]?.width).toBeCloseTo(100);
    expect(picture.todayX).toBeCloseTo(412);
  });

  it('leads an arrow from what comes first to what follows', () => {
    expect(picture.arrows).toEqual([{ from: 'licence-check', to: 'food-licence', path: 'M112 66L112 104' }]);
  });

  it('lets what waits wait for the promised end of what comes first', () => {
    const waiting: Course = {
      id: 'tobacco',
      tone: 'running',
      knownAt: at('2026-11-23T09:00'),
      pauses: [],
      after: ['food-licence'],
    };
    const { lanes, arrows } = layout([FOOD, waiting], 1024, at('2026-11-27T09:00'));
    const promised = lanes[0]?.promisedX ?? 0;
    expect(lanes[1]?.bars).toEqual([{ kind: 'waits', x: 12, width: promised - 12 }]);
    expect(arrows[0]?.path).toMatch(/^M[\d.]+ 66L/);
  });

  it('gives past and future each room to be seen, however short one is beside the other', () => {
    const young = layout(
      [{ ...FOOD, knownAt: at('2026-11-27T08:55'), startedAt: at('2026-11-27T08:58'), pauses: [] }],
      1024,
      at('2026-11-27T09:00'),
    );
    expect(young.todayX).toBeCloseTo(312);
    expect(young.lanes[0]?.bars[1]).toMatchObject({ kind: 'works', width: 120 });
  });

  it('shows what is over the promised time', () => {
    const late = layout([FOOD], 1024, at('2026-12-02T09:00'));
    expect(late.lanes[0]?.bars.map(({ kind }) => kind)).toEqual(['waits', 'works', 'over', 'pause']);
  });

  it('has no today once all has ended, and marks days in Beijing', () => {
    const ended = layout([CHECK], 1024, at('2027-06-01T00:00'));
    expect(ended.todayX).toBeUndefined();
    expect(ended.ticks.map(({ label }) => label)).toContain('11-24 00:00');
  });

  it('keeps everything within its width, whatever the course', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((days) => at('2026-01-01T00:00') + days * 86_400_000);
    const course = fc
      .tuple(day, day, day, day, fc.boolean())
      .map(([known, start, end, promisedDue, isEnded]): Course => {
        const [knownAt = 0, startedAt = 0, endedAt = 0] = [known, start, end].sort((one, other) => one - other);
        const times = { knownAt, startedAt, ...(isEnded && { endedAt }), promisedDue };
        return { id: 'item', tone: 'running', ...times, pauses: [{ from: startedAt, to: endedAt }], after: [] };
      });
    const courses = fc.array(course, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(courses, fc.integer({ min: 300, max: 1600 }), (some, width) => {
        const { lanes, ticks } = layout(some, width, at('2026-06-01T00:00'));
        const ends = lanes.flatMap(({ bars }) => bars.flatMap(({ x, width: length }) => [x, x + length]));
        for (const x of [...ends, ...ticks.map((tick) => tick.x)]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
