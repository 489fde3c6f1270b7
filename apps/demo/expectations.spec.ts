import { type LifeEvent, type ServiceItem } from '@yijian/domain/catalogue';
import { type CaseAnswer } from './answers';
import { compareOrder, comparePlan, expectedEnds, expectedOutcome, isOpenForFiling } from './expectations';

const item = (id: string, ...prerequisites: ServiceItem['prerequisites']) => ({ id, name: id, prerequisites });
const result = (itemId: string) => ({ kind: 'result', itemId, resultId: 'r' }) as const;
const anyOf = (...ids: string[]) =>
  ({ kind: 'anyResult', anyOf: ids.map((itemId) => ({ itemId, resultId: 'r' })) }) as const;
const data = (itemId: string) => ({ kind: 'data', itemId, dataId: 'd' }) as const;
const soft = (itemId: string) => ({ kind: 'soft', itemId, reason: '先后' }) as const;
const eventOf = (...serviceItems: ReturnType<typeof item>[]) => ({ serviceItems }) as unknown as LifeEvent;

describe('comparing a plan', () => {
  const plan = {
    itemIds: ['a', 'b'],
    stages: [['a'], ['b']],
    materialIds: ['m'],
    commitmentItemIds: [],
    specialProcedureIds: [],
    criticalPath: { value: 3, unit: 'workingDay' },
  } as const;

  it('given the same plan, then nothing is found', () => {
    expect(comparePlan('办件', plan, plan)).toEqual([]);
  });

  it('given another order of stages and another path, then both are found with expected and actual', () => {
    const actual = { ...plan, stages: [['a', 'b']], criticalPath: { value: 4, unit: 'workingDay' } } as const;
    expect(comparePlan('办件', plan, actual)).toEqual([
      { check: '办件·阶段划分', expected: [['a'], ['b']], actual: [['a', 'b']] },
      { check: '办件·关键路径', expected: { value: 3, unit: 'workingDay' }, actual: { value: 4, unit: 'workingDay' } },
    ]);
  });

  it('given a path bound to a schedule, then when it closes does not matter', () => {
    const criticalPath = { unit: 'schedule', scheduleId: 'review' } as const;
    const actual = { criticalPath: { ...criticalPath, closesAt: '2027-08-31T17:00:00+08:00' } };
    expect(comparePlan('办件', { criticalPath }, actual)).toEqual([]);
  });

  it('given parts that are not expected, then they are not compared', () => {
    expect(comparePlan('发现1', { itemIds: ['a', 'b'] }, { ...plan, materialIds: [] })).toEqual([]);
  });
});

describe('how items end when some are denied', () => {
  const ends = (event: LifeEvent, denied: string[]) =>
    Object.fromEntries(
      expectedEnds(
        event,
        event.serviceItems.map(({ id }) => id),
        denied,
      ),
    );

  it('given a denied result, then its dependants fail along the chain and others do not', () => {
    const event = eventOf(item('c', result('b')), item('a'), item('b', result('a')), item('x'));
    expect(ends(event, ['a'])).toEqual({ a: 'denied', b: 'prerequisiteFailed', c: 'prerequisiteFailed', x: 'granted' });
  });

  it('given a group, then it fails only when all its members in the case do', () => {
    const event = eventOf(item('a'), item('b'), item('c', anyOf('a', 'b', 'absent')));
    expect(ends(event, ['a'])).toMatchObject({ c: 'granted' });
    expect(ends(event, ['a', 'b'])).toMatchObject({ c: 'prerequisiteFailed' });
  });

  it('given data of a denied item, then it still came; of an item that was never handled it did not', () => {
    const event = eventOf(item('a'), item('b', result('a')), item('c', data('a')), item('d', data('b')));
    expect(ends(event, ['a'])).toMatchObject({ b: 'prerequisiteFailed', c: 'granted', d: 'prerequisiteFailed' });
  });

  it('given soft prerequisites and items outside the case, then nothing fails', () => {
    const event = eventOf(item('a'), item('b', soft('a'), result('absent')));
    expect(ends(event, ['a'])).toEqual({ a: 'denied', b: 'granted' });
  });

  it('given the ends, then the outcome follows from them', () => {
    const outcome = (...ends: ('granted' | 'denied')[]) =>
      expectedOutcome(new Map(ends.map((end, n) => [`${n}`, end])));
    expect(outcome('granted', 'granted')).toBe('allGranted');
    expect(outcome('granted', 'denied')).toBe('partlyGranted');
    expect(outcome('denied', 'denied')).toBe('noneGranted');
  });
});

describe('the order of items', () => {
  const event = eventOf(item('a'), item('b', result('a')), item('c', data('a')));
  const view = (times: Record<string, [string, string?]>) =>
    ({
      items: Object.entries(times).map(([itemId, [startedAt, endedAt]]) => ({
        itemId,
        name: itemId,
        startedAt,
        endedAt,
      })),
    }) as unknown as CaseAnswer;

  it('given an item that started after the result it needs, then it is in order', () => {
    const times = view({
      a: ['2026-11-22T09:00:00+08:00', '2026-11-22T10:00:00+08:00'],
      b: ['2026-11-22T10:00:00+08:00'],
    });
    expect(compareOrder(event, times)).toEqual([]);
  });

  it('given an item that started before the result it needs, then it is found; data may come earlier', () => {
    const started: [string] = ['2026-11-22T09:30:00+08:00'];
    const times = view({ a: ['2026-11-22T09:00:00+08:00', '2026-11-22T10:00:00+08:00'], b: started, c: started });
    expect(compareOrder(event, times)).toMatchObject([{ check: 'b·开始顺序' }]);
  });
});

describe('filing schedules', () => {
  const schedules = [
    { id: 's', name: '报名', opensAt: '2026-06-01T09:00:00+08:00', closesAt: '2026-06-30T17:00:00+08:00' },
  ];
  const event = { schedules, filingScheduleIds: ['s'] } as unknown as LifeEvent;

  it('given a schedule, then filing is open from its first instant to before its last', () => {
    expect(isOpenForFiling(event, Date.parse('2026-06-01T09:00:00+08:00'))).toBe(true);
    expect(isOpenForFiling(event, Date.parse('2026-06-30T17:00:00+08:00'))).toBe(false);
    expect(isOpenForFiling({} as LifeEvent, 0)).toBe(true);
  });
});
