import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { type Catalogue } from '@yijian/adapters/catalogue';
import { type DepartmentAnswer, type DepartmentClient } from '@yijian/adapters/departments';
import { runPrepared } from '@yijian/adapters/register';
import { type CaseActivities, type DepartmentReceipt, type DepartmentRequest } from '@yijian/contract';
import { type DataSource } from 'typeorm';
import { packageOf } from '../catalogue/case-package';
import { parking } from '../failure';
import { readCaseData } from './case-data';
import { composeRequest, requestIdOf } from './compose';

/** What the activity needs. */
export interface DepartmentDependencies {
  readonly register: DataSource;
  readonly catalogue: Catalogue;
  readonly askDepartment: DepartmentClient;
  /** Base of the addresses given to departments, without a slash at its end. */
  readonly gatewayUrl: string;
}

/** Asking departments. */
export function createDepartmentActivities(
  dependencies: DepartmentDependencies,
): Pick<CaseActivities, 'sendToDepartment'> {
  const { register, catalogue, askDepartment, gatewayUrl } = dependencies;
  return {
    async sendToDepartment(request): Promise<DepartmentReceipt> {
      const requestId = requestIdOf(request);
      const data = await readCaseData(register, request, requestId);
      // The department has it: an answer that was lost on its way here is no reason to ask again.
      if (data.receipt !== null) return receiptOf(data.receipt.receiptNumber);
      const composed = composeRequest(await packageOf(catalogue, data), data, request, gatewayUrl);
      const sentAt = new Date();
      const answer = await askDepartment(composed, patienceMs());
      await keep(register, composed, sentAt, answer);
      return settled(composed, answer);
    },
  };
}

/** The call must end before its activity times out, or nobody would write down what came of it. */
function patienceMs(): number {
  return activityInfo().startToCloseTimeoutMs * 0.8;
}

/** What was sent, from the first attempt on; later attempts count up and add the receipt. */
const KEEP = `
INSERT INTO department_request AS r (request_id, case_no, item_id, department_id, round, kind, payload, sent_at,
  receipt_number, answered_at, attempts)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
ON CONFLICT (request_id) DO UPDATE SET attempts = r.attempts + 1, payload = excluded.payload,
  receipt_number = coalesce(excluded.receipt_number, r.receipt_number),
  answered_at = coalesce(r.answered_at, excluded.answered_at)`;

async function keep(
  register: DataSource,
  request: DepartmentRequest,
  sentAt: Date,
  answer: DepartmentAnswer,
): Promise<void> {
  const { requestId, caseNo, itemId, departmentId, round, kind } = request;
  const stored = answer.kind === 'stored';
  const outcome = [stored ? (answer.receipt.receiptNumber ?? null) : null, stored ? new Date() : null];
  const values = [requestId, caseNo, itemId, departmentId, round, kind, JSON.stringify(request), sentAt, ...outcome];
  await runPrepared(register, { name: 'keep-department-request', text: KEEP, values });
}

/** The receipt, or the failure that tells Temporal whether and when to try again. */
function settled({ departmentId, itemId }: DepartmentRequest, answer: DepartmentAnswer): DepartmentReceipt {
  switch (answer.kind) {
    case 'stored':
      return answer.receipt;
    case 'rejected':
      throw parking(
        'departmentRejected',
        `部门“${departmentId}”拒收事项“${itemId}”的请求（HTTP ${answer.status}）：${answer.body} 请与该部门核对后重试。`,
      );
    case 'unavailable':
      // An outage is expected: it belongs to no error rate.
      throw ApplicationFailure.create({
        type: 'departmentUnavailable',
        message: `Department ${departmentId} is unavailable: ${answer.reason}`,
        category: ApplicationFailureCategory.BENIGN,
        ...(answer.retryAfterMs === undefined ? {} : { nextRetryDelay: answer.retryAfterMs }),
      });
  }
}

function receiptOf(receiptNumber: string | null): DepartmentReceipt {
  return receiptNumber === null ? {} : { receiptNumber };
}
