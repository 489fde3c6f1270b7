import { type DepartmentReply, type DepartmentRequest, type ReportedDefect } from '@yijian/contract';
import { chance } from './chance';
import { type Fault } from './faults';

/** What the departments of one case do. Items that are not named follow the defaults. */
export interface CaseScript {
  readonly items: Readonly<Record<string, ItemScript>>;
}

/** What the department of one item does; an empty script acknowledges and grants. */
export interface ItemScript {
  /** False: never acknowledged. Default true. */
  readonly acknowledge?: boolean;
  /** Who reviews the item, by an opaque id; told with the acknowledgement. */
  readonly reviewerId?: string;
  /** All it sees missing when it is asked before acceptance; nothing by default. */
  readonly defects?: readonly ReportedDefect[];
  /** Milliseconds from the receipt to the decision or rectification; default as in the defaults. */
  readonly thinkMs?: number;
  /** Requirements (整改要求) per round: the first round with the first list, and so on; rounds beyond are decided. */
  readonly rectify?: readonly (readonly string[])[];
  /** Default `grant`, but `deny` when the time to rectify is over. */
  readonly decide?: 'grant' | 'deny';
  /** True: no rectification and no decision until the case gets a script in which this item is not held. */
  readonly hold?: boolean;
  /** Reason of a denial, in Chinese. */
  readonly reason?: string;
  /** Legal ground of a denial, in Chinese. */
  readonly legalBasis?: string;
  /** Values of results by id; `null` withholds one. The rest is made up from the request. */
  readonly results?: Readonly<Record<string, unknown>>;
  /** Values of data by id; `null` withholds one. The rest is made up from the request. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What special procedures find out, in this order; a script put again may only add to the list. */
  readonly facts?: readonly { readonly procedureId: string; readonly facts: Readonly<Record<string, unknown>> }[];
  /** Replies of other kinds, as on the wire but without `replyId`, `caseNo`, `itemId`; as `facts`, only added to. */
  readonly acts?: readonly ScriptedAct[];
  /** How the check after a grant on a commitment ends; none is made while it is absent. */
  readonly postCheck?: PostCheck;
  readonly faults?: readonly Fault[];
}

/** Kinds of replies that a script tells word for word: special procedures, visits, hearings, outside events, acts of the head. */
export const ACT_KINDS = [
  ...(['event', 'procedureStarted', 'procedureProlonged', 'procedureEnded'] as const),
  ...(['visitAppointed', 'visitRecorded', 'hearingRightTold', 'hearingScheduled', 'hearingHeld'] as const),
  ...(['extended', 'suspended', 'resumed', 'terminated', 'decisionCorrected'] as const),
] as const satisfies readonly DepartmentReply['kind'][];

type WithoutHead<R> = R extends unknown ? Omit<R, 'replyId' | 'caseNo' | 'itemId'> : never;

/** One such reply. A correction of the decision comes after the decision, everything else before it. */
export type ScriptedAct = WithoutHead<Extract<DepartmentReply, { readonly kind: (typeof ACT_KINDS)[number] }>>;

/** 事后核查: the promise was kept; not kept, corrected when so ordered; not kept for good. */
export const POST_CHECKS = ['kept', 'cured', 'broken'] as const;

export type PostCheck = (typeof POST_CHECKS)[number];

/** What departments do without a script. */
export interface Defaults {
  /** Changes which requests meet which share; the same seed repeats a run. */
  readonly seed: string;
  /** Think time, milliseconds. */
  readonly thinkMs: { readonly min: number; readonly max: number };
  /** Share of items denied and of items rectified once, 0 to 1. */
  readonly shares: { readonly deny: number; readonly rectify: number };
  /** Faults, each with the share of items it befalls, 0 to 1. */
  readonly faults: readonly { readonly share: number; readonly fault: Fault }[];
}

/** Every department grants everything after 20 to 60 ms. */
export const GRANT_EVERYTHING: Defaults = {
  seed: 'simulator',
  thinkMs: { min: 20, max: 60 },
  shares: { deny: 0, rectify: 0 },
  faults: [],
};

/** An item script with nothing left to chance. */
export type SettledScript = ItemScript & { readonly thinkMs: number; readonly faults: readonly Fault[] };

/** What the department does with this request: by the script of the case if it names the item, else by shares. */
export function settle(request: DepartmentRequest, script: CaseScript | undefined, defaults: Defaults): SettledScript {
  const { caseNo, itemId } = request;
  const draw = (purpose: string) => chance(defaults.seed, caseNo, itemId, purpose);
  const { min, max } = defaults.thinkMs;
  const thinkMs = Math.round(min + draw(`think/${request.round}`) * (max - min));
  const scripted = script?.items[itemId];
  if (scripted !== undefined) return { thinkMs, faults: [], ...scripted };
  return {
    thinkMs,
    faults: defaults.faults.filter(({ share }, index) => draw(`fault/${index}`) < share).map(({ fault }) => fault),
    ...(draw('deny') < defaults.shares.deny && { decide: 'deny' }),
    ...(draw('rectify') < defaults.shares.rectify && { rectify: [['请按现场检查意见完成整改并补充说明材料']] }),
  };
}
