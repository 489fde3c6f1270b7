import { type ProcedureKind } from '../case/plan';
import { type Limit } from '../calendar/index';
import { type MergedForm } from '../form/index';
import { type Situation } from './situation';

/**
 * One life event (一件事) as its catalogue package file writes it: `life-events/<slug>.json`, format 1. The shape is that of
 * `schema/life-event.schema.json`; what the numbered rules of README §8 add is checked by `checkPackage`. Text for people
 * is Chinese; absent optional properties mean their default.
 */
export interface LifeEvent {
  readonly format: 'catalogue-package/1';
  readonly kind: 'lifeEvent';
  /** Readable name; the file name without `.json`. */
  readonly slug: string;
  /** Code of the event, e.g. `43TC31901000`; survives every version. */
  readonly code: string;
  readonly name: string;
  /** Year and serial number, e.g. `2026.1`. */
  readonly version: string;
  /** First day on which new cases use this version, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
  /** Last day; absent means open. */
  readonly effectiveTo?: string;
  readonly policyBasis: readonly string[];
  readonly serviceObjects: readonly ('naturalPerson' | 'enterprise' | 'individualBusiness' | 'otherOrganization')[];
  readonly leadDepartmentId: string;
  readonly coordinatorDepartmentId: string;
  readonly supportingDepartmentIds: readonly string[];
  readonly overallPromise: { readonly limit: Limit; readonly excludes: readonly string[] };
  readonly jointLimit?: JointLimit;
  readonly guide: ServiceGuide;
  readonly facts: readonly Fact[];
  readonly guidance: Guidance;
  readonly serviceItems: readonly ServiceItem[];
  readonly mutualExclusions?: readonly MutualExclusion[];
  readonly materials: readonly Material[];
  readonly mergedForm: MergedForm;
  readonly specialProcedures: readonly SpecialProcedure[];
  readonly schedules?: readonly Schedule[];
  /** Schedules during which the event can be filed; absent means at any time. */
  readonly filingScheduleIds?: readonly string[];
  readonly deliveryOptions: readonly DeliveryOption[];
  readonly situations: readonly Situation[];
  readonly editorNotes?: readonly string[];
}

/** Legal period of joint handling (并联审批期限), where the government ordered it (Administrative Licensing Law art. 42). */
export interface JointLimit {
  readonly limit: Limit;
  readonly extension: Extension;
  readonly legalBasis: readonly LegalReference[];
  readonly scope: string;
}

/** Published guide (服务指南) of the event. */
export interface ServiceGuide {
  readonly summary: string;
  readonly acceptanceConditions: readonly string[];
  readonly channels: readonly ('window' | 'web' | 'mobile' | 'selfServiceTerminal')[];
  readonly handlingScope: string;
  readonly officeHours: string;
  readonly feeNote: string;
  readonly remedies: string;
  readonly consultationPhone: string;
  readonly complaintChannels: readonly string[];
  readonly steps: readonly string[];
  readonly faqs: readonly { readonly question: string; readonly answer: string }[];
}

/** One fact that conditions may read. */
export interface Fact {
  /** Name in conditions, camelCase. */
  readonly id: string;
  readonly label: string;
  /** `code` is one of `values`, `codeList` a list of them. */
  readonly type: 'boolean' | 'number' | 'code' | 'codeList';
  /** Who supplies it first: the applicant (asked), a system (looked up before filing), or a special procedure. */
  readonly source: 'applicant' | 'system' | 'procedure';
  /** Values of a code or code list, in display order. */
  readonly values?: readonly { readonly value: string; readonly label: string }[];
  /** Unit of a number, in Chinese. */
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** JSON Pointer of the form element that holds the same value; the answer fills it. */
  readonly formPointer?: string;
  readonly note?: string;
}

/** The guidance (导办): a graph of questions. */
export interface Guidance {
  readonly startNodeId: string;
  readonly nodes: readonly GuidanceNode[];
  readonly ends: readonly GuidanceEnd[];
}

/** One question; its branches are tried in order, the last one has no condition. */
export interface GuidanceNode {
  readonly id: string;
  readonly factId: string;
  readonly question: string;
  readonly help?: string;
  readonly next: readonly { readonly when?: string; readonly goTo: string }[];
}

