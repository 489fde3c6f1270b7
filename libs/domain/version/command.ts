import type { Calendar } from '../calendar/index';
import type { Actor } from '../case/actor';
import type { DraftReference } from './state';

/**
 * Everything anybody may ask of a catalogue version (目录版本), one discriminated union. Content stays in the register: a command
 * names it by revision and digest.
 */
export type VersionCommand =
  | SaveDraft
  | StartOpinions
  | GiveOpinion
  | AnswerObjection
  | RecallDraft
  | Approve
  | SendBack
  | SetEffectiveDate
  | AbandonDraft
  | WithdrawVersion
  | RetryStep;

/** 保存草案: another revision of the content is in the register. */
export interface SaveDraft {
  readonly type: 'saveDraft';
  readonly draft: DraftReference;
  /** What was changed and why, in Chinese. */
  readonly comment?: string;
}

/** 征求意见: every department that owns an item is asked. */
export interface StartOpinions {
  readonly type: 'startOpinions';
  /** Until the end of this many working days; the day of asking does not count. */
  readonly workingDays: number;
  /** Working days as known when it was asked: the deadline is fixed with them and no later import moves it. */
  readonly calendar: Calendar;
  readonly comment?: string;
}

/** One objection of a department, before it has its id. */
export interface RaisedObjection {
  /** Item of the department that it is about; absent for the event as a whole. */
  readonly itemId?: string;
  /** Why, in Chinese. */
  readonly reason: string;
}

/** 反馈意见: agrees when `objections` is empty. A later opinion takes the place of an earlier one while opinions are open. */
export interface GiveOpinion {
  readonly type: 'giveOpinion';
  readonly objections: readonly RaisedObjection[];
  readonly comment?: string;
}

/** 答复异议: why the draft stands as it is all the same. */
export interface AnswerObjection {
  readonly type: 'answerObjection';
  /** `{departmentId}/{number}`, see {@link Objection}. */
  readonly objectionId: string;
  readonly answer: string;
}

/** 收回修改: the editor takes the draft back to change it; opinions given so far lapse. */
export interface RecallDraft {
  readonly type: 'recallDraft';
  readonly reason: string;
}

/** 审批通过. */
export interface Approve {
  readonly type: 'approve';
  readonly comment?: string;
}

/** 退回修改. */
export interface SendBack {
  readonly type: 'sendBack';
  readonly reason: string;
}

/** 调整生效日: the only thing that may change after the approval; the new content differs in nothing else. */
export interface SetEffectiveDate {
  readonly type: 'setEffectiveDate';
  readonly draft: DraftReference;
  readonly comment?: string;
}

/** 放弃草案: it never comes into force. */
export interface AbandonDraft {
  readonly type: 'abandonDraft';
  readonly reason: string;
}

/** 停用: no new case is opened on it; running ones are finished. */
export interface WithdrawVersion {
  readonly type: 'withdrawVersion';
  readonly reason: string;
}

/** Lets a parked step run again. */
export interface RetryStep {
  readonly type: 'retry';
  readonly step: string;
}

/** A command with who gives it and its id, which makes it take effect once however often it is delivered. */
export interface VersionEnvelope {
  /** Unique; also the `updateId` at Temporal. */
  readonly id: string;
  readonly actor: Actor;
  readonly command: VersionCommand;
  /** When the service received it, epoch milliseconds: the instant it counts from. Commands of before 2026-11 lack it. */
  readonly receivedAt?: number;
}
