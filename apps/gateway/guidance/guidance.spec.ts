import { type LifeEvent } from '@yijian/domain/catalogue';
import { connectionEvent, sampleEvent } from '../../../libs/domain/catalogue/fixtures/load';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  someText,
  someTime,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
} from '../spec-support/gateway';

let gateway: TestGateway;
let restaurant: LifeEvent;

beforeAll(async () => {
  gateway = await startTestGateway();
  restaurant = await restaurantOpening();
  const connection = connectionEvent();
  const more = { path: `life-events/${connection.slug}.json`, text: JSON.stringify(connection) };
  expect(await importPackage(gateway, [...(await samplePackage()), more])).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

const walk = (answers: object, slug = restaurant.slug): Promise<TestAnswer> =>
  gateway.ask({ url: `/life-events/${slug}/guidance?answers=${encodeURIComponent(JSON.stringify(answers))}` });

const save = (answers: object, more: object = {}, key?: string): Promise<TestAnswer> =>
  gateway.ask({
    ...{ method: 'POST', url: `/life-events/${restaurant.slug}/guidances`, payload: { answers, ...more } },
    ...(key === undefined ? {} : { key }),
  });

/** Answers to what the guidance asks in a situation. */
function answersOf(event: LifeEvent, situationId: string): object {
  const { facts = {} } = event.situations.find(({ id }) => id === situationId) ?? {};
  const isAsked = (id: string): boolean => event.facts.find((fact) => fact.id === id)?.source === 'applicant';
  return Object.fromEntries(Object.entries(facts).filter(([id]) => isAsked(id)));
}

describe('the answer of the guidance', () => {
  it('given a situation that can be filed, then charges, dates, counters and what need not be brought are told', async () => {
    const { body } = await walk(snackBar(restaurant).answers);
    expect(body).toMatchObject({
      charges: { items: [], totalYuan: 0, text: '不收费' },
      time: {
        promised: '7个工作日',
        ifAcceptedToday: { text: expect.stringMatching(/^如今天受理，预计\d{4}年\d+月\d+日前办结/) as unknown },
      },
      visits: {
        ...{ least: 0, most: 1, brought: ['邮政寄递', '网上送达'], fetched: ['窗口领取', '自助终端'] },
        onSite: ['联合现场勘验'],
      },
      counters: { channels: expect.arrayContaining([{ channel: 'mobile', name: '移动端' }]) as unknown },
      notAsked: [{ factId: 'hasBadCredit', label: '存在失信记录', how: 'lookedUp' }],
      fetchedMaterialIds: expect.arrayContaining(['business-licence']) as unknown,
      notice: { kind: 'consultation', materials: expect.any(Array) as unknown },
    });
  });

  it('given every question on every way to every end, then none asks for what the system finds itself', async () => {
    for (const event of [
      restaurant,
      connectionEvent(),
      sampleEvent('newborn-birth'),
      sampleEvent('school-enrolment'),
    ]) {
      const found = event.facts.filter(({ source }) => source !== 'applicant').map(({ id }) => id);
      for (const { id } of event.situations) {
        const { body } = await walk(answersOf(event, id), event.slug);
        const asked = (body['path'] as string[]).map(
          (nodeId) => event.guidance.nodes.find((node) => node.id === nodeId)?.factId,
        );
        expect(asked.filter((factId) => found.includes(factId ?? ''))).toEqual([]);
      }
    }
  });

  it('given answers for another event, then it says which, by name and slug, and nothing is planned', async () => {
    const { body } = await walk({ hasLicence: false });
    expect(body).toMatchObject({
      end: { outcome: 'redirect' },
      redirect: { lifeEventCode: '43TC31903000', slug: 'enterprise-opening', name: '企业开办一件事' },
    });
    expect(body).not.toHaveProperty('plan');
  });

  it('given charges that are no plain amount, then each is listed with its basis and no sum is made up', async () => {
    const newborn = sampleEvent('newborn-birth');
    const { body } = await walk(answersOf(newborn, 'everything'), newborn.slug);
    expect(body['charges']).toMatchObject({ items: [{ payableOnline: true, basis: someText }] });
    expect(body['charges']).not.toHaveProperty('totalYuan');
  });
});

describe('a saved guidance', () => {
  it('given finished answers, when saved and read again, then it holds version, answers that counted, result and notice', async () => {
    const { answers } = snackBar(restaurant);
    const saved = await save({ ...answers, fireMode: 'commitment' });
    expect(saved).toMatchObject({
      status: 201,
      body: { version: '2026.1', answers, savedAt: someTime, result: { end: { outcome: 'proceed' } } },
    });
    expect(saved.body['answers']).toEqual(answers);
    const read = await gateway.ask({ url: `/guidances/${String(saved.body['guidanceId'])}` });
    expect(read.body).toEqual(saved.body);
    const notice = await gateway.ask({ url: String(saved.body['noticeUrl']) });
    expect(notice.body).toMatchObject({ kind: 'consultation', version: '2026.1' });
  });

  it('given the same answers from two people, then both get the same result and the same notice', async () => {
    const { answers } = snackBar(restaurant);
    const [one, other] = [await save(answers), await save(answers)];
    expect(one.body['guidanceId']).not.toBe(other.body['guidanceId']);
    expect(one.body['result']).toEqual(other.body['result']);
    const noticeOf = ({ body }: TestAnswer): unknown => String(body['noticeUrl']).split('?', 1)[0];
    expect(noticeOf(one)).toBe(noticeOf(other));
  });

  it('given the same request twice, then there is one; given another under its key, then it is refused', async () => {
    const { answers } = snackBar(restaurant);
    const [one, again] = [await save(answers, {}, 'guidance-1'), await save(answers, {}, 'guidance-1')];
    expect(again.body).toEqual(one.body);
    const other = await save(answers, { channel: 'window' }, 'guidance-1');
    expect(other).toMatchObject({ status: 422, ...problem('idempotencyKeyReused') });
  });

  it('given answers that reach no end, then it is not saved and the open question is told', async () => {
    const answer = await save({ hasLicence: true });
    expect(answer).toMatchObject({ status: 422, ...problem('guidanceNotFinished') });
  });

  it('given an end where nothing can be filed, then it is on record all the same, without a notice', async () => {
    const { status, body } = await save({ hasLicence: false });
    expect([status, body['noticeUrl']]).toEqual([201, undefined]);
  });

  it('given a rating, then it counts once', async () => {
    const { body } = await save(snackBar(restaurant).answers);
    const rate = (payload: object) =>
      gateway.ask({ method: 'POST', url: `/guidances/${String(body['guidanceId'])}/rate`, payload });
    expect(await rate({ grade: 'perfect' })).toMatchObject({ status: 400, ...problem('requestInvalid') });
    const rated = await rate({ grade: 'dissatisfied', comment: '没说清楚要不要隔油池' });
    expect(rated).toMatchObject({ status: 200, body: { grade: 'dissatisfied' } });
    expect(rated.body).not.toHaveProperty('comment');
    expect(await rate({ grade: 'dissatisfied', comment: '没说清楚要不要隔油池' })).toMatchObject({ status: 200 });
    expect(await rate({ grade: 'satisfied' })).toMatchObject({ status: 409, ...problem('guidanceRated') });
  });
});

describe('a case that is opened from a guidance', () => {
  const open = (payload: object): Promise<TestAnswer> =>
    gateway.ask({
      ...{ method: 'POST', url: '/cases', role: 'applicant' },
      payload: { lifeEvent: restaurant.slug, channel: 'online', applicant: { id: 'applicant' }, ...payload },
    });

  it('given the same answers, then the case keeps which guidance it was', async () => {
    const { answers } = snackBar(restaurant);
    const { guidanceId } = (await save(answers)).body;
    const opened = await open({ answers, guidanceId });
    expect(opened.status).toBe(201);
    const [row]: unknown[] = await gateway.register.query(
      'SELECT guidance_id AS "guidanceId" FROM case_file WHERE case_no = $1',
      [opened.body['caseNo']],
    );
    expect(row).toEqual({ guidanceId });
  });

  it('given other answers, another channel or no such guidance, then it is refused', async () => {
    const { answers } = snackBar(restaurant);
    const { guidanceId } = (await save(answers)).body;
    const differs = { status: 409, ...problem('guidanceDiffers') };
    expect(await open({ answers: { ...answers, sellsTobacco: true }, guidanceId })).toMatchObject(differs);
    expect(await open({ answers, guidanceId, channel: 'window' })).toMatchObject(differs);
    expect(await open({ answers, guidanceId: '00000000-0000-8000-8000-000000000000' })).toMatchObject({
      status: 404,
      ...problem('guidanceUnknown'),
    });
  });
});

describe('the machine precheck', () => {
  const look = (payload: object): Promise<TestAnswer> =>
    gateway.ask({ method: 'POST', url: `/life-events/${restaurant.slug}/precheck`, payload });
  const materialIds = ['layout-plan'];

  it('given a draft with gaps, then it advises on form and materials, and says that nothing follows from it', async () => {
    const { answers } = snackBar(restaurant);
    const { status, body } = await look({ answers, form: {}, materialIds: [...materialIds, 'business-licence', 'x'] });
    expect([status, body['note']]).toEqual([200, expect.stringContaining('仅供参考')]);
    const advice = body['advice'] as { about: string; pointer: string }[];
    expect(new Set(advice.map(({ about }) => about))).toEqual(new Set(['form', 'materials']));
    expect(advice.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/materialIds/1', '/materialIds/2']));
  });

  it('given a complete draft, then there is nothing to say', async () => {
    const { answers, form } = snackBar(restaurant);
    const { body } = await walk(answers);
    const plan = body['plan'] as { materials: { id: string; shared: boolean }[] };
    const needed = plan.materials.filter(({ shared }) => !shared).map(({ id }) => id);
    expect((await look({ answers, form, materialIds: needed })).body['advice']).toEqual([]);
  });

  it.each([
    [{ hasLicence: 'maybe' }, '/answers/hasLicence'],
    [{ hasLicence: true }, '/answers/foodMode'],
    [{ hasLicence: false }, '/answers'],
  ])('given answers %j that could not be filed, then that is advice too and no refusal', async (answers, pointer) => {
    const { status, body } = await look({ answers, form: {}, materialIds: [] });
    expect([status, body['advice']]).toEqual([200, [expect.objectContaining({ about: 'answers', pointer })]]);
  });
});

describe('reading the catalogue', () => {
  it('given a warm gateway, when a guidance is followed to its end, then the catalogue is read with one statement', async () => {
    const { answers } = snackBar(restaurant);
    await walk(answers);
    const statements = await gateway.statementsOf(() => walk(answers));
    expect(statements).toEqual([expect.stringContaining('FROM catalogue_file')]);
  });

  it('given a warm gateway, when searched, then there is one statement for the catalogue and one for the index', async () => {
    const search = () => gateway.ask({ url: `/life-events/search?q=${encodeURIComponent('饭店')}` });
    await search();
    const statements = await gateway.statementsOf(search);
    expect(statements).toEqual([
      expect.stringContaining('FROM catalogue_file'),
      expect.stringContaining('JOIN search_entry'),
    ]);
  });
});