/** What follows the guidance (README §3). */
export type GuidanceEnd =
  | { readonly id: string; readonly outcome: 'proceed'; readonly message?: string }
  | {
      readonly id: string;
      readonly outcome: 'partial';
      readonly message: string;
      readonly excludedItemIds: readonly string[];
    }
  | { readonly id: string; readonly outcome: 'redirect'; readonly message: string; readonly lifeEventCode: string }
  | { readonly id: string; readonly outcome: 'offline' | 'notEligible'; readonly message: string };

/** One service item (事项) of the event. */
export interface ServiceItem {
  readonly id: string;
  readonly name: string;
  readonly departmentId: string;
  /** 12 characters: region 2, item type 2, department 2, main item 3, sub-item 3. */
  readonly baseCode: string;
  /** 31 characters: USCC 18, exercise level 1, base code 12. */
  readonly implementationCode: string;
  /** 33 characters: implementation code and 2 more. */
  readonly handlingItemCode: string;
  readonly itemType: '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '20';
  readonly caseType: 'instant' | 'promised';
  readonly initiation: 'application' | 'delegated' | 'system' | 'proactive';
  /** FEEL condition under which it belongs to the case; absent means always. */
  readonly appliesWhen?: string;
  /** True when it may join a running case. Default false. */
  readonly addedInFlight?: boolean;
  readonly legalBasis: readonly LegalReference[];
  readonly acceptanceConditions: readonly string[];
  /** Legal period; `limit` is `null` where no law sets one. */
  readonly statutory: { readonly limit: Limit | null; readonly basis: string; readonly extension?: Extension };
  readonly promised: { readonly limit: Limit; readonly excludes?: readonly string[] };
  /** False when outside the overall promise. Default true. */
  readonly countsTowardsPromise?: boolean;
  /** False when outside supervision cards and rating. Default true. */
  readonly supervised?: boolean;
  readonly fee: Fee;
  /** How many may be granted (数量限制, 许可法 art. 57); absent when the package says nothing of it. */
  readonly quantityLimit?: string;
  /** Intermediary services the applicant needs first (中介服务); absent when the package says nothing of them. */
  readonly intermediaryServices?: string;
  readonly results: readonly ItemResult[];
  readonly data?: readonly { readonly id: string; readonly name: string }[];
  readonly prerequisites: readonly Prerequisite[];
  readonly waitsFor?: readonly OutsideEvent[];
  readonly materialIds: readonly string[];
  readonly specialProcedureIds: readonly string[];
  readonly commitment?: Commitment;
  /** Period from the decision to delivery, where a rule sets one. */
  readonly deliveryLimit?: { readonly limit: Limit; readonly basis: string };
  readonly note?: string;
}

/** One lengthening of a legal period. */
export interface Extension {
  readonly limit: Limit;
  readonly approvedBy: 'authorityHead' | 'governmentHead';
}

/** A law, regulation or rule; `article` is `—` when the whole text is meant. */
export interface LegalReference {
  readonly title: string;
  readonly article: string;
}

/** What an item costs. */
export type Fee =
  | { readonly charged: false; readonly note?: string }
  | { readonly charged: true; readonly standard: string; readonly basis: string; readonly payableOnline: boolean };

/** Something an item yields when it is granted. */
export interface ItemResult {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly eLicence: boolean;
  readonly validity?: { readonly value: number; readonly unit: 'year' | 'month' };
  /** Where a sample of it is found. */
  readonly sample?: string;
}

/** What must come first (前置); README §4 says when each kind is satisfied and when it fails. */
export type Prerequisite =
  | { readonly kind: 'result'; readonly itemId: string; readonly resultId: string; readonly reason?: string }
  | {
      readonly kind: 'anyResult';
      readonly anyOf: readonly { readonly itemId: string; readonly resultId: string }[];
      readonly reason?: string;
    }
  | { readonly kind: 'data'; readonly itemId: string; readonly dataId: string; readonly reason?: string }
  | { readonly kind: 'soft'; readonly itemId: string; readonly reason: string };

