import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problemOf } from '../support/http';
import { type TestSystem } from '../support/system';

const SAMPLES = join(dirname(require.resolve('@yijian/infra/package.json')), 'samples');

/** A package is stored whole or not at all, and a fault is told with file, place, rule and remedy. */
export function catalogue(system: () => TestSystem): void {
  it.each([
    ['unguarded-inequality.json', 25],
    ['used-by-mismatch.json', 19],
    ['wrong-critical-path.json', 46],
    ['unknown-unit.json', 'schema'],
  ])('refuses a good package together with %s, for rule %s, and stores nothing of it', async (name, rule) => {
    const { gateway } = system();
    const before = await gateway.read('/catalogue/packages');
    const sample = readFileSync(join(SAMPLES, 'life-events', 'enterprise-opening.json'), 'utf8');
    const newer = { ...(JSON.parse(sample) as object), version: '2026.9' };
    const path = `life-events/${name}`;
    const refused = await problemOf(
      gateway.importPackage([
        { path: 'life-events/enterprise-opening.json', text: JSON.stringify(newer) },
        { path, text: readFileSync(join(SAMPLES, 'bad', name), 'utf8') },
      ]),
    );

    expect(refused).toMatchObject({ status: 422, code: 'packageRefused' });
    expect(refused.body['findings']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          file: path,
          rule,
          place: expect.stringMatching(/^\//) as string,
          message: expect.any(String) as string,
          remedy: expect.any(String) as string,
        }),
      ]),
    );
    expect(await gateway.read('/catalogue/packages')).toEqual(before);
  });
}
