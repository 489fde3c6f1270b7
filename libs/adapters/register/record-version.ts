import { type RecordVersion } from '@yijian/contract';
import { type VersionView } from '@yijian/domain/version';
import { type DataSource, type EntityManager } from 'typeorm';

/** A version was never opened in this register, so there is no row that a burst could move. */
export class VersionNotInRegister extends Error {
  override readonly name = 'VersionNotInRegister';

  constructor(slug: string, version: string) {
    super(`Version ${version} of ${slug} is not in the register: its row is made when it is opened. Restore it.`);
  }
}

// The row lock makes overlapping bursts of one version wait for each other. After a reset the same run may be seen again: it
// keeps its epoch.
const EPOCH = `
  UPDATE catalogue_version SET runs = CASE WHEN $3 = ANY (runs) THEN runs ELSE runs || $3::text END
  WHERE slug = $1 AND version = $2 RETURNING array_position(runs, $3::text) AS epoch`;

const EVENTS = `
  INSERT INTO catalogue_version_event (slug, version, epoch, seq, at, type, actor, command_id, event)
  SELECT $1, $2, $3, seq, to_timestamp(at / 1000.0), event ->> 'type', actor, "commandId", event
  FROM jsonb_to_recordset($4::jsonb) AS e(seq int, at bigint, actor jsonb, "commandId" text, event jsonb)
  ON CONFLICT (slug, version, epoch, seq) DO NOTHING`;

const MOVE = `
  UPDATE catalogue_version SET epoch = $3, seq = $4, status = $5, holder = $6, waiting_for = $7,
    next_at = to_timestamp($8::bigint / 1000.0), parked = $9, view = $10
  WHERE slug = $1 AND version = $2 AND (epoch, seq) < ($3, $4) RETURNING slug`;

const OPINIONS = `
  INSERT INTO catalogue_version_opinion (slug, version, revision, department_id, asked_at, due_at, reminded_at, position, opinion)
  SELECT $1, $2, $3, o ->> 'departmentId', to_timestamp($4::bigint / 1000.0), to_timestamp($5::bigint / 1000.0),
    to_timestamp($6::bigint / 1000.0), o ->> 'position', o
  FROM jsonb_array_elements($7::jsonb) AS o
  ON CONFLICT (slug, version, revision, department_id) DO UPDATE SET asked_at = excluded.asked_at, due_at = excluded.due_at,
    reminded_at = excluded.reminded_at, position = excluded.position, opinion = excluded.opinion`;

// Opinions that a recalled or abandoned draft still waited for are nobody's work any more.
const NO_LONGER_AWAITED = `
  DELETE FROM catalogue_version_opinion WHERE slug = $1 AND version = $2 AND position = 'awaited'`;

/**
 * Writes a burst of events and what the version looks like after it, in one transaction; the version's row and opinions only
 * forward. Bursts may come twice and in any order. Throws VersionNotInRegister.
 */
export async function recordVersion(register: DataSource, burst: RecordVersion): Promise<void> {
  const { slug, version, runId, events, view } = burst;
  await register.transaction(async (transaction) => {
    const [[row]] = await transaction.query<[{ readonly epoch: number }[], number]>(EPOCH, [slug, version, runId]);
    if (row === undefined) throw new VersionNotInRegister(slug, version);
    await transaction.query(EVENTS, [slug, version, row.epoch, JSON.stringify(events)]);
    await move(transaction, row.epoch, events.at(-1)?.seq ?? 0, view);
  });
}

async function move(transaction: EntityManager, epoch: number, seq: number, view: VersionView): Promise<void> {
  const { slug, version, status, holder, waitingFor, nextAt = null, parked, round } = view;
  const columns = [status, holder, waitingFor, nextAt, parked.length > 0, JSON.stringify(view)];
  const [moved] = await transaction.query<[unknown[], number]>(MOVE, [slug, version, epoch, seq, ...columns]);
  if (moved.length === 0) return;
  if (status !== 'opinions') await transaction.query(NO_LONGER_AWAITED, [slug, version]);
  if (round === undefined) return;
  const { revision, askedAt, dueAt, remindedAt = null, opinions } = round;
  await transaction.query(OPINIONS, [slug, version, revision, askedAt, dueAt, remindedAt, JSON.stringify(opinions)]);
}
