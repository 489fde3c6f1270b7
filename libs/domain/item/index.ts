export { acknowledge, assignReviewer, deny, DEPARTMENT_MAY_SPEAK, grant, itemOutOfPlace, supplyData } from './handling';
export { decisionBarred } from './decision';
export { correctDecision } from './decision-correction';
export { evolveItem, type ItemHappening, tell } from './evolve';
export { extendDecision, extendJoint } from './extension';
export { failedBy, missingEvents, openPrerequisites } from './prerequisite';
export { rectificationExpired, requestRectification, supplyRectification } from './rectification';
export {
  type DepartmentMessage,
  type DispatchCause,
  isEnded,
  isRunning,
  isRunningStatus,
  type ItemState,
  type ItemStatus,
  type MessageKind,
  type OutputReference,
  type Running,
  RUNNING_STATUSES,
  type RunningItem,
  WAITING,
} from './state';
export { resumeItem, suspendItem, urge } from './suspension';
