import { type DataSource, type EntityManager } from 'typeorm';

/** Where SQL runs: the register, or one transaction in it. */
export type Sql = DataSource | EntityManager;

/** Rows of a `SELECT` or of an `INSERT … RETURNING`. `Row` is what the caller knows the statement yields. */
export async function rowsOf<Row>(sql: Sql, statement: string, values: unknown[] = []): Promise<readonly Row[]> {
  return await sql.query<Row[]>(statement, values);
}

/** The first row, or undefined. */
export async function rowOf<Row>(sql: Sql, statement: string, values: unknown[] = []): Promise<Row | undefined> {
  return (await rowsOf<Row>(sql, statement, values))[0];
}
