import { type DataSource } from 'typeorm';
import { runPrepared } from './data-source';

/** Epochs seen lately, by register, then by case and run: an epoch never changes, and a case asks about twelve times. */
const remembered = new WeakMap<DataSource, Map<string, number>>();

/** How many epochs a process remembers of a register; the oldest is forgotten first. */
const MOST_REMEMBERED = 10_000;

/**
 * Epoch of a run of a case, from 1, in the order in which runs are first seen: after a reset the number of events starts
 * from an earlier one, and the greater epoch tells that the later run counts.
 */
export async function epochOf(register: DataSource, caseNo: string, runId: string): Promise<number> {
  const epochs = remembered.get(register) ?? new Map<string, number>();
  remembered.set(register, epochs);
  const key = `${caseNo}/${runId}`;
  const known = epochs.get(key);
  if (known !== undefined) return known;
  const epoch = await firstSight(register, caseNo, runId);
  epochs.set(key, epoch);
  const [oldest] = epochs.keys();
  if (epochs.size > MOST_REMEMBERED && oldest !== undefined) epochs.delete(oldest);
  return epoch;
}

/** Yields no row when another writer took the same epoch at the same moment. Parameters: 1 case number, 2 run id. */
const STATEMENT = `
WITH known AS (
  SELECT epoch FROM case_run WHERE case_no = $1 AND run_id = $2
), added AS (
  INSERT INTO case_run (case_no, run_id, epoch)
  SELECT $1, $2, coalesce(max(epoch), 0) + 1 FROM case_run WHERE case_no = $1 HAVING NOT EXISTS (SELECT FROM known)
  ON CONFLICT DO NOTHING
  RETURNING epoch
)
SELECT epoch FROM known UNION ALL SELECT epoch FROM added`;

async function firstSight(register: DataSource, caseNo: string, runId: string): Promise<number> {
  const statement = { name: 'epoch-of-run', text: STATEMENT, values: [caseNo, runId] };
  for (;;) {
    const [row] = await runPrepared<{ readonly epoch: number }>(register, statement);
    if (row !== undefined) return row.epoch;
  }
}
