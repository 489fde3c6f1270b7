import type { FormReference, MaterialReference } from './filing';

/** 签收: a department has received the request of a round. */
export interface Acknowledge extends ItemRound {
  readonly type: 'acknowledge';
  /** Who reviews the item there (承办人), as an opaque id; he may not be its hearing officer (许可法 art. 48). */
  readonly reviewerId?: string;
}

/**
 * 指定承办人: a department hands an item to one of its own, before or after it acknowledged. All whom it was with are its reviewers, so that
 * none of them presides over its hearing (许可法 art. 48).
 */
export interface AssignReviewer {
  readonly type: 'assignReviewer';
  readonly itemId: string;
  /** Opaque account id. */
  readonly reviewerId: string;
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

/** An outside event that an item waits for has happened. */
export interface ReportEvent {
  readonly type: 'reportEvent';
  readonly itemId: string;
  readonly eventId: string;
}

/** 延期: the head of the authority lengthens the statutory period of an item, once, before it ends (许可法 art. 42(1)). */
export interface ExtendDecision {
  readonly type: 'extendDecision';
  readonly itemId: string;
  readonly reason: string;
}

/** The head of the government lengthens the period of joint handling, once, before it ends (许可法 art. 42(2)). */
export interface ExtendJoint {
  readonly type: 'extendJoint';
  readonly reason: string;
}

/** Grounds for which the handling of an item is suspended (中止): force majeure, a pending suit, the applicant's wish. */
export const SUSPENSION_GROUNDS = ['forceMajeure', 'pendingCase', 'applicantRequest', 'other'] as const;

/** 中止办理 of an item, by the head of its authority. */
export interface SuspendItem {
  readonly type: 'suspendItem';
  readonly itemId: string;
  readonly ground: (typeof SUSPENSION_GROUNDS)[number];
  readonly reason: string;
  readonly legalBasis: string;
  /** Statute that lets the statutory clock stand still too; without one only the promised clock does. */
  readonly specialStatute?: string;
}

/** 恢复办理 of a suspended item. */
export interface ResumeItem {
  readonly type: 'resumeItem';
  readonly itemId: string;
}

/** 催办: an item is urged on its department. */
export interface Urge {
  readonly type: 'urge';
  readonly itemId: string;
  readonly message: string;
}

/**
 * A new act about a decision, by the head of its authority (许可法 art. 69 撤销, or 变更): it refers to the old one, which stays on
 * record. Possible while the case is open; afterwards it takes a new case.
 */
export interface CorrectDecision {
  readonly type: 'correctDecision';
  readonly itemId: string;
  readonly to: 'granted' | 'denied' | 'revoked';
  /** Results of a decision corrected to `granted`. */
  readonly resultIds?: readonly string[];
  readonly reason: string;
  readonly legalBasis: string;
}
