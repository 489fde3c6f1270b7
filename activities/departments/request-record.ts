import { type DepartmentAnswer } from '@yijian/adapters/departments';
import { runPrepared } from '@yijian/adapters/register';
import { type DepartmentRequest } from '@yijian/contract';
import { type DataSource } from 'typeorm';

/**
 * What is on record wins over what was composed anew: the department may have it already, and one key must not carry two
 * contents. Only a request that the department has rejected may change.
 */
const PUT_DOWN = `
INSERT INTO department_request AS r (request_id, case_no, item_id, department_id, round, kind, payload, sent_at, attempts)
VALUES ($1, $2, $3, $4, $5, $6, $7, now(), 1)
ON CONFLICT (request_id) DO UPDATE SET attempts = r.attempts + 1, rejected_at = NULL,
  payload = CASE WHEN r.rejected_at IS NULL THEN r.payload ELSE excluded.payload END
RETURNING payload`;

/**
 * Puts a request on record before it is sent, so that the register knows of it whatever happens to this process. Answers the
 * request as it must be sent: as it was put down first, unless that was rejected.
 */
export async function putDown(register: DataSource, request: DepartmentRequest): Promise<DepartmentRequest> {
  const { requestId, caseNo, itemId, departmentId, round, kind } = request;
  const values = [requestId, caseNo, itemId, departmentId, round, kind, JSON.stringify(request)];
  const statement = { name: 'put-down-department-request', text: PUT_DOWN, values };
  const [row] = await runPrepared<{ readonly payload: DepartmentRequest }>(register, statement);
  if (row === undefined) throw new Error(`Request ${requestId} was neither put down nor there.`);
  return row.payload;
}

const STORED = `
UPDATE department_request SET receipt_number = coalesce(receipt_number, $2), answered_at = coalesce(answered_at, now())
WHERE request_id = $1`;

const REJECTED = `UPDATE department_request SET rejected_at = now() WHERE request_id = $1 AND answered_at IS NULL`;

/** Adds what the department answered; that it did not answer adds nothing. */
export async function noteAnswer(register: DataSource, requestId: string, answer: DepartmentAnswer): Promise<void> {
  switch (answer.kind) {
    case 'stored': {
      const values = [requestId, answer.receipt.receiptNumber ?? null];
      await runPrepared(register, { name: 'department-request-stored', text: STORED, values });
      return;
    }
    case 'rejected':
      await runPrepared(register, { name: 'department-request-rejected', text: REJECTED, values: [requestId] });
      return;
    case 'unavailable':
      return;
  }
}
