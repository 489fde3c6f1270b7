import fc from 'fast-check';
import { layout } from './layout';
import { AXIS_HEIGHT, type Course, type DueMark, type Lane } from './picture';

const at = (text: string): number => Date.parse(`${text}+08:00`);

const CHECK: Course = {
  id: 'licence-check',
  tone: 'done',
  knownAt: at('2026-11-23T09:00'),
  startedAt: at('2026-11-23T09:00'),
  endedAt: at('2026-11-24T09:00'),
  pauses: [],
  visits: [],
  after: [],
};
const FOOD: Course = {
  id: 'food-licence',
  tone: 'running',
  knownAt: at('2026-11-23T09:00'),
  startedAt: at('2026-11-24T09:00'),
  pauses: [{ from: at('2026-11-25T00:00'), to: at('2026-11-26T00:00') }],
  visits: [],
  promisedDue: at('2026-12-01T00:00'),
  statutoryDue: at('2026-12-03T09:00'),
  after: ['licence-check'],
};

describe('picture of a case', () => {
  const picture = layout([CHECK, FOOD], 1000, at('2026-11-27T09:00'));
  const food = picture.lanes[1];
  const dueOf = (lane: Lane | undefined, kind: DueMark['kind']): DueMark | undefined =>
    lane?.dues.find((due) => due.kind === kind);

  it('puts lanes under one axis, from the morning of the first day to the last due date, names beside them', () => {
    expect(picture.height).toBe(AXIS_HEIGHT + 2 * picture.laneHeight);
    expect(picture.left).toBeGreaterThan(0);
    expect(picture.ticks[0]).toEqual({ x: picture.left + 18, label: '11-23' });
    expect(dueOf(food, 'statutory')?.x).toBe(1000 - 92);
  });

  it('puts names above the bars where there is no room beside them', () => {
    const narrow = layout([CHECK, FOOD], 360, at('2026-11-27T09:00'));
    expect(narrow.left).toBe(0);
    expect(narrow.laneHeight).toBeGreaterThan(picture.laneHeight);
  });

  it('shows waiting, work, what is left and pauses of the clock', () => {
    expect(food?.bars.map(({ kind }) => kind)).toEqual(['waits', 'works', 'left', 'pause']);
    const [, works, left, pause] = food?.bars ?? [];
    const day = (picture.todayX ?? 0) - (picture.left + 18);
    expect(pause?.width).toBeCloseTo((day * 24) / (4 * 24 + 9));
    expect((works?.x ?? 0) + (works?.width ?? 0)).toBeCloseTo(picture.todayX ?? 0);
    expect(left?.x).toBeCloseTo(picture.todayX ?? 0);
  });

  it('marks how what has ended did, and when visits are', () => {
    const visited = { ...FOOD, visits: [at('2026-11-28T09:00')] };
    const { lanes, todayX = 0 } = layout([CHECK, visited], 1000, at('2026-11-27T09:00'));
    expect(lanes[0]?.badge?.x).toBeCloseTo((lanes[0]?.bars[0]?.x ?? 0) + (lanes[0]?.bars[0]?.width ?? 0));
    expect(lanes[1]?.badge).toBeUndefined();
    expect(lanes[1]?.visits[0]).toBeGreaterThan(todayX);
  });

  it('leads an arrow from what comes first to what follows', () => {
    const [arrow] = picture.arrows;
    const [, works] = food?.bars ?? [];
    expect(arrow).toMatchObject({ from: 'licence-check', to: 'food-licence' });
    expect(arrow?.path).toMatch(/^M[\d.]+ [\d.]+V.*H[\d.]+$/);
    expect(Number(/H([\d.]+)$/.exec(arrow?.path ?? '')?.[1])).toBeCloseTo((works?.x ?? 0) - 1, 0);
  });

  it('lets what waits wait for the promised end of what comes first', () => {
    const waiting: Course = {
      id: 'tobacco',
      tone: 'running',
      knownAt: at('2026-11-23T09:00'),
      pauses: [],
      visits: [],
      after: ['food-licence'],
    };
    const { lanes } = layout([FOOD, waiting], 1000, at('2026-11-27T09:00'));
    const [bar] = lanes[1]?.bars ?? [];
    expect(bar?.kind).toBe('waits');
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(dueOf(lanes[0], 'promised')?.x ?? 0);
  });

  it('gives past and future each room to be seen, however short one is beside the other', () => {
    const young = layout([{ ...FOOD, statutoryDue: at('2027-11-27T00:00') }], 1000, at('2026-11-27T09:00'));
    const [begin, end] = [young.left + 18, 1000 - 92];
    expect(((young.todayX ?? 0) - begin) / (end - begin)).toBeCloseTo(0.2);
  });

  it('shows what is over the promised time', () => {
    const late = layout([FOOD], 1000, at('2026-12-02T09:00'));
    expect(late.lanes[0]?.bars.map(({ kind }) => kind)).toEqual(['waits', 'works', 'over', 'pause']);
  });

  it('names a due date only where there is room for it', () => {
    expect(dueOf(food, 'promised')?.isNamed).toBe(true);
    expect(dueOf(food, 'statutory')?.isNamed).toBe(true);
    const close = layout([{ ...FOOD, statutoryDue: at('2026-12-01T12:00') }], 1000, at('2026-11-27T09:00'));
    expect(dueOf(close.lanes[0], 'promised')?.isNamed).toBe(false);
  });

  it('has no today once all has ended, and marks hours of a short one in Beijing', () => {
    const ended = layout([CHECK], 1000, at('2027-06-01T00:00'));
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
        return {
          id: 'item',
          tone: 'running',
          ...times,
          pauses: [{ from: startedAt, to: endedAt }],
          visits: [],
          after: [],
        };
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
