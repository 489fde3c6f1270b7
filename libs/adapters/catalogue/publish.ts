import { type Finding } from '@yijian/domain/catalogue';
import { type DataSource, type EntityManager } from 'typeorm';
import { indexLifeEvent } from '../search';
import { findingsOf, inForceBeside, storedDraft, type StoredDraft, type VersionKey } from './publication';

/** What came of publishing: the version that new cases used until now, or everything that bars it. */
export type PublishOutcome =
  | { readonly kind: 'published'; readonly supersedes?: string }
  | { readonly kind: 'refused'; readonly findings: readonly Finding[] };

/** A version whose content was approved: its revision and digest. */
export interface ApprovedDraft extends VersionKey {
  readonly revision: number;
  readonly digest: string;
}

const INSERT = `
  INSERT INTO catalogue_file (kind, key, version, content, digest, effective_from, effective_to, imported_at)
  VALUES ('lifeEvent', $1, $2, $3, $4, $5, $6, now())`;

const CLOSE = `
  UPDATE catalogue_file SET withdrawn_at = $3, withdrawn_reason = $4
  WHERE kind = 'lifeEvent' AND key = $1 AND version = $2 AND withdrawn_at IS NULL`;

/**
 * Checks an approved draft once more and takes it into the catalogue, in one transaction; what is there already with the same
 * content counts as published. Throws when the draft is not in the register.
 */
export async function publishDraft(register: DataSource, approved: ApprovedDraft): Promise<PublishOutcome> {
  return register.transaction(async (transaction) => {
    // As an import does: two additions at once could each be sound and not together.
    await transaction.query('LOCK TABLE catalogue_file IN SHARE ROW EXCLUSIVE MODE');
    const draft = await storedDraft(transaction, approved, approved.revision);
    if (draft?.digest !== approved.digest) {
      const { slug, version, revision } = approved;
      throw new Error(`Revision ${revision} of ${slug} ${version} is not in the register as it was approved.`);
    }
    const findings = await insert(transaction, approved, draft);
    if (findings.length > 0) return { kind: 'refused', findings };
    const supersedes = await inForceBeside(transaction, approved);
    return { kind: 'published', ...(supersedes !== undefined && { supersedes }) };
  });
}

/** Lets new cases use a version no more; running ones keep it. Answers the version they use from now on, if any. */
export async function closeVersion(
  register: DataSource,
  key: VersionKey,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Promise<string | undefined> {
  await register.query(CLOSE, [key.slug, key.version, at, reason]);
  return inForceBeside(register, key);
}

/** Findings that bar it; none when it is in the catalogue now. */
async function insert(
  transaction: EntityManager,
  { slug, version }: VersionKey,
  draft: StoredDraft,
): Promise<readonly Finding[]> {
  const { content, digest } = draft;
  const [there] = await transaction.query<{ readonly digest: string }[]>(
    `SELECT digest FROM catalogue_file WHERE kind = 'lifeEvent' AND key = $1 AND version = $2`,
    [slug, version],
  );
  if (there?.digest === digest) return [];
  const findings = await findingsOf(transaction, draft);
  if (findings.length > 0) return findings;
  const { effectiveFrom, effectiveTo = null } = content;
  await transaction.query(INSERT, [slug, version, JSON.stringify(content), digest, effectiveFrom, effectiveTo]);
  await indexLifeEvent(transaction, content);
  return [];
}
