import { type LifeEvent } from '@yijian/domain/catalogue';
import {
  importPackage,
  problem,
  restaurantOpening,
  samplePackage,
  snackBar,
  startTestGateway,
  type TestAnswer,
  type TestGateway,
} from '../spec-support/gateway';

let gateway: TestGateway;
let restaurant: LifeEvent;
beforeAll(async () => {
  gateway = await startTestGateway();
  restaurant = await restaurantOpening();
  expect((await importPackage(gateway, await samplePackage())).status).toBe(200);
}, 120_000);
afterAll(() => gateway?.stop());

const at = (version: string, rest = ''): string => `/catalogue/versions/restaurant-opening/${version}${rest}`;
const ask = (url: string, role = 'catalogueManager'): Promise<TestAnswer> => gateway.ask({ url, role });

/** Saves a draft; there is no engine, so it is stored and takes effect later. */
function save(version: string, content: object, revision: number, role = 'catalogueManager'): Promise<TestAnswer> {
  const headers = { 'if-match': `"${revision}"` };
  return gateway.ask({ method: 'PUT', url: at(version, '/draft'), role, headers, payload: { content } });
}

const post = (url: string, payload: object, role = 'catalogueManager'): Promise<TestAnswer> =>
  gateway.ask({ method: 'POST', url, role, payload });

describe('a draft', () => {
  it('given another version, when it is saved again and again, then each revision is kept, and the last word needs the last revision', async () => {
    const draft = { ...restaurant, version: '2026.20' };
    expect(await save('2026.20', draft, 0)).toMatchObject({ status: 202, body: { status: 'pending', revision: 1 } });
    expect(await save('2026.20', { ...draft, name: '开办餐馆' }, 1)).toMatchObject({
      status: 202,
      body: { revision: 2 },
    });
    expect(await save('2026.20', { ...draft, name: '开饭店' }, 1)).toMatchObject({
      status: 412,
      ...problem('revisionStale'),
    });
    expect((await ask(at('2026.20', '/file?revision=1'))).body).toEqual(draft);
    expect((await ask(at('2026.20', '/file?revision=2'))).body).toMatchObject({ name: '开办餐馆' });
    expect((await ask(at('2026.20', '/file?revision=3'))).status).toBe(404);
  });

  it('given the same save twice, then it is one revision and one answer', async () => {
    const draft = { ...restaurant, version: '2026.21' };
    const [once, again] = [await save('2026.21', draft, 0), await save('2026.21', draft, 0)];
    expect(again.body['revision']).toBe(once.body['revision']);
    expect(again.body['commandId']).toBe(once.body['commandId']);
  });

  it('given content that is no life event, then it is refused with the places; what only breaks a rule is kept', async () => {
    const broken = { ...restaurant, version: '2026.22', guide: undefined };
    expect(await save('2026.22', broken, 0)).toMatchObject({ status: 422, ...problem('packageRefused') });
    expect(await save('2026.22', { ...restaurant, version: '2026.23' }, 0)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/content/version' }] },
    });
    const unruly = { ...restaurant, version: '2026.22', coordinatorDepartmentId: 'nobody' };
    expect((await save('2026.22', unruly, 0)).status).toBe(202);
    const { body } = await ask(at('2026.22', '/findings'));
    expect(body).toContainEqual(expect.objectContaining({ place: '/coordinatorDepartmentId' }));
    expect(await post(at('2026.22', '/start-opinions'), {})).toMatchObject({
      status: 422,
      ...problem('versionRefused'),
    });
  });

  it('given a version number that is used, then it is taken; given one that nobody drafted, then it is unknown', async () => {
    expect(await save(restaurant.version, restaurant, 0)).toMatchObject({ status: 409, ...problem('versionTaken') });
    expect(await save('2026.29', { ...restaurant, version: '2026.29' }, 3)).toMatchObject({
      status: 404,
      ...problem('versionUnknown'),
    });
    expect(await post(at('2026.29', '/approve'), {}, 'catalogueApprover')).toMatchObject({
      status: 404,
      ...problem('versionUnknown'),
    });
  });

  it('given a copy of a published version, then it differs in nothing but number and date', async () => {
    const copy = { version: '2026.24', effectiveFrom: '2027-01-01' };
    expect((await post(at(restaurant.version, '/copy'), copy)).status).toBe(202);
    expect((await ask(at('2026.24', '/file'))).body).toEqual({ ...restaurant, ...copy });
    expect((await ask(at('2026.24', '/diff'))).body).toMatchObject({
      against: restaurant.version,
      result: [
        { subject: 'identity', place: '/version' },
        { subject: 'identity', place: '/effectiveFrom' },
      ],
    });
  });

  it('given a shorter promise, then the diff says so in words, and nobody is sent to a dead end', async () => {
    const serviceItems = restaurant.serviceItems.slice(1);
    const [first] = restaurant.serviceItems;
    const changed = { ...first, promised: { ...first?.promised, limit: { value: 1, unit: 'workingDay' } } };
    await save('2026.25', { ...restaurant, version: '2026.25', serviceItems: [changed, ...serviceItems] }, 0);
    const { body } = await ask(at('2026.25', '/diff'));
    expect(body['result']).toContainEqual(
      expect.objectContaining({ kind: 'changed', subject: 'limit', id: first?.id }),
    );
    expect((await ask(at('2026.25', '/dead-ends?runs=50'))).body).toEqual([]);
    expect((await ask(at('2026.25', '/proof'))).body).toMatchObject({ against: restaurant.version });
  });
});

