import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure, ApplicationFailureCategory } from '@temporalio/common';
import { type Catalogue } from '@yijian/adapters/catalogue';
import { type DepartmentAnswer, type DepartmentClient } from '@yijian/adapters/departments';
import { type CaseActivities, type DepartmentReceipt, type DepartmentRequest } from '@yijian/contract';
import { type DataSource } from 'typeorm';
import { packageOf } from '../catalogue/case-package';
import { parking } from '../failure';
import { readCaseData } from './case-data';
import { composeRequest, requestIdOf } from './compose';
import { noteAnswer, putDown } from './request-record';

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
      const answer = await askDepartment(await putDown(register, composed), patienceMs());
      await noteAnswer(register, requestId, answer);
      return settled(composed, answer);
    },
  };
}

/** The call must end before its activity times out, or nobody would write down what came of it. */
function patienceMs(): number {
  return activityInfo().startToCloseTimeoutMs * 0.8;
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
