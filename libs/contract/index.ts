export {
  ACTIVITY_FAILURES,
  type ActivityFailure,
  type ActivityName,
  type Call,
  type CallOutcome,
  type CaseActivities,
  type CreditAnswer,
  type CreditQuestion,
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
  type DepartmentRequestKind,
  type OutputValue,
  type ReportedDefect,
  type RequestMaterial,
} from './department';
export {
  CASE_TASK_QUEUE,
  CASE_WORKFLOW,
  caseWorkflowId,
  messageKey,
  requestKey,
  VERSION_WORKFLOW,
  versionWorkflowId,
  withdrawalKey,
} from './ids';
export {
  type ClosedVersion,
  type CloseVersion,
  type PublishedVersion,
  type PublishVersion,
  type RecordVersion,
  type VersionActivities,
} from './version-activities';
