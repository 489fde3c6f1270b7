import type { Limit } from '../calendar/index';

/** National item type of a licence (行政许可), which alone is under the Licensing Law. */
export const LICENCE = '01';

/**
 * What a case consists of once its facts are known: the items that apply, in package order, with all that the workflow
 * needs to run them. Made from a catalogue package (`planCase` in `@yijian/domain/catalogue`), pinned with the case, and
 * free of personal data: it holds names, codes, periods and references, never answers or form values.
 */
export interface CasePlan {
  /** Code of the life event (一件事), e.g. `43TC31901000`. */
  readonly lifeEventCode: string;
  /** Version of the package the plan was made from, e.g. `2026.1`; a running case keeps it. */
  readonly version: string;
  /** Items of the case in package order. */
  readonly items: readonly PlannedItem[];
  /** Item ids by stage: every item stands after all its prerequisites. */
  readonly stages: readonly (readonly string[])[];
  /** Materials that this case asks for, in package order. */
  readonly materials: readonly PlannedMaterial[];
  /** Items handled under a commitment (告知承诺) that the facts put in force. */
  readonly commitmentItemIds: readonly string[];
  /** Special procedures (特别程序) that may occur, in package order. */
  readonly specialProcedures: readonly PlannedProcedure[];
  /** Time of the case along its dependencies, from the promises; `null` when it has no item. */
  readonly criticalPath: Limit | null;
  /** Promise for the whole event. */
  readonly overallPromise: Limit;
  /** Delivery methods the applicant may choose, in package order, those for fallback only left out. */
  readonly deliveryMethods: readonly string[];
  /** Joint handling (联合办理) that the government ordered; absent where it binds no licence of the case. */
  readonly joint?: JointTerms;
  /** Its periods count exactly (`Clock.exact`); absent in plans from before, whose cases go on counting as they did. */
  readonly exactClocks?: true;
}

/** Legal period of joint handling (许可法 art. 42(2)): binds only the licences, which are at least two. */
export interface JointTerms {
  readonly limit: Limit;
  readonly extension: ExtensionTerms;
  readonly basis: string;
  readonly itemIds: readonly string[];
}

/** One lengthening of a legal period and whose head grants it. */
export interface ExtensionTerms {
  readonly limit: Limit;
  readonly approvedBy: 'authorityHead' | 'governmentHead';
}

/** A period with its basis, in Chinese. */
export interface BasedLimit {
  readonly limit: Limit;
  readonly basis: string;
}

/** One service item (事项) of a case. */
export interface PlannedItem {
  /** Id in the package, e.g. `food-licence`. */
  readonly id: string;
  /** Place in the package, from 1; the last two digits of the item case number (子件). */
  readonly number: number;
  /** Chinese name for people. */
  readonly name: string;
  /** Department that decides it. */
  readonly departmentId: string;
  /** National handling item code (业务办理项编码), 33 characters. */
  readonly handlingItemCode: string;
  /** National item type, `01` is a licence (行政许可). */
  readonly itemType: string;
  readonly caseType: 'instant' | 'promised';
  /** Who starts it: applicant, an enterprise for the applicant, the system, or the authority unasked. */
  readonly initiation: 'application' | 'delegated' | 'system' | 'proactive';
  /** What must come first; entries on items that are not in the case have fallen away. */
  readonly prerequisites: readonly PlannedPrerequisite[];
  /** Outside events that must be reported before the clocks start; empty when none. */
  readonly waitsFor: readonly AwaitedEvent[];
  /** Promised period (承诺时限); the commitment's one where a commitment is in force. */
  readonly promised: Limit;
  /** Statutory period (法定时限); `null` where no law sets one. */
  readonly statutory: Limit | null;
  /** What the statutory period rests on, in Chinese. */
  readonly statutoryBasis?: string;
  /** How the statutory period may be extended, once (延期); absent where the package provides none. */
  readonly extension?: ExtensionTerms;
  /** From the decision to the delivery (许可法 art. 44, or a special rule). */
  readonly delivery?: BasedLimit;
  /** Commitment (告知承诺) the package provides for it, whether in force or not. */
  readonly commitment?: CommitmentTerms;
  /** Results it yields when granted, in package order. */
  readonly results: readonly { readonly id: string; readonly name: string }[];
  /** Data it yields on the way for other items. */
  readonly data: readonly { readonly id: string; readonly name: string }[];
  /** Terms of rectification (整改) from its special procedures; absent where the package allows none. */
  readonly rectification?: RectificationTerms;
  /** False: outside supervision cards and rating. */
  readonly supervised: boolean;
  /** False: outside the overall promise. */
  readonly countsTowardsPromise: boolean;
}

