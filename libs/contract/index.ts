export {
  ACTIVITY_FAILURES,
  type ActivityFailure,
  type ActivityName,
  type Call,
  type CallOutcome,
  type CaseActivities,
  type DispatchBundle,
  type FirstTry,
  type NoticeRequest,
  type RecordRequest,
  type SendToDepartment,
} from './activities';
export {
  type DepartmentReceipt,
  type DepartmentReply,
  type DepartmentRequest,
  type OutputValue,
  type RequestMaterial,
} from './department';
export { CASE_TASK_QUEUE, CASE_WORKFLOW, caseWorkflowId, requestKey, withdrawalKey } from './ids';
