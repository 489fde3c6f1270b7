import { Injectable } from '@nestjs/common';
import { indexLifeEvent } from '@yijian/adapters/search';
import {
  type CalendarFile,
  type CatalogueFile,
  checkPackage,
  type Departments,
  type Finding,
  type LifeEvent,
  type PackageFile,
  readFile,
} from '@yijian/domain/catalogue';
import { DataSource } from 'typeorm';
import { canonicalJson } from '../commands/canonical-json';
import { sha256 } from '../commands/command-key';
import { ProblemException } from '../problems/problem';
import { rowsOf, type Sql } from '../register/sql';

/** A stored file as it is named. */
export interface CatalogueKey {
  readonly kind: CatalogueFile['kind'];
  /** Slug of a life event, `{year}-{regionCode}` of a calendar, empty for the kinds of which there is one. */
  readonly key: string;
  readonly version: string;
}

/** What an import did. */
export interface Imported {
  readonly imported: readonly CatalogueKey[];
  /** Files that were there already with the same content. */
  readonly unchanged: readonly CatalogueKey[];
}

interface Candidate extends CatalogueKey {
  readonly path: string;
  readonly content: CatalogueFile;
  readonly digest: string;
}

interface StoredFile extends CatalogueKey {
  readonly content: CatalogueFile;
  readonly digest: string;
}

const INSERT = `
  INSERT INTO catalogue_file (kind, key, version, content, digest, effective_from, effective_to, imported_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, now())`;

/** Imports catalogue packages: whole or not at all. */
@Injectable()
export class ImportService {
  constructor(private readonly register: DataSource) {}

  /** Checks the files together with what is stored and stores what is new. Throws `packageRefused` with all findings. */
  async import(files: readonly PackageFile[]): Promise<Imported> {
    return this.register.transaction(async (transaction) => {
      // Two imports at once could each be sound and not together.
      await transaction.query('LOCK TABLE catalogue_file IN SHARE ROW EXCLUSIVE MODE');
      const stored = await rowsOf<StoredFile>(
        transaction,
        'SELECT kind, key, version, content, digest FROM catalogue_file',
      );
      const findings = checkPackage(files, knownOf(stored));
      const candidates = files.flatMap(candidateOf);
      const all = [...findings, ...changedVersions(candidates, stored, findings)];
      if (all.length > 0) throw refused(all);
      const isStored = (file: Candidate): boolean => stored.some((each) => sameKey(each, file));
      const imported = candidates.filter((file) => !isStored(file));
      for (const file of imported) await insert(transaction, file);
      return { imported: imported.map(keyOf), unchanged: candidates.filter(isStored).map(keyOf) };
    });
  }
}

function knownOf(stored: readonly StoredFile[]): Parameters<typeof checkPackage>[1] {
  const departments = stored.filter(({ kind }) => kind === 'departments').sort(byVersion);
  const latest = departments.at(-1)?.content as Departments | undefined;
  return {
    departments: latest?.departments ?? [],
    lifeEvents: stored.filter(({ kind }) => kind === 'lifeEvent').map(({ content }) => content as LifeEvent),
    calendars: stored.filter(({ kind }) => kind === 'calendar').map(({ content }) => content as CalendarFile),
  };
}

/** `2026.9` before `2026.10`. */
function byVersion(one: CatalogueKey, other: CatalogueKey): number {
  return one.version.localeCompare(other.version, 'en', { numeric: true });
}

function candidateOf(file: PackageFile): Candidate[] {
  const { content } = readFile(file);
  if (content === undefined) return [];
  const { kind, version } = content;
  const key = kind === 'lifeEvent' ? content.slug : kind === 'calendar' ? `${content.year}-${content.regionCode}` : '';
  return [{ path: file.path, kind, key, version, content, digest: sha256(canonicalJson(content)) }];
}

/** A published version never changes its content (README §1), whatever its kind; nor is it brought twice with two contents. */
function changedVersions(
  candidates: readonly Candidate[],
  stored: readonly StoredFile[],
  findings: readonly Finding[],
): Finding[] {
  return candidates
    .filter((file, index) =>
      [...stored, ...candidates.slice(0, index)].some((each) => sameKey(each, file) && each.digest !== file.digest),
    )
    .filter(({ path }) => !findings.some(({ file, rule }) => file === path && rule === 'version'))
    .map(({ path, version }) => ({
      file: path,
      place: '/version',
      rule: 'version',
      message: `版本${version}已经发布，内容不得改变`,
      remedy: '改动内容须使用新的版本号，例如序号加一',
    }));
}

function sameKey(one: CatalogueKey, other: CatalogueKey): boolean {
  return one.kind === other.kind && one.key === other.key && one.version === other.version;
}

async function insert(transaction: Sql, { kind, key, version, content, digest }: Candidate): Promise<void> {
  const { effectiveFrom = null, effectiveTo = null } = content.kind === 'lifeEvent' ? content : {};
  await transaction.query(INSERT, [kind, key, version, JSON.stringify(content), digest, effectiveFrom, effectiveTo]);
  if (content.kind === 'lifeEvent') await indexLifeEvent(transaction, content);
}

function keyOf({ kind, key, version }: CatalogueKey): CatalogueKey {
  return { kind, key, version };
}

function refused(findings: readonly Finding[]): ProblemException {
  const files = new Set(findings.map(({ file }) => file));
  return new ProblemException('packageRefused', {
    detail: `目录包有${findings.length}处问题，涉及${files.size}个文件，没有导入任何内容。`,
    remedy: '请按 findings 中每一处的 remedy 改正后整包重新导入。',
    findings,
  });
}
