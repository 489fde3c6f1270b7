import type { Actor } from './actor';
import type { CasePlan } from './plan';

/**
 * Everything anybody may ask of a running case, one discriminated union. It goes through one door, the Update `perform`, and
 * carries references and decisions only: form values, files and results stay in the register under the case number.
 */
export type CaseCommand =
  | ReviseAnswers
  | Submit
  | Accept
  | RequestCorrection
  | Refuse
  | SupplyCorrection
  | Acknowledge
  | RequestRectification
  | SupplyRectification
  | Grant
  | Deny
  | SupplyData
  | EstablishFacts
  | SupplyMaterials
  | ReportEvent
  | Withdraw
  | ChooseDelivery
  | ConfirmDelivery
  | Rate
  | Retry;

/** A command with who gives it and its id. The id makes it take effect once, however often it is delivered. */
export interface CommandEnvelope {
  /** Unique; also the `updateId` at Temporal and the key of the inbox row. */
  readonly id: string;
  readonly actor: Actor;
  readonly command: CaseCommand;
}

/** Applicant or clerk answered the guidance anew while drafting; a new one-time notice follows. */
export interface ReviseAnswers {
  readonly type: 'reviseAnswers';
}

/** 提交: the filled form and the set of materials are handed in; the 5-working-day check begins (许可法 art. 32). */
export interface Submit extends Filing {
  readonly type: 'submit';
}

/** What is handed in. */
export interface Filing {
  readonly plan: CasePlan;
  readonly form: FormReference;
  readonly materials: readonly MaterialReference[];
  /** One of the plan's delivery methods. */
  readonly deliveryMethod: string;
}

/** The stored form of a case at one revision. */
export interface FormReference {
  readonly revision: number;
  /** SHA-256 of its canonical JSON, hex. */
  readonly sha256: string;
}

/** One stored file that was handed in for a material. */
export interface MaterialReference {
  readonly materialId: string;
  readonly uploadId: string;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
}

/** 受理 by the window. */
export interface Accept {
  readonly type: 'accept';
}

/** 一次性补正告知: all defects at once; possible once (许可法 art. 32(4)). */
export interface RequestCorrection {
  readonly type: 'requestCorrection';
  readonly defects: readonly Defect[];
}

/** One thing to put right before acceptance. */
export interface Defect {
  /** Form pointer or material id the defect concerns; absent when it concerns the whole application. */
  readonly subject?: string;
  /** What is wrong and how to supply it, in Chinese. */
  readonly content: string;
  /** Legal ground, in Chinese. */
  readonly legalBasis?: string;
}

/** 不予受理 with reason and legal ground. */
export interface Refuse {
  readonly type: 'refuse';
  readonly reason: string;
  readonly legalBasis: string;
}

/** 补正: what the correction notice asked for is supplied; the check begins anew. */
export interface SupplyCorrection extends Filing {
  readonly type: 'supplyCorrection';
}

/** 签收: a department has received the request of a round. */
export interface Acknowledge extends ItemRound {
  readonly type: 'acknowledge';
}

/** An item and the round of rectification, from 1, that a message belongs to. */
export interface ItemRound {
  readonly itemId: string;
  readonly round: number;
}

/** 整改: a department asks the applicant to rectify; bounded by the catalogue. */
export interface RequestRectification extends ItemRound {
  readonly type: 'requestRectification';
  /** What must be done, in Chinese; at least one. */
  readonly requirements: readonly string[];
}

/** The applicant has rectified; the department is asked again with the next round. */
export interface SupplyRectification extends ItemRound {
  readonly type: 'supplyRectification';
  /** The form as it stands after rectification. */
  readonly form: FormReference;
  /** All materials as they stand after rectification. */
  readonly materials: readonly MaterialReference[];
}

/** 准予: the item is granted with its results (all of them, or those named). */
export interface Grant extends ItemRound {
  readonly type: 'grant';
  readonly resultIds: readonly string[];
}

/** 不予: the item is denied with reason and legal ground. */
export interface Deny extends ItemRound {
  readonly type: 'deny';
  readonly reason: string;
  readonly legalBasis: string;
}

/** Data an item yields on the way has arrived. */
export interface SupplyData {
  readonly type: 'supplyData';
  readonly itemId: string;
  readonly dataIds: readonly string[];
}

/** A special procedure has found out facts; the case is planned again with all facts known. */
export interface EstablishFacts {
  readonly type: 'establishFacts';
  readonly procedureId: string;
  readonly factIds: readonly string[];
}

/** Materials of items that joined in flight are handed in; those items start when theirs are complete. */
export interface SupplyMaterials {
  readonly type: 'supplyMaterials';
  /** All materials as they stand now. */
  readonly materials: readonly MaterialReference[];
}

/** An outside event that an item waits for has happened. */
export interface ReportEvent {
  readonly type: 'reportEvent';
  readonly itemId: string;
  readonly eventId: string;
}

/** 撤回 by the applicant, before decision: every undecided item ends. */
export interface Withdraw {
  readonly type: 'withdraw';
  readonly reason: string;
}

/** Another delivery method; possible until dispatch (省标准 第7部分). */
export interface ChooseDelivery {
  readonly type: 'chooseDelivery';
  readonly method: string;
}

/** 送达: the bundle has been received. */
export interface ConfirmDelivery {
  readonly type: 'confirmDelivery';
  /** What proves it: waybill and signature, identity check at the counter …, in Chinese. */
  readonly receipt: string;
}

/** 好差评, voluntary, once; the words of a comment stay in the register. */
export interface Rate {
  readonly type: 'rate';
  readonly grade: Grade;
}

/** The five grades; the last two are negative (差评). */
export const GRADES = ['verySatisfied', 'satisfied', 'basicallySatisfied', 'dissatisfied', 'veryDissatisfied'] as const;

export type Grade = (typeof GRADES)[number];

/** An operator lets a parked step run again. */
export interface Retry {
  readonly type: 'retry';
  /** Name of the parked step, e.g. `dispatch/food-licence/1`. */
  readonly step: string;
}
