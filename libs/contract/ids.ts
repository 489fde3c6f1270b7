/** Task queue of case workflows and their activities. */
export const CASE_TASK_QUEUE = 'cases';

/** Type name of the case workflow. */
export const CASE_WORKFLOW = 'caseWorkflow';

/** Workflow id of a case; carries the case number and nothing personal. */
export function caseWorkflowId(caseNo: string): string {
  return `case/${caseNo}`;
}

/** Type name of the workflow of a catalogue version; it shares the task queue of cases, for it has little to do. */
export const VERSION_WORKFLOW = 'versionWorkflow';

/** Workflow id of a catalogue version. */
export function versionWorkflowId(slug: string, version: string): string {
  return `catalogue-version/${slug}/${version}`;
}

/** Idempotency key of the request to a department: one per case, item and round of rectification. */
export function requestKey(caseNo: string, itemId: string, round: number): string {
  return `${caseNo}/${itemId}/${round}`;
}

/** Idempotency key of the message that tells a department of a withdrawal. */
export function withdrawalKey(caseNo: string, itemId: string): string {
  return `${caseNo}/${itemId}/withdrawal`;
}

/** Idempotency key of a question before acceptance, of a message, numbered within the item. */
export function messageKey(caseNo: string, itemId: string, kind: string, number: number): string {
  return `${caseNo}/${itemId}/${kind}/${number}`;
}
