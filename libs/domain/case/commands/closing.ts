/** 撤回 by the applicant, before decision: every undecided item ends. */
export interface Withdraw {
  readonly type: 'withdraw';
  readonly reason: string;
}

/** Grounds of a termination (终止) that the applicant has not asked for. */
export const TERMINATION_GROUNDS = ['applicantDeceased', 'applicantDissolved', 'conditionGone', 'other'] as const;

/** 终止办理 of one item by its authority, or of the whole case by the window. */
export interface Terminate {
  readonly type: 'terminate';
  /** The item; absent for the whole case. */
  readonly itemId?: string;
  readonly ground: (typeof TERMINATION_GROUNDS)[number];
  readonly reason: string;
  readonly legalBasis: string;
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
