import { closeVersion } from '@yijian/adapters/catalogue';
import { connectionEvent } from '../../../libs/domain/catalogue/fixtures/load';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  startTestGateway,
  type TestGateway,
} from '../spec-support/gateway';
import { HELD_OUT, HELD_OUT_LATER, type Phrase, PHRASES, UNRELATED } from './phrases.fixture';
import { type SearchHitDto } from './search.dto';

let gateway: TestGateway;

const fileOf = (lifeEvent: { readonly slug: string }) => ({
  path: `life-events/${lifeEvent.slug}.json`,
  text: JSON.stringify(lifeEvent),
});

beforeAll(async () => {
  gateway = await startTestGateway();
  const files = [...(await samplePackage()), fileOf(connectionEvent())];
  expect(await importPackage(gateway, files)).toMatchObject({ status: 200 });
}, 60_000);
afterAll(() => gateway.stop());

async function find(q: string): Promise<readonly SearchHitDto[]> {
  const { status, body } = await gateway.ask({ url: `/life-events/search?q=${encodeURIComponent(q)}` });
  expect(status).toBe(200);
  return body['hits'] as SearchHitDto[];
}

/** Phrases for which the event that is meant is neither first nor second. */
async function missed(phrases: readonly Phrase[]): Promise<string[]> {
  const found = await Promise.all(
    phrases.map(async ([said]) => (await find(said)).slice(0, 2).map(({ slug }) => slug)),
  );
  return phrases.filter(([, slug], index) => found[index]?.includes(slug) !== true).map(([said]) => said);
}

describe('search by everyday words', () => {
  it('given what people say, then the event they mean comes first or second', async () => {
    expect(PHRASES.length).toBeGreaterThanOrEqual(30);
    expect(await missed(PHRASES)).toEqual([]);
  });

  it('given phrases that nobody had in mind when the synonyms were written, then at least four of five are found', async () => {
    const phrases = [...HELD_OUT, ...HELD_OUT_LATER];
    expect((await missed(phrases)).length).toBeLessThanOrEqual(phrases.length / 5);
    expect((await missed(HELD_OUT_LATER)).length).toBeLessThanOrEqual(HELD_OUT_LATER.length / 5);
  });

  it.each(UNRELATED)('given “%s”, which none is for, then nothing is found', async (said) => {
    expect(await find(said)).toEqual([]);
  });

  it('given a hit, then it says by which words and where it was found, and in which version', async () => {
    const [hit] = await find('想开个小饭馆');
    expect(hit).toMatchObject({
      ...{ slug: 'restaurant-opening', name: '开办餐饮店一件事', version: '2026.1' },
      matches: [{ words: '饭馆', place: 'name' }],
    });
  });

  it('given nothing found, then advice and the events one can choose from come, likely ones first', async () => {
    const { body } = await gateway.ask({ url: `/life-events/search?q=${encodeURIComponent('给员工开公积金账户')}` });
    expect(body).toMatchObject({ hits: [], advice: expect.stringContaining('12345') as unknown });
    expect((body['others'] as { slug: string }[])[0]?.slug).toBe('enterprise-opening');
    expect(body['others']).toHaveLength(5);
  });

  it.each([0, 101])('given a question of %i characters, then it is refused', async (length) => {
    const answer = await gateway.ask({ url: `/life-events/search?q=${encodeURIComponent('开'.repeat(length))}` });
    expect(answer).toMatchObject({ status: 400, ...problem('requestInvalid') });
  });

  it.each(["'); DROP TABLE search_entry; --", "饭店' & | ! <-> (", '\\', '？！……', '𠮷野家饭店'])(
    'given “%s”, then it is a question like any other',
    async (q) => {
      await expect(find(q)).resolves.toBeInstanceOf(Array);
    },
  );
});

describe('what may be found', () => {
  it('given versions in force, to come and run out, then only the one in force is found, by its own words', async () => {
    const event = await restaurantOpening();
    const versions = [
      { ...event, version: '2026.2', effectiveTo: '2026-01-31', name: '旧名词甲一件事' },
      { ...event, version: '2026.3', name: '新名词乙一件事' },
      { ...event, version: '2099.1', effectiveFrom: '2099-01-01', name: '未来词丙一件事' },
    ];
    for (const version of versions)
      expect(await importPackage(gateway, [fileOf(version)])).toMatchObject({ status: 200 });
    expect(await find('旧名词甲')).toEqual([]);
    expect(await find('未来词丙')).toEqual([]);
    expect(await find('新名词乙')).toEqual([expect.objectContaining({ slug: event.slug, version: '2026.3' })]);
  });

  it('given a version that was withdrawn, then it is not found any more, and the one before it is', async () => {
    const at = new Date();
    await closeVersion(gateway.register, { slug: 'restaurant-opening', version: '2026.3' }, { at, reason: '停用' });
    expect(await find('新名词乙')).toEqual([]);
    expect(await find('开办餐饮店')).toEqual([expect.objectContaining({ version: '2026.1' })]);
  });

  it('given an index that was lost, when rebuilt, then everything is found again', async () => {
    await gateway.register.query('TRUNCATE search_entry');
    expect(await find('生孩子')).toEqual([]);
    const rebuilt = await gateway.ask({ method: 'PUT', url: '/catalogue/search-index', role: 'operator' });
    expect(rebuilt).toMatchObject({ status: 200, body: { indexed: 8 } });
    expect(await find('生孩子')).toEqual([expect.objectContaining({ slug: 'newborn-birth' })]);
  });
});
