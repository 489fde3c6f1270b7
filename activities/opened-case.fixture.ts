import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseFileRow, CaseFormRow, CatalogueFileRow } from '@yijian/adapters/register';
import { type CalendarFile, type Departments, type LifeEvent } from '@yijian/domain/catalogue';
import { type DataSource } from 'typeorm';

/** A file of the sample catalogue. */
export function sample<File>(path: string): File {
  return JSON.parse(readFileSync(join(__dirname, '../infra/samples', path), 'utf8')) as File;
}

/** 开餐饮店: the sample package that the specs run on. */
export const restaurant = sample<LifeEvent>('life-events/restaurant-opening.json');

/** The form of its second example, a hotpot restaurant. */
export const hotpotForm = restaurant.mergedForm.examples[1]?.data as Record<string, Record<string, unknown>>;

/** Stores one file of the catalogue. */
export async function importFile(
  register: DataSource,
  kind: CatalogueFileRow['kind'],
  key: string,
  content: LifeEvent | CalendarFile | Departments,
): Promise<void> {
  const row = { kind, key, version: content.version, content, digest: '', importedAt: new Date() };
  await register.getRepository(CatalogueFileRow).insert({ ...row, effectiveFrom: null, effectiveTo: null });
}

/** Opens a case of the hotpot restaurant with its form saved, as the gateway does. */
export async function openCase(register: DataSource, caseNo: string, change: Partial<CaseFileRow> = {}): Promise<void> {
  const file: CaseFileRow = {
    caseNo,
    lifeEventSlug: restaurant.slug,
    lifeEventCode: restaurant.code,
    catalogueVersion: restaurant.version,
    channel: 'window',
    endId: 'file',
    facts: { ...restaurant.situations[1]?.facts },
    applicantId: 'account-1',
    applicantName: '李示例',
    applicantMobile: null,
    applicantEmail: null,
    queryCodeHash: '',
    regionCode: '430199',
    openedAt: new Date(),
    openedBy: 'desk-1',
    guidanceId: null,
    movedFrom: null,
    formRevision: 1,
    ...change,
  };
  await register.getRepository(CaseFileRow).save(file);
  const form = { caseNo, revision: 1, data: hotpotForm, sha256: '', savedAt: new Date(), savedBy: 'desk-1' };
  await register.getRepository(CaseFormRow).insert(form);
}
