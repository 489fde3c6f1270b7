import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDataSource } from '@yijian/adapters/register';
import { startSystem } from '@yijian/infra';
import { type Register, rowsOf } from '../database';
import { percentile } from '../measure/statistics';
import { type ProgressState } from '../report/progress';
import { type Gateway, PublicApi } from '../whole/public-api';
import { fillRegister } from './fill';
import { type Known, listRequests, type ListRequest } from './requests';

/** What a list took, in milliseconds, over the pages that were followed. */
export interface ListResult {
  readonly name: string;
  readonly pages: number;
  readonly total?: number;
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly isPair: boolean;
  /** Every answer's milliseconds, the first page's first. */
  readonly taken: readonly number[];
}

/** How many cases, until when, and who is told of it. */
export interface ListLoad {
  readonly cases: number;
  readonly signal: AbortSignal;
  readonly onStep: (step: ProgressState) => void;
}

/** Times the first page is asked for, of an answer without pages and of pairs of filters. */
const AGAIN = { list: 10, single: 50, pair: 2 } as const;

/**
 * Fills a register of its own and reads every list through the gateway, by each filter, by pairs, along a hundred pages, one request
 * after the other. `cleanups` undo it, last first.
 */
export async function measureLists(load: ListLoad, cleanups: (() => unknown)[]): Promise<readonly ListResult[]> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'yijian-lists-'));
  // PostgreSQL may have to run as another user, who must be able to get in.
  chmodSync(stateFolder, 0o755);
  cleanups.push(() => rmSync(stateFolder, { recursive: true, force: true }));
  const parts = ['postgres', 'identity', 'gateway'] as const;
  const system = await startSystem({ stateFolder, parts, signal: load.signal });
  cleanups.push(() => system.stop());
  const register = await createDataSource(system.databaseUrl, { applicationName: 'bench' }).initialize();
  cleanups.push(() => register.destroy());
  await fillRegister(register, load.cases, (title, done, of) => load.onStep({ title, done, of }));
  await untilCounted(register, load);
  return measureFilled(register, system, load);
}

/** Reads every list of a gateway on a filled register. */
export async function measureFilled(
  register: Register,
  gateway: Gateway,
  { signal, onStep }: Omit<ListLoad, 'cases'>,
): Promise<readonly ListResult[]> {
  const api = new PublicApi(gateway);
  try {
    const requests = listRequests(await known(register));
    const results: ListResult[] = [];
    for (const [done, request] of requests.entries()) {
      signal.throwIfAborted();
      onStep({ title: request.name, done, of: requests.length });
      results.push(await measure(api, request));
    }
    return results;
  } finally {
    api.close();
  }
}

/** A case of the middle, whose number, applicant and name are asked for. */
async function known(register: Register): Promise<Known> {
  const [row] = await rowsOf<Known>(
    register,
    `SELECT case_no AS "caseNo", applicant_id AS "applicantId", applicant_name AS "applicantName" FROM case_file
     WHERE opened_at < now() - interval '200 days' ORDER BY opened_at DESC LIMIT 1`,
  );
  if (row) return row;
  throw new Error('The register was not filled.');
}

/** The statistics are counted month by month behind the scenes; a new register has none yet. */
async function untilCounted(register: Register, { signal, onStep }: Omit<ListLoad, 'cases'>): Promise<void> {
  const sql = `
    SELECT (SELECT count(*)::int FROM supervision_month) AS done, 1 + count(DISTINCT date_trunc('month', closed_at))::int AS of
    FROM case_register WHERE closed_at < now()`;
  for (;;) {
    const [row = { done: 0, of: 1 }] = await rowsOf<{ done: number; of: number }>(register, sql);
    if (row.done >= row.of - 1) return;
    onStep({ title: 'statistics', ...row });
    await pause(2000, undefined, { signal });
  }
}

async function measure(api: PublicApi, request: ListRequest): Promise<ListResult> {
  const { name, path, role, id, pages, isPair = false } = request;
  const ask = async (cursor?: string): Promise<{ readonly taken: number; readonly body: Page }> => {
    const began = performance.now();
    const { body } = await api.ask<Page>({
      ...{ method: 'GET', role, id },
      path: cursor === undefined ? path : `${path}&cursor=${cursor}`,
    });
    return { taken: performance.now() - began, body };
  };
  // The first answer warms up what has not been read for long; a desk asks for the same lists all day.
  let { body } = await ask();
  const { total } = body;
  const first: number[] = [];
  const again = isPair ? AGAIN.pair : pages === 1 ? AGAIN.single : AGAIN.list;
  for (let time = 0; time < again; time += 1) first.push((await ask()).taken);
  const followed: number[] = [];
  while (body.next !== undefined && followed.length < pages - 1) {
    const page = await ask(body.next);
    followed.push(page.taken);
    body = page.body;
  }
  const taken = [...first, ...followed];
  return {
    name,
    pages: followed.length + 1,
    ...(typeof total === 'number' && { total }),
    p50: percentile(taken, 0.5),
    p95: percentile(taken, 0.95),
    max: Math.max(...taken),
    firstPage: percentile(first, 0.5),
    lastPage: followed.at(-1) ?? percentile(first, 0.5),
    ...{ isPair, taken },
  };
}

interface Page {
  readonly total?: unknown;
  readonly next?: string;
}
