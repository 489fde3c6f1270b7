import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CalendarFile, type Departments, type LifeEvent } from '@yijian/domain/catalogue';
import { CatalogueFileRow } from '../register';
import { startThrowawayRegister, type ThrowawayRegister } from '../throwaway-register';
import { type Catalogue, closeVersion, storedCatalogue } from '.';

let throwaway: ThrowawayRegister;
let catalogue: Catalogue;
beforeAll(async () => {
  throwaway = await startThrowawayRegister();
}, 60_000);
beforeEach(async () => {
  catalogue = storedCatalogue(throwaway.register);
  await throwaway.register.getRepository(CatalogueFileRow).clear();
});
afterAll(() => throwaway?.stop());

function sample<File>(path: string): File {
  return JSON.parse(readFileSync(join(__dirname, '../../../infra/samples', path), 'utf8')) as File;
}
const restaurant = sample<LifeEvent>('life-events/restaurant-opening.json');
const calendar2026 = sample<CalendarFile>('calendar-2026.json');

async function store(
  kind: CatalogueFileRow['kind'],
  key: string,
  content: LifeEvent | CalendarFile | Departments,
  from?: string,
  to?: string,
) {
  const withdrawn = { withdrawnAt: null, withdrawnReason: null };
  const row = { kind, key, version: content.version, content, digest: '', importedAt: new Date(), ...withdrawn };
  const repository = throwaway.register.getRepository(CatalogueFileRow);
  await repository.insert({ ...row, effectiveFrom: from ?? null, effectiveTo: to ?? null });
}

describe('the stored catalogue', () => {
  it('given several versions, when asked without one, then the latest in force today answers, by slug and by code', async () => {
    const versions = ['2026.9', '2026.10', '2026.11'].map((version) => ({ ...restaurant, version }));
    await store('lifeEvent', restaurant.slug, versions[0] ?? restaurant, '2026-01-01');
    await store('lifeEvent', restaurant.slug, versions[1] ?? restaurant, '2026-02-01');
    await store('lifeEvent', restaurant.slug, versions[2] ?? restaurant, '9999-01-01');
    await expect(catalogue.lifeEvent(restaurant.slug)).resolves.toEqual(versions[1]);
    await expect(catalogue.lifeEvent(restaurant.code)).resolves.toEqual(versions[1]);
    await expect(catalogue.lifeEvents()).resolves.toEqual([versions[1]]);
    await expect(catalogue.lifeEvent(restaurant.slug, '2026.11')).resolves.toEqual(versions[2]);
  });

  it('given a stored version, when read, then the elements of its form come in the order of the file', async () => {
    await store('lifeEvent', restaurant.slug, restaurant, restaurant.effectiveFrom);
    const read = await storedCatalogue(throwaway.register).lifeEvent(restaurant.slug);
    expect(JSON.stringify(read)).toBe(JSON.stringify(restaurant));
  });

  it('given a version that has run out, when asked without one, then there is none, but a running case still has it', async () => {
    await store('lifeEvent', restaurant.slug, restaurant, '2020-01-01', '2020-12-31');
    await expect(catalogue.lifeEvent(restaurant.slug)).resolves.toBeUndefined();
    await expect(catalogue.lifeEvent(restaurant.code, restaurant.version)).resolves.toEqual(restaurant);
  });

  it('given a version that was withdrawn, then new cases use the one before, and running ones keep it', async () => {
    const later = { ...restaurant, version: '2026.9' };
    await store('lifeEvent', restaurant.slug, restaurant, '2026-01-01');
    await store('lifeEvent', restaurant.slug, later, '2026-01-01');
    const key = { slug: restaurant.slug, version: '2026.9' };
    const withdrawal = { at: new Date('2026-11-02T01:00:00Z'), reason: '依据废止' };
    await expect(closeVersion(throwaway.register, key, withdrawal)).resolves.toBe(restaurant.version);
    await expect(catalogue.lifeEvent(restaurant.code)).resolves.toEqual(restaurant);
    await expect(catalogue.lifeEvents()).resolves.toEqual([restaurant]);
    await expect(catalogue.lifeEvent(restaurant.slug, '2026.9')).resolves.toEqual(later);
  });

  it('given that every version was withdrawn, then there is none for new cases, and it is told why', async () => {
    await store('lifeEvent', restaurant.slug, restaurant, '2026-01-01');
    const key = { slug: restaurant.slug, version: restaurant.version };
    const at = new Date('2026-11-02T01:00:00Z');
    await expect(closeVersion(throwaway.register, key, { at, reason: '依据废止' })).resolves.toBeUndefined();
    // Told twice, as after a lost answer: the first word stands.
    await closeVersion(throwaway.register, key, { at: new Date(), reason: '另一个理由' });
    await expect(catalogue.lifeEvent(restaurant.slug)).resolves.toBeUndefined();
    await expect(catalogue.withdrawal(restaurant.slug)).resolves.toMatchObject({
      version: restaurant.version,
      withdrawnAt: at,
      reason: '依据废止',
    });
  });

  it('given nothing imported, when asked, then it says so, and sees an import at once', async () => {
    await expect(catalogue.lifeEvent(restaurant.code)).resolves.toBeUndefined();
    await expect(catalogue.calendar('430199')).resolves.toEqual({ years: [] });
    await expect(catalogue.departments()).resolves.toEqual([]);
    const departments = sample<Departments>('departments.json');
    await store('departments', '', departments);
    await store('lifeEvent', restaurant.slug, restaurant, restaurant.effectiveFrom);
    await expect(catalogue.departments()).resolves.toEqual(departments.departments);
    await expect(catalogue.lifeEvent(restaurant.code)).resolves.toEqual(restaurant);
  });

  it('given calendars of the country, a province and two versions, then each year has the nearest and the latest', async () => {
    await store('calendar', '2025-000000', { ...calendar2026, year: 2025 });
    await store('calendar', '2026-000000', calendar2026);
    await store('calendar', '2026-430000', { ...calendar2026, regionCode: '430000' });
    await store('calendar', '2026-430000', { ...calendar2026, regionCode: '430000', version: '2026.2' });
    const ofYear = (year: number, regionCode: string, version: string) => {
      const { provisional, offDays, makeUpWorkingDays } = calendar2026;
      return { year, regionCode, version, provisional, offDays, makeUpWorkingDays };
    };
    await expect(catalogue.calendar('430199')).resolves.toEqual({
      years: [ofYear(2025, '000000', '2026.1'), ofYear(2026, '430000', '2026.2')],
    });
    await expect(catalogue.calendar('110101')).resolves.toEqual({
      years: [ofYear(2025, '000000', '2026.1'), ofYear(2026, '000000', '2026.1')],
    });
  });
});
