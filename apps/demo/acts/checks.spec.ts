import { type LifeEvent, type Material } from '@yijian/domain/catalogue';
import { type ClockAnswer, type ItemAnswer } from '../answers';
import { type EndedCase } from './act';
import { clockFindings } from './clocks';
import { type HeldVisit } from './joint-visit';
import { visitFindings } from './joint-visit-check';
import { lateFileFindings, pauseFindings } from './tolerance-check';
import { type PlannedVisit } from './visits';

const clock = (id: string, ...texts: string[]): ClockAnswer => ({
  id,
  status: 'stopped',
  due: { at: null },
  steps: texts.map((text, index) => ({ kind: index === 0 ? 'start' : 'pause', from: '', days: 0, basis: '', text })),
});

const item = { itemId: 'a', name: '甲', departmentId: 'd', round: 1 } as ItemAnswer;
const received = (...requests: object[]) =>
  requests.map((request, index) => ({ requestId: `r${index}`, itemId: 'a', request })) as never;

describe('a clock', () => {
  const limit = { value: 5, unit: 'workingDay' } as const;

  it('given another period, one that runs on, or none, then each is found', () => {
    expect(clockFindings('期限', [clock('x', '承诺办结时限5个工作日')], 'x', limit)).toEqual([]);
    expect(clockFindings('期限', [clock('x', '承诺办结时限3个工作日')], 'x', limit)).toHaveLength(1);
    expect(clockFindings('期限', [{ ...clock('x', '5个工作日'), status: 'running' }], 'x', limit)).toHaveLength(1);
    expect(clockFindings('期限', [], 'x', limit)).toMatchObject([{ actual: '没有' }]);
  });
});

describe('a material tolerated as missing', () => {
  const material = {
    id: 'photo',
    name: '照片',
    tolerance: { clockEffect: { promised: 'pauses', statutory: 'runs' } },
  } as unknown as Material;
  const lifeEvent = {
    serviceItems: [
      { id: 'a', promised: { limit: { unit: 'workingDay' } }, statutory: { limit: { unit: 'workingDay' } } },
    ],
  } as unknown as LifeEvent;
  const pauses = (promised: string[], statutory: string[]) =>
    pauseFindings(lifeEvent, material, item, {
      view: {},
      clocks: [clock('promised/a', '起算', ...promised), clock('statutory/a', '起算', ...statutory)],
    } as unknown as EndedCase).map(({ check }) => check);

  it('given clocks that stand still as the package says, then nothing is found; otherwise each that does not', () => {
    expect(pauses(['容缺待补交照片'], [])).toEqual([]);
    expect(pauses([], ['容缺待补交照片'])).toEqual(['甲·容缺期间承诺时限暂停', '甲·容缺期间法定时限暂停']);
  });

  it('given a department that was not told once it came, or had it from the start, then it is found', () => {
    const files = (...ids: string[]) => ids.map((materialId) => ({ materialId }));
    const asked = { kind: 'application', handling: 'tolerant', materials: files() };
    const told = { kind: 'supplement', materials: files('photo') };
    const of = (...requests: object[]) =>
      lateFileFindings(material, item, { received: received(...requests) } as unknown as EndedCase).length;
    expect(of(asked, told)).toBe(0);
    expect(of(asked)).toBe(1);
    expect(of({ ...asked, handling: 'normal', materials: files('photo') }, told)).toBe(2);
  });
});

describe('a joint visit', () => {
  const visit = { procedure: { id: 'v', name: '勘验', limit: null }, itemIds: ['a'] } as unknown as PlannedVisit;
  const held = (results: HeldVisit['results']): HeldVisit => ({
    procedureId: 'v',
    place: '一号',
    results,
    items: [item],
  });
  const ended = (round: number, result: string, message: string, startedAt: string | undefined = 'then') =>
    ({
      view: {
        items: [{ ...item, round, startedAt }],
        visits: [{ procedureId: 'v', absentIds: [], findings: { d: { result } } }],
      },
      clocks: [],
      received: received({ kind: 'visit', message }),
    }) as unknown as EndedCase;

  it('given a visit, a rectification and a visit again as they should be, then nothing is found', () => {
    const visits = [held({ d: 'rectify' }), held({ d: 'pass' })];
    expect(visitFindings(ended(2, 'pass', '在一号'), [visit], visits)).toEqual([]);
  });

  it('given another result, a department that was not told, or nothing rectified, then each is found', () => {
    const findings = visitFindings(ended(1, 'fail', '在二号'), [visit], [held({ d: 'rectify' })]);
    expect(findings.map(({ check }) => check)).toEqual(['勘验·各部门结论', '甲·核查安排', '甲·整改轮次']);
  });

  it('given items that were handled and no visit, then it is found; where none was handled there is none', () => {
    expect(visitFindings(ended(1, 'pass', ''), [visit], [])).toMatchObject([{ actual: '没有举行' }]);
    const untouched = { ...ended(0, 'pass', ''), view: { items: [item], visits: [] } } as unknown as EndedCase;
    expect(visitFindings(untouched, [visit], [])).toEqual([]);
  });
});
