import { CATALOGUE_MANAGER } from '../support/gateway-client';
import { startTestSystem, type TestSystem } from '../support/system';
import { CATALOGUE_APPROVER, VersionClient } from '../support/version-client';
import { nextVersionOf } from '../journeys/next-version';

const SLUG = 'restaurant-opening';
const VERSION = '2026.2';

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
}, 240_000);
afterAll(() => system?.stop());

describe('a worker that dies in the midst of a review', () => {
  it('given opinions half in and an approval nobody could take, when it is back, then the version goes on and nothing happened twice', async () => {
    const { gateway, service } = system;
    const version = new VersionClient(gateway, SLUG, VERSION);
    await version.save(nextVersionOf((await gateway.package(SLUG)).lifeEvent, VERSION));
    await version.until('draft');
    await version.command(CATALOGUE_MANAGER, 'start-opinions', { workingDays: 5 });
    const { round } = await version.until('opinions');
    const [first, ...others] = round?.opinions.map(({ departmentId }) => departmentId) ?? [];
    const agree = (id = '') => version.command({ role: 'department', id }, 'give-opinion');
    expect((await agree(first)).status).toBe(200);

    await service('worker').kill9();
    for (const other of others) expect(await agree(other)).toMatchObject({ status: 202, body: { status: 'pending' } });
    expect(await version.read()).toMatchObject({ status: 'opinions' });
    await service('worker').start();
    await version.until('review');

    await service('worker').kill9();
    expect((await version.command(CATALOGUE_APPROVER, 'approve', { comment: '同意' })).status).toBe(202);
    await service('worker').start();
    await version.until('published');
    expect(await version.read()).toMatchObject({ inForce: true, parked: [] });
    expect(await version.happened()).toEqual([
      ...['versionOpened', 'opinionsAsked', 'opinionGiven'],
      ...others.map(() => 'opinionGiven'),
      ...['opinionsClosed', 'versionApproved', 'publishingStarted', 'versionPublished'],
    ]);
  }, 300_000);
});
