import { type DataSource } from 'typeorm';
import { rowsOf } from './sql';

const BITMAPS = `
  SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off;
  SET LOCAL work_mem = '32MB'; SET LOCAL max_parallel_workers_per_gather = 2`;

/**
 * Rows of a query that must not walk through a whole table. Words that never go together (an outcome with another end) look as if
 * they went together often, for the planner multiplies their shares; it would then walk along the newest cases and find none. Only
 * bitmaps of indexes are left to it here, and they meet before any row is read; the many rows then may be read by several workers.
 */
export function rowsByBitmap<Row>(register: DataSource, sql: string, values: unknown[]): Promise<readonly Row[]> {
  return register.transaction(async (transaction) => {
    await transaction.query(BITMAPS);
    return rowsOf<Row>(transaction, sql, values);
  });
}