describe('the service guide of a draft', () => {
  it('given other words in a draft, then the preview has them while the guide in force has not', async () => {
    const summary = '办一家饭店';
    await save('2026.27', { ...restaurant, version: '2026.27', guide: { ...restaurant.guide, summary } }, 0);
    expect((await ask(at('2026.27', '/guide'))).body).toMatchObject({ version: '2026.27', summary });
    const published = await gateway.ask({ url: '/life-events/restaurant-opening/guide' });
    expect(published.body['summary']).not.toBe(summary);
    expect((await ask(at('2026.27', '/guide'), 'applicant')).status).toBe(403);
  });
});

describe('who may do what', () => {
  it('given an applicant, then published versions are his to read and drafts are not', async () => {
    await save('2026.26', { ...restaurant, version: '2026.26' }, 0);
    expect((await ask(at(restaurant.version), 'applicant')).body).toMatchObject({ status: 'published', inForce: true });
    expect((await ask(at('2026.26'), 'applicant')).status).toBe(404);
    expect((await ask(at('2026.26'), 'department')).body).toMatchObject({
      status: 'draft',
      holder: 'editor',
      inForce: false,
    });
    const listed = (role: string) => ask('/catalogue/versions?lifeEvent=restaurant-opening', role);
    const versions = async (role: string) =>
      Object.values((await listed(role)).body as unknown as { version: string }[]).map(({ version }) => version);
    expect(await versions('applicant')).toEqual([restaurant.version]);
    expect(await versions('catalogueApprover')).toContain('2026.26');
  });

  it('given each step, then only its roles are let in', async () => {
    expect((await save('2026.27', restaurant, 0, 'catalogueApprover')).status).toBe(403);
    expect((await post(at(restaurant.version, '/approve'), {})).status).toBe(403);
    expect((await post(at(restaurant.version, '/withdraw-version'), { reason: '试' })).status).toBe(403);
    expect((await post(at(restaurant.version, '/give-opinion'), {}, 'applicant')).status).toBe(403);
  });
});

describe('export', () => {
  it('given every imported life event, then its file comes out as it came in', async () => {
    for (const { path, text } of (await samplePackage()).filter(({ path }) => path.startsWith('life-events/'))) {
      const { slug, version } = JSON.parse(text) as LifeEvent;
      const { body } = await gateway.ask({ url: `/catalogue/versions/${slug}/${version}/file`, role: 'applicant' });
      expect({ path, body }).toEqual({ path, body: JSON.parse(text) as unknown });
    }
  });
});

describe('a case', () => {
  const open = (answers: object): Promise<TestAnswer> => {
    const applicant = { id: 'applicant', name: '李示例' };
    const payload = { lifeEvent: 'newborn-birth', channel: 'online', answers, applicant };
    return gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
  };

  it('given a draft on the version in force, then there is nothing to move', async () => {
    const payload = {
      lifeEvent: 'restaurant-opening',
      channel: 'online',
      answers: snackBar(restaurant).answers,
      applicant: { id: 'applicant' },
    };
    const { body } = await gateway.ask({ method: 'POST', url: '/cases', role: 'applicant', payload });
    const caseNo = String(body['caseNo']);
    expect((await ask(`/cases/${caseNo}/version-change`, 'applicant')).body).toMatchObject({
      movable: false,
      inForce: restaurant.version,
    });
    expect(await post(`/cases/${caseNo}/move-to-version-in-force`, {}, 'applicant')).toMatchObject({
      status: 409,
      ...problem('draftUpToDate'),
    });
  });

  it('given an event whose only version is withdrawn, then it is told why instead of being opened', async () => {
    await gateway.register.query(
      `UPDATE catalogue_file SET withdrawn_at = now(), withdrawn_reason = '依据的规章已废止' WHERE key = 'newborn-birth'`,
    );
    const refused = await open({});
    expect(refused).toMatchObject({ status: 409, ...problem('lifeEventWithdrawn') });
    expect(refused.body['detail']).toContain('依据的规章已废止');
    expect((await ask('/catalogue/versions?lifeEvent=newborn-birth', 'applicant')).body).toMatchObject([
      { status: 'withdrawn', reason: '依据的规章已废止', inForce: false },
    ]);
  });
});
