import { giveOneTimeNotice } from '@yijian/adapters/register';
import { type LifeEvent, oneTimeNotice, planCase, renderNoticeText } from '@yijian/domain/catalogue';
import { sampleDepartments } from '../../../libs/domain/catalogue/fixtures/load';
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

let gateway: TestGateway;
let restaurant: LifeEvent;
const HTML = { accept: 'text/html' };

beforeAll(async () => {
  gateway = await startTestGateway();
  restaurant = await restaurantOpening();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

/** A consultation notice by its link. */
async function consulted(): Promise<string> {
  const { answers } = snackBar(restaurant);
  const url = `/life-events/${restaurant.slug}/guidances`;
  return String((await gateway.ask({ method: 'POST', url, payload: { answers } })).body['noticeUrl']);
}

const withoutDelivery = (url: string): string => url.split('?', 1)[0] ?? '';

describe('a one-time notice', () => {
  it('given an event, then the notice for everybody holds every item and material and is the same snapshot each time', async () => {
    const active = () => gateway.ask({ url: `/life-events/${restaurant.slug}/one-time-notice` });
    const [one, again] = [await active(), await active()];
    expect(one.body).toMatchObject({ kind: 'active', version: '2026.1' });
    expect(again.body).toEqual(one.body);
    const content = one.body['content'] as { items: unknown[]; materials: unknown[] };
    expect(content.items).toHaveLength(restaurant.serviceItems.length);
    expect(content.materials).toHaveLength(restaurant.materials.length);
    expect((await gateway.ask({ url: `/one-time-notices/${String(one.body['noticeId'])}` })).body).toEqual(one.body);
  });

  it('given a snapshot, then page, printed text and data say the same, and the page loads nothing', async () => {
    const url = withoutDelivery(await consulted());
    const { body } = await gateway.ask({ url });
    const page = await gateway.ask({ url, headers: HTML });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    const html = String(page.body['text']).replaceAll('&#39;', "'").replaceAll('&quot;', '"');
    const lines = String(body['text'])
      .split('\n')
      .filter((line) => line !== '' && !/^【|^编码/.test(line))
      .slice(1);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(html).toContain(line);
  });

  it('given a new version of the event, then what was told stays as it was told', async () => {
    const url = withoutDelivery(await consulted());
    const before = await gateway.ask({ url });
    const next = { ...restaurant, version: '2026.2', guide: { ...restaurant.guide, consultationPhone: '0731-12345' } };
    const file = { path: 'life-events/restaurant-opening.json', text: JSON.stringify(next) };
    expect(await importPackage(gateway, [file])).toMatchObject({ status: 200 });
    expect((await gateway.ask({ url })).body).toEqual(before.body);
    const now = await gateway.ask({ url: withoutDelivery(await consulted()) });
    expect(now.body).toMatchObject({ version: '2026.2', content: { consultationPhone: '0731-12345' } });
    expect(now.body['noticeId']).not.toBe(before.body['noticeId']);
  });

  it.each(['/one-time-notices/00000000000000000000000000000000', '/one-time-notices/abc'])(
    'given %s, then there is none',
    async (url) => expect([400, 404]).toContain((await gateway.ask({ url })).status),
  );
});

describe('reading a notice', () => {
  const deliveryOf = ({ body }: TestAnswer): unknown => body['delivery'];

  it('given its link, when opened and confirmed, then the first time of each is on record', async () => {
    const url = await consulted();
    const opened = deliveryOf(await gateway.ask({ url }));
    expect(opened).toMatchObject({ channel: 'link', deliveredAt: someTime, openedAt: someTime });
    expect(opened).not.toHaveProperty('acknowledgedAt');
    const acknowledge = { method: 'POST', url: url.replace('?', '/acknowledge?') } as const;
    const confirmed = deliveryOf(await gateway.ask(acknowledge));
    expect(confirmed).toMatchObject({ ...(opened as object), acknowledgedAt: someTime });
    expect(deliveryOf(await gateway.ask(acknowledge))).toEqual(confirmed);
    const page = await gateway.ask({
      ...acknowledge,
      headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    });
    expect(page.body['text']).toContain('已确认阅读');
  });

  it('given a link without its delivery, or with that of another notice, then nothing is recorded', async () => {
    const url = await consulted();
    const active = await gateway.ask({ url: `/life-events/${restaurant.slug}/one-time-notice` });
    const wrong = `/one-time-notices/${String(active.body['noticeId'])}?${url.split('?')[1] ?? ''}`;
    expect(await gateway.ask({ url: wrong })).toMatchObject({ status: 404, ...problem('noticeUnknown') });
    await gateway.ask({ url: withoutDelivery(url) });
    const list = await gateway.ask({ url: `${withoutDelivery(url)}/deliveries`, role: 'supervisor' });
    const found = (list.body as unknown as { url: string; openedAt?: string }[]).find((each) => each.url === url);
    expect([found === undefined, found?.openedAt]).toEqual([false, undefined]);
  });

  it('given a clerk with a printed notice, when it is handed over, then that is on record once', async () => {
    const noticeUrl = withoutDelivery(await consulted());
    const hand = (key: string, role = 'windowClerk') =>
      gateway.ask({ method: 'POST', url: `${noticeUrl}/deliveries`, role, key, payload: { channel: 'window' } });
    const [one, again] = [await hand('print-1'), await hand('print-1')];
    expect(one).toMatchObject({ status: 201, body: { channel: 'window', deliveredAt: someTime } });
    expect(again.body).toEqual(one.body);
    expect(await hand('print-2', 'applicant')).toMatchObject({ status: 403 });
  });
});

describe('the notice of a case', () => {
  it('given it was given twice under one key, then there is one snapshot with one delivery, and only the applicant records its reading', async () => {
    const { answers } = snackBar(restaurant);
    const payload = { lifeEvent: restaurant.slug, channel: 'online', answers, applicant: { id: 'applicant' } };
    const opened = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
    const caseNo = String(opened.body['caseNo']);
    const facts = { ...(answers as LifeEvent['situations'][number]['facts']) };
    const plan = planCase(restaurant, { facts, endId: 'file', channel: 'online' });
    const content = oneTimeNotice(restaurant, sampleDepartments(), plan, facts, 'acceptanceStage');
    const notice = { key: 'oneTimeNotice/0', slug: restaurant.slug, content, text: renderNoticeText(content) };
    await giveOneTimeNotice(gateway.register, caseNo, notice);
    await giveOneTimeNotice(gateway.register, caseNo, notice);

    const shownTo = async (role: string) => {
      const { body } = await gateway.ask({ url: `/cases/${caseNo}/notices`, role });
      return body as unknown as { text: string; snapshot: { url: string; openedAt?: string } }[];
    };
    const [toClerk, ...more] = await shownTo('windowClerk');
    expect(more).toEqual([]);
    const read = await gateway.ask({ url: toClerk?.snapshot.url ?? '' });
    expect(read.body).toMatchObject({ kind: 'acceptanceStage', text: toClerk?.text });
    const [toApplicant] = await shownTo('applicant');
    expect(toApplicant?.snapshot).not.toHaveProperty('openedAt');
    await gateway.ask({ url: toApplicant?.snapshot.url ?? '', headers: HTML });
    expect((await shownTo('windowClerk'))[0]?.snapshot.openedAt).toEqual(someTime);
  });
});
