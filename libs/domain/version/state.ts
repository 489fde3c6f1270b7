import type { Actor } from '../case/actor';

/** Statuses of a catalogue version in the order of its life. */
export const VERSION_STATUSES = [
  'draft',
  'opinions',
  'review',
  'approved',
  'published',
  'superseded',
  'withdrawn',
] as const;

export type VersionStatus = (typeof VERSION_STATUSES)[number];

/** Statuses in Chinese. */
export const VERSION_STATUS_NAMES: Readonly<Record<VersionStatus, string>> = {
  draft: '起草',
  opinions: '征求意见',
  review: '审批',
  approved: '待生效',
  published: '已发布',
  superseded: '已被替代',
  withdrawn: '已停用',
};

/** A department and the items of the draft that it owns. */
export interface ItemOwner {
  readonly departmentId: string;
  readonly itemIds: readonly string[];
}

/** One revision of the content in the register, as far as its life depends on it. */
export interface DraftReference {
  /** From 1, greater with every save; gaps are harmless. */
  readonly revision: number;
  /** SHA-256 of the canonical JSON, hex. */
  readonly digest: string;
  /** First day on which new cases use it, `YYYY-MM-DD` at +08:00. */
  readonly effectiveFrom: string;
  readonly owners: readonly ItemOwner[];
}

/** An objection with its answer, once there is one. */
export interface Objection {
  /** `{departmentId}/{number}`, numbered from 1 within the opinion. */
  readonly id: string;
  readonly departmentId: string;
  readonly itemId?: string;
  readonly reason: string;
  readonly answer?: { readonly text: string; readonly at: number; readonly by: string };
}

/** What a department says of a draft: nothing yet, agreement, objections, or silence at the deadline (逾期未反馈, no objection). */
export type Opinion = ItemOwner &
  (
    | { readonly position: 'awaited' | 'silent' }
    | { readonly position: 'agrees'; readonly at: number; readonly by: string; readonly comment?: string }
    | {
        readonly position: 'objects';
        readonly at: number;
        readonly by: string;
        readonly comment?: string;
        readonly objections: readonly Objection[];
      }
  );

/** One asking of all departments about one revision. Instants are epoch milliseconds. */
export interface OpinionRound {
  readonly revision: number;
  readonly askedAt: number;
  /** End of the last working day. */
  readonly dueAt: number;
  /** Start of the working day before the last one; absent when that is no later than the day of asking. */
  readonly remindAt?: number;
  readonly remindedAt?: number;
  readonly opinions: readonly Opinion[];
}

/** Why a draft came back, and which revision it was: that one may not be submitted again unchanged. */
export interface SentBack {
  readonly revision: number;
  readonly reason: string;
}

/** Who approved, and when. */
export interface Approval {
  readonly by: string;
  readonly at: number;
}

/** What is known of a version at each status; what cannot be is not writable. */
export type VersionPhase =
  | { readonly status: 'draft'; readonly sentBack?: SentBack }
  | { readonly status: 'opinions'; readonly round: OpinionRound }
  | { readonly status: 'review'; readonly round: OpinionRound }
  | {
      readonly status: 'approved';
      readonly round: OpinionRound;
      readonly approval: Approval;
      /** The effective date has come and the register is being asked. */
      readonly isPublishing: boolean;
    }
  | { readonly status: 'published'; readonly publishedAt: number; readonly supersedes?: string }
  | { readonly status: 'superseded'; readonly publishedAt: number; readonly by: string }
  | {
      readonly status: 'withdrawn';
      readonly reason: string;
      /** True for a version that was published: the register has to be told not to offer it any more. */
      readonly isToBeClosed: boolean;
    };

/** A step that cannot go on before somebody mends its cause. */
export interface ParkedVersionStep {
  readonly reason: string;
  readonly since: number;
}

/** A catalogue version as its workflow knows it: references, dates and opinions; the content is in the register. */
export type VersionState = VersionPhase & {
  readonly slug: string;
  readonly version: string;
  readonly openedAt: number;
  /** Content as last saved. */
  readonly draft: DraftReference;
  /** Ids of all who saved any revision: none of them may approve. */
  readonly editors: readonly string[];
  readonly parked: Readonly<Record<string, ParkedVersionStep>>;
  /** Number of events so far. */
  readonly seq: number;
  /** Command id → `seq` after it; a command takes effect once. */
  readonly performed: Readonly<Record<string, number>>;
};

/** A version at one of some statuses. */
export type VersionAt<S extends VersionStatus> = Extract<VersionState, { readonly status: S }>;

/** What the life of a version begins with. */
export interface VersionOpening {
  readonly slug: string;
  readonly version: string;
  readonly draft: DraftReference;
  /** A version that was imported as it is, with no life so far, begins as published. */
  readonly isImported: boolean;
  readonly openedBy: Actor;
  readonly commandId: string;
  /** What the first revision is about, in Chinese. */
  readonly comment?: string;
}
