import { type SupervisionRule } from '@yijian/domain/supervision';
import { departmentOf, item, material, plan, Story } from '@yijian/domain/testing';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
} from './spec-support/gateway';
import { type TestGateway } from './spec-support/gateway';
import { recordStory } from './spec-support/recorded-story';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

async function openCase(applicantId = 'applicant'): Promise<string> {
  const { answers } = snackBar(await restaurantOpening());
  const applicant = { id: applicantId, name: '张三丰' };
  const payload = { lifeEvent: 'restaurant-opening', channel: 'online', answers, applicant };
  const { body } = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', id: applicantId, payload });
  return String(body['caseNo']);
}

const EXPERT_REVIEW = {
  id: 'expert-review',
  name: '专家评审',
  itemIds: ['a'],
  establishesFactIds: [],
  terms: {
    kind: 'expertReview',
    organizerDepartmentId: 'department-of-a',
    participantDepartmentIds: ['department-of-a'],
    limit: null,
    minInspectors: 1,
    clockEffect: { statutory: 'pauses', promised: 'pauses', basis: '《行政许可法》第四十五条' },
    writtenNotice: true,
    basis: '《行政许可法》第四十五条',
    outcomes: ['pass', 'fail'],
  },
} as const;

const OVERDUE: SupervisionRule = {
  id: 'promisedOverdue',
  colour: 'yellow',
  level: 2,
  trigger: { on: 'overdue', clocks: ['promised'], workingDays: 0 },
  against: 'department',
  content: '超过承诺时限',
};

describe('clocks over the API', () => {
  it('given a pause by law, then every date is explained, and what if answers without storing', async () => {
    const caseNo = await openCase();
    const start = { type: 'startProcedure', procedureId: 'expert-review', itemIds: ['a'], reason: '方案复杂' } as const;
    const story = new Story()
      .accepted(plan([item('a')], { specialProcedures: [EXPERT_REVIEW] }))
      .daysPass(1)
      .does(departmentOf('a'), { ...start, timeNeeded: { value: 10, unit: 'workingDay' } })
      .daysPass(7)
      .does(departmentOf('a'), { type: 'endProcedure', procedureKey: 'expert-review/1', findings: '可行' });
    await recordStory(gateway.register, caseNo, story);

    const url = `/cases/${caseNo}/clocks`;
    const asked = await gateway.ask({ url: `${url}?at=2026-03-12T09:00:00%2B08:00`, role: 'applicant' });
    const clocks = asked.body as unknown as {
      id: string;
      explanation: string;
      due: { at: string };
      steps: { days: number }[];
    }[];
    const statutory = clocks.find(({ id }) => id === 'statutory/a');
    expect(statutory).toMatchObject({ status: 'running', remaining: { unit: 'workingDay' } });
    expect(statutory?.explanation).toContain('专家评审');
    expect(statutory?.explanation).toContain('暂停5个工作日');
    expect(statutory?.steps.reduce((sum, { days }) => sum + days, 0)).toBe(25);

    const query = 'clockId=statutory/a&extendBy=10&what=延期';
    const supposed = await gateway.ask({ url: `${url}/what-if?${encodeURI(query)}`, role: 'applicant' });
    expect(Date.parse((supposed.body as { due: { at: string } }).due.at)).toBeGreaterThan(
      Date.parse(statutory?.due.at ?? ''),
    );
    const again = await gateway.ask({ url: `${url}?at=2026-03-12T09:00:00%2B08:00`, role: 'applicant' });
    expect(again.body).toEqual(asked.body);
    const unknown = await gateway.ask({ url: `${url}/what-if?clockId=x&extendBy=1`, role: 'applicant' });
    expect(unknown).toMatchObject({ status: 404, ...problem('clockUnknown') });
    const nothing = await gateway.ask({ url: `${url}/what-if?clockId=statutory/a`, role: 'applicant' });
    expect(nothing).toMatchObject({ status: 400, ...problem('requestInvalid') });
  });
});

describe('supervision cards over the API', () => {
  it('given an overdue item, then its card can be found, appealed against once by whom it charges, and withdrawn, never deleted', async () => {
    const caseNo = await openCase();
    const story = new Story(undefined, { supervision: [OVERDUE] }).accepted(plan([item('a')])).daysPass(9);
    await recordStory(gateway.register, caseNo, story);

    const cards = (query: string) => gateway.ask({ url: `/supervision/cards?${query}`, role: 'supervisor' });
    const [card] = (await cards(`caseNo=${caseNo}`)).body['cards'] as { cardId: string; against: string }[];
    expect(card).toMatchObject({
      ruleId: 'promisedOverdue',
      colour: 'yellow',
      against: 'department-of-a',
      itemId: 'a',
    });

    const appeal = (id: string, key: string) =>
      gateway.ask({
        method: 'POST',
        url: '/supervision/appeals',
        ...{ role: 'department', id, key },
        payload: { cardId: card?.cardId, grounds: '系统停机' },
      });
    expect(await appeal('department-of-b', 'k0')).toMatchObject({ status: 403, ...problem('departmentForbidden') });
    expect(await appeal('department-of-a', 'k1')).toMatchObject({ status: 200, body: { status: 'appealed' } });
    expect(await appeal('department-of-a', 'k1')).toMatchObject({ status: 200, body: { status: 'appealed' } });
    expect(await appeal('department-of-a', 'k2')).toMatchObject({ status: 409, ...problem('appealNotOpen') });

    const payload = { cardId: card?.cardId, upheld: true, grounds: '情况属实' };
    const decided = { method: 'POST', url: '/supervision/appeals/decision', role: 'supervisor', payload } as const;
    expect(await gateway.ask(decided)).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect((await cards(`caseNo=${caseNo}&status=withdrawn`)).body['cards']).toHaveLength(1);
    expect((await cards(`caseNo=${caseNo}&status=standing`)).body['cards']).toEqual([]);
  });
});

describe('the integrity file', () => {
  it('given a broken tolerance, then it is in the file of its applicant and nobody else’s', async () => {
    const caseNo = await openCase('honest-no-more');
    const tolerance = {
      limit: { value: 5, unit: 'workingDay' },
      clockEffect: { statutory: 'runs', promised: 'pauses', basis: '容缺' },
    } as const;
    const planned = plan([item('a')], { materials: [material('m', ['a'], { coreMaterial: false, tolerance })] });
    const offers = [{ kind: 'tolerance', subject: 'm' }] as const;
    const applicant = { role: 'applicant', id: 'applicant-1' } as const;
    const story = new Story()
      .submitted(planned, [])
      .does(applicant, { type: 'askOffers', offers })
      .happened({ type: 'creditChecked', offered: offers, blocked: [] })
      .does(applicant, { type: 'signOffers', offers })
      .does({ role: 'windowClerk', id: 'clerk-1' }, { type: 'accept' })
      .daysPass(10);
    await recordStory(gateway.register, caseNo, story);

    const file = (id: string) => gateway.ask({ url: `/integrity-records?applicantId=${id}`, role: 'windowClerk' });
    expect((await file('honest-no-more')).body).toMatchObject([{ caseNo, subject: 'tolerance/m', kind: 'breach' }]);
    expect((await file('somebody-else')).body).toEqual([]);
  });
});
