import { DOCUMENTED_EVENTS } from '@yijian/domain/document';
import { type EntityManager } from 'typeorm';

/** Types as the partial index `case_event_undocumented` has them, so that it is used. */
const TYPES = DOCUMENTED_EVENTS.map((type) => `'${type}'`).join(', ');

/**
 * Whether an event is settled. A burst is written before the engine has stored its workflow task; when the task is lost with
 * its worker, it is done anew and may replace the burst (see `record-statement.ts`), and the number of a document would have
 * been given out for nothing. A later task of the same run proves that the one of the event was stored. Failing that two
 * seconds are waited, by which nearly every task is: a document that was issued all the same stands no more when its event
 * is replaced, which its readers are shown.
 */
const SETTLED = `(e.recorded_at <= now() - interval '2 seconds' OR c.epoch > e.epoch OR (c.epoch = e.epoch AND c.task > e.task))`;

// The oldest case first. Only the first event of a case is looked for, so that its documents are issued in order and by one
// process, whatever others do meanwhile.
const CLAIM = `
  SELECT e.case_no AS "caseNo" FROM case_event AS e JOIN case_register AS c USING (case_no)
  WHERE NOT e.documented AND e.type IN (${TYPES}) AND ${SETTLED} AND NOT e.case_no = ANY ($1) AND NOT EXISTS (
    SELECT FROM case_event AS first WHERE first.case_no = e.case_no AND NOT first.documented AND first.type IN (${TYPES})
      AND (first.epoch, first.seq) < (e.epoch, e.seq))
  ORDER BY e.recorded_at LIMIT 1 FOR UPDATE OF e SKIP LOCKED`;

// Locked, so that no burst replaces what is being documented.
const PENDING = `
  SELECT e.epoch, e.seq FROM case_event AS e JOIN case_register AS c USING (case_no)
  WHERE e.case_no = $1 AND NOT e.documented AND e.type IN (${TYPES}) AND ${SETTLED}
  ORDER BY e.epoch, e.seq FOR UPDATE OF e`;

/** An event that waits for its documents. */
export interface Pending {
  readonly epoch: number;
  readonly seq: number;
}

/** A case whose events are documented in this transaction and by nobody else. */
export interface Claimed {
  readonly caseNo: string;
  readonly pending: readonly Pending[];
}

/** Takes the case that has waited longest; those set aside are left out. Nothing when none waits. */
export async function claimCase(transaction: EntityManager, setAside: readonly string[]): Promise<Claimed | undefined> {
  const [first] = await transaction.query<{ caseNo: string }[]>(CLAIM, [setAside]);
  if (first === undefined) return undefined;
  return { caseNo: first.caseNo, pending: await transaction.query<Pending[]>(PENDING, [first.caseNo]) };
}

/** Notes that an event is documented, and which acts its documents have. */
export async function noteDocumented(
  transaction: EntityManager,
  caseNo: string,
  { epoch, seq }: Pending,
  acts: readonly string[],
): Promise<void> {
  await transaction.query(
    'UPDATE case_event SET documented = true, acts = $4 WHERE case_no = $1 AND epoch = $2 AND seq = $3',
    [caseNo, epoch, seq, acts.length === 0 ? null : acts],
  );
}
