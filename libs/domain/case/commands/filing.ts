import type { OfferReference } from '../../offer/index';
import type { CasePlan } from '../plan';

/** Applicant or clerk answered the guidance anew while drafting; a new one-time notice follows. */
export interface ReviseAnswers {
  readonly type: 'reviseAnswers';
}

/** 提交: the filled form and the set of materials are handed in; the 5-working-day check begins (许可法 art. 32). */
export interface Submit extends Filing {
  readonly type: 'submit';
  /** Tolerance (容缺) and commitment (告知承诺) that the applicant asks for with the submission. */
  readonly asks?: readonly OfferReference[];
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

/** 补正: what the correction notice asked for is supplied; the check begins anew. */
export interface SupplyCorrection extends Filing {
  readonly type: 'supplyCorrection';
}

/** Materials handed in after acceptance: of items that joined in flight, or what was tolerated as missing (容缺补交). */
export interface SupplyMaterials {
  readonly type: 'supplyMaterials';
  /** All materials as they stand now. */
  readonly materials: readonly MaterialReference[];
}
