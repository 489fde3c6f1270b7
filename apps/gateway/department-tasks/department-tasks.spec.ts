import { departmentOf, headOf, item, LawStory, plan, procedure, RECTIFICATION } from '@yijian/domain/testing';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  someTime,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
} from '../spec-support/gateway';
import { recordStory } from '../spec-support/recorded-story';

const PLAN = plan(
  [
    item('food', { name: '食品经营许可', rectification: RECTIFICATION }),
    item('fire', { name: '消防检查' }),
    item('sign', { name: '招牌登记', prerequisites: [{ kind: 'result', itemId: 'food', resultId: 'food-result' }] }),
  ],
  { specialProcedures: [procedure('site', 'jointInspection', ['food', 'fire'])] },
);

const DEPARTMENT = departmentOf('food').id;

let gateway: TestGateway;
let reviewed: string;
let rectifying: string;
let granted: string;

beforeAll(async () => {
  gateway = await startTestGateway();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
  reviewed = await told('张三丰', new LawStory().accepted(PLAN).appoints('site', '03-05 09:00', ['food', 'fire']));
  rectifying = await told('李四', new LawStory({ from: '03-03 10:00' }).accepted(PLAN).rectifies('food'));
  granted = await told('王五', new LawStory().accepted(PLAN).granted('food'));
}, 60_000);
afterAll(() => gateway.stop());

async function told(name: string, story: LawStory): Promise<string> {
  const { answers } = snackBar(await restaurantOpening());
  const payload = {
    lifeEvent: 'restaurant-opening',
    channel: 'online',
    answers,
    applicant: { id: `of-${name.length}`, name },
  };
  const { body } = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
  const caseNo = String(body['caseNo']);
  await recordStory(gateway.register, caseNo, story);
  return caseNo;
}

const ask = (query: string, role = 'department', id = DEPARTMENT): Promise<TestAnswer> =>
  gateway.ask({ url: `/department-tasks?${query}`, role, id });

async function found(query: string, role?: string, id?: string): Promise<readonly string[]> {
  const { body } = await ask(query, role, id);
  return (body['tasks'] as { caseNo: string; itemId: string }[]).map(({ caseNo, itemId }) => `${caseNo} ${itemId}`);
}

describe('tasks of a department', () => {
  it('given items of several departments, then it sees what is with it, the nearest due date first', async () => {
    expect(await found('')).toEqual([`${reviewed} food`, `${rectifying} food`]);
    expect((await ask('')).body).toMatchObject({ total: 2, totalIsAtLeast: false });
  });

  it('given a row, then it says what is awaited, until when, and which visit to come to', async () => {
    const { body } = await ask('status=dispatching');
    expect((body['tasks'] as unknown[])[0]).toMatchObject({
      itemName: '食品经营许可',
      applicantName: '张**',
      round: 1,
      waitingFor: '办理请求送达部门',
      due: { colour: 'red' },
      visit: { procedureId: 'site', heldAt: '2026-03-05T09:00:00.000+08:00', place: expect.any(String) as unknown },
    });
    const [waiting] = (await ask('status=rectification')).body['tasks'] as { waitingFor: string; due?: unknown }[];
    expect(waiting?.waitingFor).toBe('申请人整改：补装隔油池');
  });

  it.each([
    ['status=granted', () => [`${granted} food`]],
    ['status=granted&lifeEvent=restaurant-opening', () => [`${granted} food`]],
    ['status=granted&lifeEvent=newborn-birth', () => []],
    ['status=denied', () => []],
    ['status=rectification', () => [`${rectifying} food`]],
    ['due=overdue', () => [`${reviewed} food`, `${rectifying} food`]],
    ['due=later', () => []],
    ['status=granted&due=overdue', () => []],
    ['q=%E9%A3%9F%E5%93%81', () => []],
    ['q=%E6%9D%8E%E5%9B%9B', () => [`${rectifying} food`]],
  ])('given %s, then just those are found', async (query, expected) => {
    expect(await found(query)).toEqual(expected());
  });

  it('given items that wait for others, then they are shown when asked for, with what they wait for', async () => {
    const { body } = await ask('status=waitingPrerequisite', 'department', departmentOf('sign').id);
    expect(body['total']).toBe(2);
    expect(body['tasks']).toEqual(
      expect.arrayContaining([expect.objectContaining({ itemId: 'sign', waitingFor: '前置事项：食品经营许可' })]),
    );
  });

  it('given pages of one, then each task comes once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await ask(`limit=1${cursor}`, 'supervisor', 's-1');
      seen.push(
        ...(body['tasks'] as { caseNo: string; itemId: string }[]).map((task) => `${task.caseNo} ${task.itemId}`),
      );
      cursor = body['next'] === undefined ? '' : `&cursor=${body['next'] as string}`;
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength((await ask('', 'supervisor', 's-1')).body['total'] as number);
  });

  it('given the department of somebody else, then it is refused; given ended ones of all, then it is told what to fill in', async () => {
    expect(await ask('departmentId=fire-rescue')).toMatchObject({ status: 403, ...problem('departmentForbidden') });
    expect(await ask('status=granted', 'supervisor', 's-1')).toMatchObject({
      status: 400,
      body: { code: 'requestInvalid', errors: [{ pointer: '/departmentId' }] },
    });
    const head = await gateway.ask({
      url: '/department-tasks',
      role: 'departmentHead',
      id: headOf('food').id,
      department: DEPARTMENT,
    });
    expect(head.body['total']).toBe(2);
  });
});

describe('the calendar of joint visits', () => {
  const visits = (query: string, role = 'windowClerk', id = 'clerk-1'): Promise<TestAnswer> =>
    gateway.ask({ url: `/joint-visits?${query}`, role, id });

  it('given an appointment, then the window and those who come see it on its day', async () => {
    const seen = await visits('from=2026-03-01&to=2026-03-31');
    expect(seen.body).toEqual([
      expect.objectContaining({
        caseNo: reviewed,
        heldAt: someTime,
        departmentIds: [DEPARTMENT, departmentOf('fire').id],
        ...{ recorded: false, moved: false },
      }),
    ]);
    expect((await visits('from=2026-03-05&to=2026-03-05', 'department', DEPARTMENT)).body).toHaveLength(1);
    expect((await visits('from=2026-03-05&to=2026-03-05', 'department', departmentOf('sign').id)).body).toEqual([]);
    expect((await visits('from=2026-03-06&to=2026-03-31')).body).toEqual([]);
  });

  it('given days the wrong way round or a whole year, then it is told what to fill in', async () => {
    for (const query of ['from=2026-03-05&to=2026-03-04', 'from=2026-01-01&to=2026-12-31']) {
      expect(await visits(query)).toMatchObject({ status: 400, body: { errors: [{ pointer: '/to' }] } });
    }
  });
});
