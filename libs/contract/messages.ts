import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Calendar } from '@yijian/domain/calendar';
import type { Actor, CaseSettings, CaseView, CommandEnvelope } from '@yijian/domain/case';
import type { VersionEnvelope, VersionOpening, VersionState, VersionView } from '@yijian/domain/version';

/** What a case is started with: references only; answers, form and applicant are in the register. */
export interface CaseInput {
  readonly caseNo: string;
  readonly lifeEventCode: string;
  /** Region whose working-day calendar counts (GB/T 2260). */
  readonly regionCode: string;
  /** Its working days as known at the opening, pinned with their versions: no later change moves a case silently. */
  readonly calendar: Calendar;
  readonly settings: CaseSettings;
  /**
   * Demonstration only: how many times faster than real time the case lives, so that periods of days pass in seconds. Absent
   * in service: 1.
   */
  readonly speed?: number;
  /** Who opened it, and the id of that command. */
  readonly openedBy: Actor;
  readonly commandId: string;
  /** When the service received the opening, epoch milliseconds: the instant it counts from. Cases of before 2026-11 lack it. */
  readonly receivedAt?: number;
}

/** Answer to a command: the position of the case after it. */
export interface CommandReceipt {
  /** Number of events of the case after the command took effect. */
  readonly seq: number;
}

/**
 * The one door of a case. `updateId` is the command id, so a repeated delivery takes effect once. A refused command fails
 * with an `ApplicationFailure` whose type is the refusal's code and whose only detail is the `Refusal`.
 */
export const perform = defineUpdate<CommandReceipt, [CommandEnvelope]>('perform');

/** The case as the workflow sees it now. */
export const view = defineQuery<CaseView>('view');

/** What the workflow of a catalogue version is started with: its opening, or its state when a long history is begun anew. */
export type VersionInput =
  | { readonly kind: 'opening'; readonly opening: VersionOpening }
  | { readonly kind: 'continuation'; readonly state: VersionState };

/** The one door of a catalogue version, as {@link perform} is that of a case. */
export const performVersion = defineUpdate<CommandReceipt, [VersionEnvelope]>('perform');

/** The version as its workflow sees it now. */
export const versionView = defineQuery<VersionView>('view');

/** Which version new cases use has changed: told by the workflow of another version of the same event. */
export type StandingChange =
  { readonly type: 'superseded'; readonly by: string } | { readonly type: 'reinstated'; readonly after: string };

/** Tells a version that it was superseded or reinstated. */
export const standing = defineSignal<[StandingChange]>('standing');