/** An outside event that must have been reported before the clocks start. */
export interface OutsideEvent {
  readonly id: string;
  readonly label: string;
  readonly reportedBy: 'applicant' | 'department' | 'enterprise';
  readonly target?: Limit;
}

/** Commitment-based approval (告知承诺), README §5. */
export interface Commitment {
  readonly scope: string;
  /** Condition by which the applicant chooses it; absent means the choice is made while filing. */
  readonly chosenWhen?: string;
  readonly blockedWhen: string;
  readonly replacesMaterialIds: readonly string[];
  /** The signed letter; absent means the platform prints the standard letter. */
  readonly letterMaterialId?: string;
  readonly limits: { readonly window: Limit; readonly online: Limit };
  readonly postCheck: { readonly limit: Limit; readonly basis: string };
  readonly onFalse: string;
}

/** A group of items of which at most one may belong to a case. */
export interface MutualExclusion {
  readonly itemIds: readonly string[];
  readonly reason: string;
}

/** One material of the set, asked for once however many items use it. */
export interface Material {
  readonly id: string;
  readonly name: string;
  readonly class: 'core' | 'nonCore';
  readonly source: 'selfPrepared' | 'governmentIssued' | 'platformGenerated' | 'otherDepartment';
  readonly issuer?: string;
  readonly sharing: { readonly mode: 'eLicence' | 'sharedData'; readonly resource: string } | { readonly mode: 'none' };
  readonly originals: number;
  readonly copies: number;
  readonly formats: readonly ('pdf' | 'ofd' | 'jpg' | 'png')[];
  readonly requiredWhen?: string;
  readonly usedBy: readonly string[];
  readonly tolerance?: Tolerance;
  /** Where a filled sample is found. */
  readonly sample?: string;
  /** Where the blank form is found. */
  readonly blankForm?: string;
  readonly note?: string;
}

/** Terms of tolerant acceptance (容缺受理), README §5. */
export interface Tolerance {
  readonly limit: Limit;
  readonly clockEffect: ClockEffect;
  readonly blockedWhen?: string;
  readonly onExpiry: 'terminate';
}

/** What the two clocks of an item do meanwhile. */
export interface ClockEffect {
  readonly statutory: 'runs' | 'pauses';
  readonly promised: 'runs' | 'pauses';
  readonly basis: string;
  /** Statute that lets the statutory clock pause outside the closed list of art. 45. */
  readonly specialStatute?: LegalReference;
}

/** A procedure that may occur inside items (特别程序), README §7. */
export interface SpecialProcedure {
  readonly id: string;
  readonly kind: ProcedureKind;
  readonly name: string;
  readonly organizerDepartmentId: string;
  readonly participantDepartmentIds: readonly string[];
  readonly appliesTo: readonly { readonly itemId: string; readonly appliesWhen?: string }[];
  /** `null` when another body sets the time. */
  readonly limit: Limit | null;
  readonly limitNote: string;
  readonly minInspectors?: number;
  readonly legalBasis: readonly LegalReference[];
  readonly clockEffect: ClockEffect;
  readonly writtenNotice: boolean;
  readonly outcomes: readonly { readonly result: 'pass' | 'fail' | 'rectify'; readonly label: string }[];
  readonly rectification?: Rectification;
  readonly establishesFactIds?: readonly string[];
}

/** Terms of the outcome `rectify` (整改). */
export interface Rectification {
  readonly limit: Limit;
  readonly maxRounds: number;
  readonly clockEffect: ClockEffect;
  readonly onExpiry: string;
}

/** A published period; both ends carry the offset +08:00. */
export interface Schedule {
  readonly id: string;
  readonly name: string;
  readonly opensAt: string;
  readonly closesAt: string;
}

/** One way to deliver results. */
export interface DeliveryOption {
  readonly method: 'windowPickup' | 'post' | 'online' | 'selfServiceTerminal' | 'publicNotice';
  readonly carrier?: string;
  /** Time from dispatch to receipt; `null` when it depends on law. */
  readonly limit: Limit | null;
  readonly feeYuan: number;
  readonly receipt: string;
  /** True when allowed only after the other methods failed. Default false. */
  readonly fallbackOnly?: boolean;
  readonly note?: string;
}
