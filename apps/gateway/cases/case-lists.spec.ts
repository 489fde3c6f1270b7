import { CLERK, item, material, plan, RECTIFICATION, Story } from '@yijian/domain/testing';
import {
  importPackage,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
} from '../spec-support/gateway';
import { recordStory } from '../spec-support/recorded-story';

const PLAN = plan(
  [
    item('food-licence', { name: '食品经营许可', rectification: RECTIFICATION }),
    item('signboard', { name: '招牌登记', promised: { value: 3, unit: 'workingDay' } }),
  ],
  { materials: [material('drawing', ['food-licence'])] },
);

let gateway: TestGateway;
const numbers: Record<string, string> = {};
let opened = 0;

beforeAll(async () => {
  gateway = await startTestGateway();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
  numbers['draft'] = await openCase('李四', 'windowClerk', 'clerk-7');
  numbers['checking'] = await told('王五', new Story().submitted(PLAN));
  numbers['overdue'] = await told('张三丰', new Story().accepted(PLAN).granted('food-licence').daysPass(5));
  numbers['closed'] = await told('张三丰', closed());
  numbers['withdrawn'] = await told(
    '赵六',
    new Story().submitted(PLAN).does({ role: 'applicant', id: 'a' }, { type: 'withdraw', reason: '不办了' }),
  );
}, 60_000);
afterAll(() => gateway.stop());

function closed(): Story {
  return new Story()
    .accepted(PLAN)
    .granted('food-licence')
    .denied('signboard')
    .happened({ type: 'bundleDispatched', method: 'online' }, { type: 'caseDelivered', receipt: '签收' })
    .does({ role: 'applicant', id: 'a' }, { type: 'rate', grade: 'satisfied' });
}

async function openCase(name: string, role = 'applicant', id = 'a-1'): Promise<string> {
  opened += 1;
  const { answers } = snackBar(await restaurantOpening());
  const channel = role === 'windowClerk' ? 'window' : 'online';
  const payload = { lifeEvent: 'restaurant-opening', channel, answers, applicant: { id: `account-${opened}`, name } };
  const { body } = await gateway.ask({ method: 'POST', url: '/cases', role, id, payload });
  return String(body['caseNo']);
}

async function told(name: string, story: Story): Promise<string> {
  const caseNo = await openCase(name);
  await recordStory(gateway.register, caseNo, story);
  return caseNo;
}

const ask = (query: string, id = 'clerk-7'): Promise<TestAnswer> =>
  gateway.ask({ url: `/cases?${query}`, role: 'windowClerk', id });

/** Names of the cases that a search finds, in its order. */
async function found(query: string, id?: string): Promise<readonly string[]> {
  const { body } = await ask(query, id);
  const name = (caseNo: string) => Object.entries(numbers).find(([, each]) => each === caseNo)?.[0] ?? caseNo;
  return (body['cases'] as { caseNo: string }[]).map(({ caseNo }) => name(caseNo));
}