/** Terms of commitment-based approval (告知承诺), package README §5. */
export interface CommitmentTerms {
  readonly scope: string;
  /** True: the answers choose it (`chosenWhen`), so it cannot be asked for besides; absent: it is chosen while filing. */
  readonly chosenByFacts?: true;
  /** Period of the decision under the commitment, by the channel of the case. */
  readonly limit: Limit;
  /** Materials that the signed promise replaces. */
  readonly replacesMaterialIds: readonly string[];
  /** Check after the decision (事后核查). */
  readonly postCheck: BasedLimit;
  /** What follows from a false promise, in Chinese. */
  readonly onFalse: string;
}

/** The four kinds of prerequisites (前置): catalogue package README §4. */
export type PlannedPrerequisite =
  | { readonly kind: 'result'; readonly itemId: string; readonly resultId: string }
  | { readonly kind: 'anyResult'; readonly anyOf: readonly { readonly itemId: string; readonly resultId: string }[] }
  | { readonly kind: 'data'; readonly itemId: string; readonly dataId: string }
  | { readonly kind: 'soft'; readonly itemId: string };

/** An outside event that a start waits for; `target` is shown and supervised by nobody. */
export interface AwaitedEvent {
  readonly id: string;
  readonly label: string;
  readonly reportedBy: 'applicant' | 'department' | 'enterprise';
  readonly target?: Limit;
}

/** What the promised and the statutory clock do meanwhile; the basis is Chinese. */
export interface ClockEffect {
  readonly statutory: 'runs' | 'pauses';
  readonly promised: 'runs' | 'pauses';
  readonly basis: string;
}

/** How often and how long an applicant may rectify, and what the clocks do meanwhile. */
export interface RectificationTerms {
  readonly limit: Limit;
  readonly maxRounds: number;
  readonly clockEffect: ClockEffect;
  /** What follows when it is not done in time, in Chinese. */
  readonly onExpiry: string;
}

/** One material of the set (一套材料). */
export interface PlannedMaterial {
  readonly id: string;
  readonly name: string;
  readonly coreMaterial: boolean;
  /** True: the service obtains it (e-licence or shared data), so the applicant is not asked (国务院令第716号 art. 7). */
  readonly shared: boolean;
  /** Items of this case that use it. */
  readonly usedBy: readonly string[];
  /** Terms under which it may be missing at acceptance (容缺); never on a core material. */
  readonly tolerance?: ToleranceTerms;
}

/** Terms of tolerant acceptance (容缺受理), package README §5. */
export interface ToleranceTerms {
  readonly limit: Limit;
  readonly clockEffect: ClockEffect;
}

/** Kinds of special procedures (特别程序), package README §7. */
export type ProcedureKind =
  | 'hearing'
  | 'tender'
  | 'auction'
  | 'inspection'
  | 'testing'
  | 'quarantine'
  | 'appraisal'
  | 'expertReview'
  | 'siteInspection'
  | 'jointInspection'
  | 'jointReview'
  | 'jointAcceptanceCheck'
  | 'publicNotice'
  | 'consultation'
  | 'dataVerification';

/** A special procedure that may occur in items of the case. */
export interface PlannedProcedure {
  readonly id: string;
  readonly name: string;
  /** Items of this case it may occur in. */
  readonly itemIds: readonly string[];
  /** Facts it may find out; new facts may add items in flight. */
  readonly establishesFactIds: readonly string[];
  /** How it is held; absent in plans made before procedures were handled in the case. */
  readonly terms?: ProcedureTerms;
}

/** How a special procedure is held and what it does to clocks. */
export interface ProcedureTerms {
  readonly kind: ProcedureKind;
  readonly organizerDepartmentId: string;
  readonly participantDepartmentIds: readonly string[];
  /** Period to hold it in; `null` when another body sets the time. */
  readonly limit: Limit | null;
  /** Least number of officers on site (许可法 art. 34). */
  readonly minInspectors: number;
  readonly clockEffect: ClockEffect;
  /** Whether the applicant is told in writing of the procedure and the time it needs; otherwise no clock pauses. */
  readonly writtenNotice: boolean;
  readonly basis: string;
  readonly outcomes: readonly VisitResult[];
}

/** Outcomes of a joint step (联合勘验、评审、验收): 通过, 不通过, 不通过但允许整改. */
export type VisitResult = 'pass' | 'fail' | 'rectify';
