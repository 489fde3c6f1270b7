import { type SupervisionRule } from '@yijian/domain/supervision';
import {
  APPLICANT,
  CLERK,
  departmentOf,
  filingOf,
  item,
  material,
  OPERATOR,
  plan,
  Story,
} from '@yijian/domain/testing';
import {
  importPackage,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
} from '../spec-support/gateway';
import { StatisticsCounter } from './statistics-counter';
import { recordStory } from '../spec-support/recorded-story';

const PLAN = plan(
  [
    item('food', { promised: { value: 3, unit: 'workingDay' } }),
    item('fire', { promised: { value: 5, unit: 'workingDay' } }),
  ],
  { materials: [material('drawing', ['food'])] },
);

const OVERDUE: SupervisionRule = {
  id: 'promisedOverdue',
  colour: 'yellow',
  level: 2,
  trigger: { on: 'overdue', clocks: ['promised'], workingDays: 0 },
  against: 'department',
  content: '超过承诺时限',
};

let gateway: TestGateway;
let overdue: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
  // Accepted on Monday 2 March 2026: both items decided after two working days, as promised.
  await told(ended(new Story().accepted(PLAN).daysPass(2).granted('food', 'fire'), 'satisfied'));
  // After a correction, the first item late: eight days after the acceptance.
  const corrected = new Story({ ...new Story().state.calendar }, { supervision: [OVERDUE] })
    .submitted(PLAN, [])
    .does(CLERK, { type: 'requestCorrection', defects: [{ content: '补图纸', subject: 'drawing' }] })
    .does(APPLICANT, { type: 'supplyCorrection', ...filingOf(PLAN, ['drawing']) })
    .does(CLERK, { type: 'accept' })
    .daysPass(8)
    .granted('food')
    .denied('fire');
  overdue = await told(ended(corrected, 'dissatisfied'));
  await told(new Story().accepted(PLAN));
  await told(
    new Story().accepted(PLAN).happened({ type: 'stepParked', step: 'dispatch/food/1', reason: '部门系统答复404' }),
  );
  await told(
    new Story().accepted(PLAN).happened({ type: 'stepParked', step: 'dispatch/fire/1', reason: '部门系统答复404' }),
  );
  await counted();
}, 60_000);
afterAll(() => gateway.stop());

function ended(story: Story, grade: 'satisfied' | 'dissatisfied'): Story {
  return story
    .happened({ type: 'bundleDispatched', method: 'online' }, { type: 'caseDelivered', receipt: '签收' })
    .does(APPLICANT, { type: 'rate', grade });
}

async function told(story: Story): Promise<string> {
  const { answers } = snackBar(await restaurantOpening());
  const payload = { lifeEvent: 'restaurant-opening', channel: 'online', answers, applicant: { id: 'a-1' } };
  const { body } = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
  await recordStory(gateway.register, String(body['caseNo']), story);
  return String(body['caseNo']);
}

/** Every month is counted anew; the rounds behind the scenes may be at it too, so it is asked until nothing is left. */
async function counted(): Promise<void> {
  await gateway.register.query('DELETE FROM supervision_month');
  const counter = gateway.service(StatisticsCounter);
  for (let months = 0; months === 0; [{ months }] = await gateway.register.query(MARCH)) await counter.countNext();
}

const MARCH = `SELECT count(*)::int AS months FROM supervision_month WHERE month = '2026-03-01'`;

const ask = (query: string): Promise<TestAnswer> =>
  gateway.ask({ url: `/statistics/supervision${query}`, role: 'supervisor' });

describe('statistics of supervision', () => {
  it('given cases of a month, then they are counted by event: ends, outcomes, corrections, durations, grades, cards', async () => {
    const { body } = await ask('?from=2026-03&to=2026-03');
    expect(body['countedAt']).toBeDefined();
    expect((body['events'] as unknown[])[0]).toMatchObject({
      ...{ lifeEvent: 'restaurant-opening', name: '开办餐饮店一件事', running: 3, overdue: 3, closed: 2 },
      ends: [{ value: 'completed', count: 2, share: 1 }],
      firstTimeRight: 0.5,
      durations: { count: 2, mean: 4, median: 2, promisedMean: 5 },
      promisedDaysSaved: 3,
      ...{ yellowCards: 2, redCards: 0, filters: { lifeEvent: 'restaurant-opening' } },
    });
    const outcomes = (body['total'] as { outcomes: { value: string }[] }).outcomes.map(({ value }) => value);
    expect(outcomes.sort()).toEqual(['allGranted', 'partlyGranted']);
  });

  it('given departments, then each has its items, how many were in time, and its own durations', async () => {
    const { body } = await ask(`?from=2026-03&to=2026-03&departmentId=${departmentOf('food').id}`);
    expect(body['departments']).toEqual([
      expect.objectContaining({
        ...{ departmentId: departmentOf('food').id, running: 3, overdue: 3, ended: 2, onTime: 0.5, yellowCards: 1 },
        durations: { count: 2, mean: 4, median: 2, promisedMean: 3 },
        filters: { departmentId: departmentOf('food').id },
      }),
    ]);
  });

  it('given another month or event, then there is nothing; given months the wrong way round, then it is told', async () => {
    expect((await ask('?from=2025-01&to=2025-02')).body).toMatchObject({ total: { closed: 0, running: 3 } });
    expect((await ask('?from=2026-03&to=2026-03&lifeEvent=newborn-birth')).body).toMatchObject({
      events: [],
      departments: [],
    });
    expect(await ask('?from=2026-03&to=2026-02')).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/from' }] },
    });
  });

  it('given a card that an appeal withdrew, then its month is counted again without it', async () => {
    const cards = await gateway.ask({ url: `/supervision/cards?caseNo=${overdue}`, role: 'supervisor' });
    const [card] = cards.body['cards'] as { cardId: string; against: string }[];
    const cardId = card?.cardId ?? '';
    const appeal = { cardId, grounds: '系统停机' };
    const decision = { cardId, upheld: true, grounds: '属实' };
    const post = { method: 'POST' } as const;
    await gateway.ask({
      ...post,
      url: '/supervision/appeals',
      role: 'department',
      id: card?.against ?? '',
      payload: appeal,
    });
    await gateway.ask({ ...post, url: '/supervision/appeals/decision', role: 'supervisor', payload: decision });
    await counted();
    expect((await ask('?from=2026-03&to=2026-03')).body).toMatchObject({ total: { yellowCards: 1 } });
  });

  it('given the export by event, then it has a line for each and one for all', async () => {
    const { body } = await ask('/export?format=csv&by=event&from=2026-03&to=2026-03');
    const lines = String(body['text']).trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual(['一件事', '开办餐饮店一件事', '合计']);
  });
});

describe('parked steps', () => {
  it('given several cases stopped by one cause, then they are one entry, with what to retry', async () => {
    const { body } = await gateway.ask({ url: '/operations/parked', role: OPERATOR.role });
    expect(body).toMatchObject({ cases: 2, atLeast: false });
    expect(body['causes']).toEqual([
      expect.objectContaining({
        ...{ kind: 'dispatch', kindName: '向部门发送办理请求', reason: '部门系统答复404', count: 2 },
        steps: [
          expect.objectContaining({ step: 'dispatch/food/1' }),
          expect.objectContaining({ step: 'dispatch/fire/1' }),
        ],
      }),
    ]);
  });
});