describe('finding cases', () => {
  it.each([
    ['status=inProgress', ['overdue']],
    ['status=closed', ['withdrawn', 'closed']],
    ['end=withdrawn', ['withdrawn']],
    ['outcome=partlyGranted', ['closed']],
    ['outcome=partlyGranted&end=withdrawn', []],
    ['status=drafting&end=withdrawn', []],
    ['channel=window', ['draft']],
    ['departmentId=department-of-signboard&itemStatus=denied', ['closed']],
    ['departmentId=department-of-signboard&itemStatus=granted', []],
    ['itemStatus=granted', ['closed', 'overdue']],
    ['lifeEvent=newborn-birth', []],
    ['due=overdue', ['overdue', 'checking']],
    ['due=later', []],
    ['openedFrom=2020-01-01&openedTo=2020-12-31', []],
    ['q=%E5%BC%A0%E4%B8%89%E4%B8%B0', ['closed', 'overdue']],
    ['q=%E5%BC%A0%E4%B8%89', []],
    ['q=account-2', ['checking']],
    ['q=%E9%A4%90%E9%A5%AE&status=closed', ['withdrawn', 'closed']],
    ['q=%E9%A3%9F%E5%93%81%E7%BB%8F%E8%90%A5&status=inProgress', ['overdue']],
    ['q=%E6%B2%A1%E6%9C%89%E7%9A%84%E8%AF%8D', []],
    ['sort=due&status=inProgress', ['overdue']],
  ])('given %s, then they are %j', async (query, names) => {
    expect(await found(query)).toEqual(names);
  });

  it('given the order by due date, then the nearest comes first and cases without one last, over all pages', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await ask(`sort=due&limit=1${cursor}`);
      seen.push(...(body['cases'] as { caseNo: string }[]).map(({ caseNo }) => caseNo));
      cursor = body['next'] === undefined ? '' : `&cursor=${body['next'] as string}`;
    } while (cursor !== '');
    // Both were told from the same Monday: the item that promises three working days ends before the check of five.
    expect(seen).toEqual([numbers['overdue'], numbers['checking'], numbers['draft']]);
  });

  it('given a number or its beginning, then the case is found; given a cursor of another order, then it is refused', async () => {
    expect(await found(`q=${numbers['closed'] ?? ''}`)).toEqual(['closed']);
    expect(await found(`q=${numbers['closed']?.slice(0, 12) ?? ''}`)).toHaveLength(5);
    const wrong = await ask('cursor=bm90aGluZw');
    expect(wrong).toMatchObject({ status: 400, body: { code: 'requestInvalid', errors: [{ pointer: '/cursor' }] } });
  });

  it('given a row, then it says all that a desk shows: progress, who holds it, colour of the due date', async () => {
    const { body } = await ask('status=inProgress');
    expect(body).toMatchObject({ total: 1, totalIsAtLeast: false });
    expect((body['cases'] as unknown[])[0]).toMatchObject({
      applicantName: '张**',
      holder: 'departments',
      heldBy: 'department-of-signboard',
      items: { total: 2, granted: 1, ended: 1 },
      clerkId: CLERK.id,
      due: { colour: 'red', text: expect.stringContaining('已超期') as unknown },
    });
  });
});

describe('the queue of a clerk', () => {
  it('given who opened a case, or acted first on one filed online, then it is his; later clerks do not take it', async () => {
    expect(await found('queue=mine', 'clerk-7')).toEqual(['draft']);
    expect(await found('queue=mine', CLERK.id)).toEqual(['closed', 'overdue']);
    const before = new Story().submitted(PLAN).does({ role: 'windowClerk', id: 'clerk-9' }, { type: 'accept' });
    await recordStory(gateway.register, numbers['overdue'] ?? '', before.daysPass(30));
    expect(await found('queue=mine', 'clerk-9')).toEqual([]);
  });

  it('given the numbers for the badges, then they are those of the lists', async () => {
    const { body } = await gateway.ask({ url: '/cases/counts', role: 'windowClerk', id: 'clerk-7' });
    expect(body).toMatchObject({ open: 3, mine: 1, parked: 0, atLeast: false });
    expect(body['status']).toEqual(
      expect.arrayContaining(['drafting', 'checking', 'inProgress'].map((value) => ({ value, count: 1 }))),
    );
    expect(body['due']).toEqual([{ value: 'overdue', count: 2 }]);
  });
});

describe('exports', () => {
  it('given filters, then the file has just what the list has, with masked names and numbers that stay whole', async () => {
    const { status, body, headers } = await gateway.ask({
      url: '/cases/export?format=csv&status=closed',
      role: 'supervisor',
    });
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = String(body['text']).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain(`\t${numbers['closed'] ?? ''},开办餐饮店一件事,张**,网上,已经结束`);
    const none = await gateway.ask({ url: '/cases/export?status=closed', role: 'supervisor' });
    expect(none).toMatchObject({ status: 400, body: { errors: [{ pointer: '/format' }] } });
  });
});
