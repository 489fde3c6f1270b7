import { departmentClient } from '@yijian/adapters/departments';
import { createDataSource, runPrepared } from '@yijian/adapters/register';
import { type DepartmentRequest, requestKey } from '@yijian/contract';

/** The calls of a bare case; each happens once per name, like those of the whole system. */
export interface BareActivities {
  /** Asks a department over HTTP with a request of `bytes` bytes. @throws Error unless it has stored it */
  askDepartment(call: {
    readonly caseNo: string;
    readonly itemId: string;
    readonly round: number;
    readonly bytes: number;
  }): Promise<void>;
  /** Inserts one row of about `bytes` bytes: a notice or a delivery. */
  insert(row: { readonly caseNo: string; readonly kind: 'notice' | 'delivery'; readonly bytes: number }): Promise<void>;
}

/** Connections to PostgreSQL, as many as the worker of the whole system has. */
const CONNECTIONS = 16;

const INSERT = 'INSERT INTO bench_bare (case_no, kind, body) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

/** The activities over the same department client and PostgreSQL driver that the whole system uses. */
export async function bareActivities(databaseUrl: string, departmentsUrl: string): Promise<BareActivities> {
  const register = await createDataSource(databaseUrl, {
    applicationName: 'bench-bare',
    poolSize: CONNECTIONS,
  }).initialize();
  const ask = departmentClient({ departmentsUrl, timeoutMs: 25_000 });
  return {
    async askDepartment({ caseNo, itemId, round, bytes }) {
      const answer = await ask(requestOf(caseNo, itemId, round, bytes));
      if (answer.kind !== 'stored') throw new Error(`The department did not store the request: ${answer.kind}.`);
    },
    async insert({ caseNo, kind, bytes }) {
      await runPrepared(register, { name: 'bench-insert', text: INSERT, values: [caseNo, kind, 'x'.repeat(bytes)] });
    },
  };
}

/** A request as the whole system would send it, filled up to the size asked for. */
function requestOf(caseNo: string, itemId: string, round: number, bytes: number): DepartmentRequest {
  const request: DepartmentRequest = {
    requestId: requestKey(caseNo, itemId, round),
    kind: round === 1 ? 'application' : 'rectified',
    departmentId: 'bench',
    caseNo,
    itemCaseNo: caseNo,
    itemId,
    itemName: itemId,
    handlingItemCode: '',
    initiation: 'application',
    round,
    handling: 'normal',
    payload: {},
    materials: [],
    expects: { results: [], data: [] },
    replyTo: departmentReplyAddress,
  };
  const missing = Math.max(0, bytes - JSON.stringify(request).length);
  return { ...request, payload: { filler: 'x'.repeat(missing) } };
}

/** Nobody replies there: the benchmark gives the departments' messages itself. */
const departmentReplyAddress = 'http://127.0.0.1/department-replies';
