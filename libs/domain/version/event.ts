import type { Actor } from '../case/actor';
import type { RaisedObjection } from './command';
import type { DraftReference } from './state';

/** Everything that can happen to a catalogue version; append-only, the truth of its timeline (P11.1). */
export type VersionEvent =
  | { readonly type: 'versionOpened'; readonly draft: DraftReference; readonly comment?: string }
  | { readonly type: 'versionAdopted'; readonly draft: DraftReference }
  | { readonly type: 'draftSaved'; readonly draft: DraftReference; readonly comment?: string }
  | {
      readonly type: 'opinionsAsked';
      readonly revision: number;
      readonly workingDays: number;
      readonly dueAt: number;
      readonly remindAt?: number;
      readonly comment?: string;
    }
  | {
      readonly type: 'opinionGiven';
      readonly departmentId: string;
      readonly objections: readonly RaisedObjection[];
      readonly comment?: string;
    }
  | { readonly type: 'departmentsReminded'; readonly departmentIds: readonly string[]; readonly dueAt: number }
  /** `silent`: departments that let the deadline pass (逾期未反馈), which counts as no objection. */
  | { readonly type: 'opinionsClosed'; readonly silent: readonly string[] }
  | { readonly type: 'objectionAnswered'; readonly objectionId: string; readonly answer: string }
  | { readonly type: 'draftRecalled'; readonly reason: string }
  | { readonly type: 'versionApproved'; readonly comment?: string }
  | { readonly type: 'versionSentBack'; readonly reason: string }
  | { readonly type: 'effectiveDateSet'; readonly draft: DraftReference; readonly comment?: string }
  | { readonly type: 'publishingStarted' }
  /** `supersedes`: version that new cases used until now, if any. */
  | { readonly type: 'versionPublished'; readonly supersedes?: string }
  | { readonly type: 'versionSuperseded'; readonly by: string }
  /** The version that had superseded it was withdrawn: new cases use this one again. */
  | { readonly type: 'versionReinstated'; readonly after: string }
  | { readonly type: 'draftAbandoned'; readonly reason: string }
  | { readonly type: 'versionWithdrawn'; readonly reason: string }
  /** The register offers it no more; `inForce`: version that new cases use from now on, if any. */
  | { readonly type: 'versionClosed'; readonly inForce?: string }
  | { readonly type: 'stepParked'; readonly step: string; readonly reason: string }
  | { readonly type: 'stepRetried'; readonly step: string };

/** An event as it is recorded: position, time (epoch milliseconds), who, by which command. */
export interface RecordedVersionEvent {
  readonly seq: number;
  readonly at: number;
  readonly actor: Actor;
  readonly commandId?: string;
  readonly event: VersionEvent;
}
