import { SUSPENSION_GROUNDS, TERMINATION_GROUNDS } from '@yijian/domain/case';
import { type Answer } from '../../../api/client';

type Task = Answer<'TaskFileDto'>;
type Output = Pick<Answer<'TaskOutputDto'>, 'id' | 'name'>;

/** What an act is about: the task, and of its procedures, events or steps the one it names. */
export interface ActAbout {
  readonly task: Task;
  readonly subjectId?: string;
}

/** Names of what is filled in; each has its label among the words. */
export type FieldName =
  | 'reviewerId'
  | 'defects'
  | 'results'
  | 'data'
  | 'facts'
  | 'requirements'
  | 'reason'
  | 'legalBasis'
  | 'specialStatute'
  | 'ground'
  | 'timeNeeded'
  | 'findings'
  | 'heldAt'
  | 'place'
  | 'inspectors'
  | 'outcomes'
  | 'officerId'
  | 'open'
  | 'record'
  | 'to'
  | 'fulfilled'
  | 'cure'
  | 'message';

/** One field of the form of an act. */
export type ActField = { readonly name: FieldName; readonly isOptional?: boolean } & (
  | { readonly kind: 'line' | 'words' | 'instant' | 'flag' | 'officer' }
  | { readonly kind: 'lines' | 'defects' | 'limit' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | {
      readonly kind: 'outputs';
      readonly outputs: readonly Output[];
      /** The task whose results may come with files; absent where there are none. */
      readonly filesOf?: Pick<Task, 'caseNo' | 'itemId'>;
    }
  | { readonly kind: 'facts'; readonly facts: readonly Answer<'TaskFactDto'>[] }
  | { readonly kind: 'inspectors'; readonly procedure: Answer<'TaskProcedureDto'> | undefined }
  | { readonly kind: 'outcomes'; readonly departments: readonly Answer<'NamedDepartmentDto'>[] }
);

const REASON: ActField = { kind: 'words', name: 'reason' };
const BASIS: ActField = { kind: 'line', name: 'legalBasis' };
const FINDINGS: ActField = { kind: 'words', name: 'findings' };
const TIME: ActField = { kind: 'limit', name: 'timeNeeded' };
const PLACE: ActField = { kind: 'line', name: 'place' };
const HELD_AT: ActField = { kind: 'instant', name: 'heldAt' };

type FieldsOf = (about: ActAbout) => readonly ActField[];

/** What has to be filled in for a command. A command that is not here is given from another desk. */
const FIELDS: Readonly<Record<string, FieldsOf>> = {
  acknowledge: () => [{ kind: 'officer', name: 'reviewerId', isOptional: true }],
  reportDefects: () => [{ kind: 'defects', name: 'defects', isOptional: true }],
  grant: ({ task }) => [{ kind: 'outputs', name: 'results', outputs: task.results, filesOf: task, isOptional: true }],
  requestRectification: () => [{ kind: 'lines', name: 'requirements' }],
  supplyData: ({ task }) => [{ kind: 'outputs', name: 'data', outputs: task.data }],
  establishFacts: (about) => [{ kind: 'facts', name: 'facts', facts: procedureOf(about)?.facts ?? [] }],
  startProcedure: (about) => [procedureOf(about)?.stopsClock === true ? TIME : { ...TIME, isOptional: true }, REASON],
  prolongProcedure: () => [TIME, REASON],
  endProcedure: () => [FINDINGS],
  appointVisit: (about) => [
    HELD_AT,
    PLACE,
    { kind: 'inspectors', name: 'inspectors', procedure: procedureOf(about) },
    isAppointed(about) ? REASON : { ...REASON, isOptional: true },
  ],
  recordVisit: (about) => [
    FINDINGS,
    { kind: 'outcomes', name: 'outcomes', departments: visitOf(about)?.departments ?? [] },
  ],
  deny: () => [REASON, BASIS],
  reportEvent: () => [],
  assignReviewer: () => [{ kind: 'officer', name: 'reviewerId' }],
  tellHearingRight: () => [REASON],
  scheduleHearing: () => [HELD_AT, PLACE, { kind: 'line', name: 'officerId' }, { kind: 'flag', name: 'open' }],
  recordHearing: () => [{ kind: 'words', name: 'record' }],
  extendDecision: () => [REASON],
  extendJoint: () => [REASON],
  suspendItem: () => [
    { kind: 'choice', name: 'ground', choices: SUSPENSION_GROUNDS },
    REASON,
    BASIS,
    { kind: 'line', name: 'specialStatute', isOptional: true },
  ],
  resumeItem: () => [],
  terminate: () => [{ kind: 'choice', name: 'ground', choices: TERMINATION_GROUNDS }, REASON, BASIS],
  correctDecision: () => [{ kind: 'choice', name: 'to', choices: ['granted', 'denied', 'revoked'] }, REASON, BASIS],
  reportPostCheck: () => [
    { kind: 'flag', name: 'fulfilled' },
    FINDINGS,
    { kind: 'limit', name: 'cure', isOptional: true },
  ],
  urge: () => [{ kind: 'words', name: 'message' }],
};

/** Commands this desk offers, in the order in which it offers them. */
export const COMMANDS: readonly string[] = Object.keys(FIELDS);

/** The fields of the form of a command. */
export function fieldsOf(command: string, about: ActAbout): readonly ActField[] {
  return FIELDS[command]?.(about) ?? [];
}

function procedureOf({ task, subjectId }: ActAbout): Answer<'TaskProcedureDto'> | undefined {
  return task.procedures.find(({ procedureId }) => procedureId === subjectId);
}

function visitOf({ task, subjectId }: ActAbout): Answer<'TaskVisitDto'> | undefined {
  return task.visits.find(({ procedureId }) => procedureId === subjectId);
}

function isAppointed(about: ActAbout): boolean {
  return visitOf(about)?.recorded === false;
}
