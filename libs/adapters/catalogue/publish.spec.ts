import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogueFile, type LifeEvent } from '@yijian/domain/catalogue';
import { CatalogueFileRow } from '../register';
import { startThrowawayRegister, type ThrowawayRegister } from '../throwaway-register';
import { type ApprovedDraft, publishDraft } from '.';

const SAMPLES = join(__dirname, '../../../infra/samples');
const files = (folder: string): string[] => readdirSync(join(SAMPLES, folder)).filter((name) => name.endsWith('.json'));
const read = (path: string): CatalogueFile => JSON.parse(readFileSync(join(SAMPLES, path), 'utf8')) as CatalogueFile;
const SLUG = 'restaurant-opening';
const restaurant = read(`life-events/${SLUG}.json`) as LifeEvent;
const next: LifeEvent = { ...restaurant, version: '2026.2' };

let throwaway: ThrowawayRegister;
beforeAll(async () => {
  throwaway = await startThrowawayRegister();
}, 60_000);
afterAll(() => throwaway?.stop());

beforeEach(async () => {
  await throwaway.register.query('TRUNCATE catalogue_file, catalogue_version CASCADE');
  await offered(read('departments.json'));
  for (const name of files('.').filter((name) => name.startsWith('calendar'))) await offered(read(name));
  for (const name of files('life-events')) await offered(read(`life-events/${name}`));
});

async function offered(content: CatalogueFile): Promise<void> {
  const { kind, version } = content;
  const key = kind === 'lifeEvent' ? content.slug : kind === 'calendar' ? `${content.year}-${content.regionCode}` : '';
  const effectiveFrom = kind === 'lifeEvent' ? content.effectiveFrom : null;
  const never = { effectiveTo: null, withdrawnAt: null, withdrawnReason: null };
  const row = { kind, key, version, content, digest: 'imported', effectiveFrom, importedAt: new Date(), ...never };
  await throwaway.register.getRepository(CatalogueFileRow).insert(row);
}

/** A draft of the next version as the gateway keeps it. */
async function drafted(content: LifeEvent, revision = 1): Promise<ApprovedDraft> {
  const { slug, version } = content;
  const { register } = throwaway;
  await register.query(
    `INSERT INTO catalogue_version (slug, version, name, status, holder, waiting_for, opened_at, view)
     VALUES ($1, $2, '', 'approved', '', '', now(), '{}') ON CONFLICT DO NOTHING`,
    [slug, version],
  );
  await register.query(
    `INSERT INTO catalogue_version_draft (slug, version, revision, content, digest, saved_at, saved_by, command_id)
     VALUES ($1, $2, $3, $4, $5, now(), 'editor-1', $5)`,
    [slug, version, revision, JSON.stringify(content), `digest-${revision}`],
  );
  return { slug, version, revision, digest: `digest-${revision}` };
}

const stored = (): Promise<{ version: string; content: LifeEvent }[]> =>
  throwaway.register.query(`SELECT version, content FROM catalogue_file WHERE key = $1 ORDER BY version`, [SLUG]);

describe('publishing an approved draft', () => {
  it('given a sound one, then the catalogue holds it as it was written, and says what it supersedes', async () => {
    const approved = await drafted(next);
    const outcome = { kind: 'published', supersedes: restaurant.version };
    await expect(publishDraft(throwaway.register, approved)).resolves.toEqual(outcome);
    // The answer was lost and it is asked again.
    await expect(publishDraft(throwaway.register, approved)).resolves.toEqual(outcome);
    expect(await stored()).toEqual([
      { version: restaurant.version, content: restaurant },
      { version: '2026.2', content: next },
    ]);
  });

  it('given one that breaks a rule by now, then all findings come back and nothing is stored', async () => {
    const approved = await drafted({ ...next, coordinatorDepartmentId: 'nobody' });
    const outcome = await publishDraft(throwaway.register, approved);
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect('findings' in outcome && outcome.findings).toContainEqual(
      expect.objectContaining({ place: expect.stringContaining('/coordinatorDepartmentId') as string }),
    );
    expect(await stored()).toHaveLength(1);
  });

  it('given a version that was imported meanwhile with other content, then it is refused', async () => {
    await offered(next);
    const outcome = await publishDraft(throwaway.register, await drafted({ ...next, name: `${next.name}（新）` }));
    expect('findings' in outcome && outcome.findings.map(({ rule }) => rule)).toContain('version');
  });

  it('given a later version in force, then it is refused, for nobody would use it', async () => {
    await offered({ ...restaurant, version: '2026.3' });
    const outcome = await publishDraft(throwaway.register, await drafted(next));
    expect('findings' in outcome && outcome.findings).toMatchObject([{ rule: 63, place: '/version' }]);
  });

  it('given another content than was approved, then it is not published', async () => {
    const approved = await drafted(next);
    await expect(publishDraft(throwaway.register, { ...approved, digest: 'other' })).rejects.toThrow(
      'as it was approved',
    );
    expect(await stored()).toHaveLength(1);
  });
});
