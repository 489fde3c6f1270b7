import { type LifeEvent } from '@yijian/domain/catalogue';
import { type ServiceGuidePage } from '@yijian/domain/publication';
import { sampleEvent, SLUGS } from '../../../libs/domain/catalogue/fixtures/load';
import { importPackage, problem, samplePackage, startTestGateway, type TestGateway } from '../spec-support/gateway';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startTestGateway();
  expect(await importPackage(gateway, await samplePackage())).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

const guideOf = async (slug: string): Promise<ServiceGuidePage> =>
  (await gateway.ask({ url: `/life-events/${slug}/guide` })).body as unknown as ServiceGuidePage;

/** What the case engine plans for a situation, told by the guidance. */
interface Planned {
  readonly plan?: {
    readonly itemIds: readonly string[];
    readonly materials: readonly { readonly id: string; readonly shared: boolean }[];
    readonly commitmentItemIds: readonly string[];
  };
  readonly notice?: {
    readonly promisedTime?: string;
    readonly items: readonly { readonly itemId: string; readonly promised: string; readonly fee: string }[];
    readonly materials: readonly { readonly materialId: string; readonly origin: string }[];
  };
}

async function planned(event: LifeEvent, { facts, channel }: LifeEvent['situations'][number]): Promise<Planned> {
  const isAsked = (id: string): boolean => event.facts.find((fact) => fact.id === id)?.source === 'applicant';
  const answers = Object.fromEntries(Object.entries(facts).filter(([id]) => isAsked(id)));
  const query = `answers=${encodeURIComponent(JSON.stringify(answers))}&channel=${channel}`;
  return (await gateway.ask({ url: `/life-events/${event.slug}/guidance?${query}` })).body;
}

describe('the service guide', () => {
  it.each(SLUGS)(
    'given the situations of %s, then days, fees and materials of the guide are those of the cases',
    async (slug) => {
      const event = sampleEvent(slug);
      const guide = await guideOf(slug);
      let compared = 0;
      for (const situation of event.situations) {
        const { plan, notice } = await planned(event, situation);
        if (plan === undefined || notice === undefined) continue;
        for (const item of notice.items) {
          const shown = guide.items.find(({ itemId }) => itemId === item.itemId);
          expect(shown?.fee.text).toBe(item.fee);
          if (!plan.commitmentItemIds.includes(item.itemId)) expect(shown?.promised).toBe(item.promised);
          compared += 1;
        }
        for (const { materialId, origin } of notice.materials) {
          const shown = guide.materials.find((material) => material.materialId === materialId);
          expect(shown?.origin).toBe(origin);
          expect(shown?.fetched).toBe(plan.materials.find(({ id }) => id === materialId)?.shared);
        }
        // Facts that the system looks up are not part of a guidance, so only situations without them plan alike.
        if (!Object.keys(situation.facts).some((id) => event.facts.find((fact) => fact.id === id)?.source === 'system'))
          expect(guide.times.find(({ situationId }) => situationId === situation.id)?.promisedTime).toBe(
            notice.promisedTime,
          );
      }
      expect(compared).toBeGreaterThan(5);
    },
  );

  it('given an unknown event, then it is refused', async () => {
    const answer = await gateway.ask({ url: '/life-events/no-such-event/guide' });
    expect(answer).toMatchObject({ status: 404, ...problem('lifeEventUnknown') });
  });
});

describe('the open file', () => {
  const url = '/open-data/service-guides/restaurant-opening.json';

  it('given the list, then every file is there, with licence, publisher and day of update, and says what the page says', async () => {
    const { body } = await gateway.ask({ url: '/open-data/service-guides.json' });
    const list = body as unknown as { slug: string; url: string }[];
    expect(list.map(({ slug }) => slug).sort()).toEqual([...SLUGS].sort());
    for (const { slug, url: address } of list) {
      const file = await gateway.ask({ url: address });
      expect(file.body).toMatchObject({
        ...{ slug, version: '2026.1', updated: '2026-01-01' },
        licence: expect.stringContaining('免费使用') as unknown,
        publisher: '示例市示例区政务服务和数据局',
        guide: await guideOf(slug),
      });
    }
  });

  it('given a copy that is current, then nothing is sent again; given a new version, then it is', async () => {
    const first = await gateway.ask({ url });
    const known = { 'if-none-match': String(first.headers['etag']) };
    expect(first.headers['cache-control']).toBe('public, max-age=3600');
    expect(await gateway.ask({ url, headers: known })).toMatchObject({ status: 304, body: { text: '' } });
    const next = { ...sampleEvent('restaurant-opening'), version: '2026.2' };
    await importPackage(gateway, [{ path: 'life-events/restaurant-opening.json', text: JSON.stringify(next) }]);
    expect(await gateway.ask({ url, headers: known })).toMatchObject({ status: 200, body: { version: '2026.2' } });
  });

  it('given an unknown event, then it is refused', async () => {
    expect(await gateway.ask({ url: '/open-data/service-guides/none.json' })).toMatchObject({ status: 404 });
  });
});
