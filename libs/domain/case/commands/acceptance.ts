/** 征求部门意见: departments are asked for defects before the one correction notice is sent. */
export interface ConsultDepartments {
  readonly type: 'consultDepartments';
  readonly itemIds: readonly string[];
}

/** Answer of a consulted department: all defects it sees, none when the materials are complete for it. */
export interface ReportDefects {
  readonly type: 'reportDefects';
  readonly itemId: string;
  readonly defects: readonly Defect[];
}

/** 受理 by the window. */
export interface Accept {
  readonly type: 'accept';
}

/** 一次性补正告知: all defects at once, those of the departments included; possible once (许可法 art. 32(4)). */
export interface RequestCorrection {
  readonly type: 'requestCorrection';
  /** Defects the window sees; those that departments have reported are added. */
  readonly defects: readonly Defect[];
  /** True: the notice goes out though a consulted department has not answered. */
  readonly withoutWaiting?: boolean;
}

/** 补正未齐: what the one notice listed was not supplied in full. The same notice stands and its period runs on; nothing is added. */
export interface ReturnCorrection {
  readonly type: 'returnCorrection';
  /** What is still missing, of what the notice listed. */
  readonly defects: readonly Defect[];
}

/** A second correction notice, by a supervisor and on new facts alone; recorded as a suspected violation. */
export interface OverrideCorrection {
  readonly type: 'overrideCorrection';
  readonly defects: readonly Defect[];
  /** What became known only after the first notice, in Chinese. */
  readonly newFacts: string;
}

/** One thing to put right before acceptance. */
export interface Defect {
  /** Form pointer or material id the defect concerns; absent when it concerns the whole application. */
  readonly subject?: string;
  /** What is wrong and how to supply it, in Chinese. */
  readonly content: string;
  /** Legal ground, in Chinese. */
  readonly legalBasis?: string;
  /** Item whose department saw it; absent when the window did. */
  readonly itemId?: string;
}

/** 不予受理 with reason and legal ground. */
export interface Refuse {
  readonly type: 'refuse';
  readonly reason: string;
  readonly legalBasis: string;
  /** Authority that is in charge, where it is known (许可法 art. 32(2)). */
  readonly rightAuthority?: string;
}

/** 不受理: no licence is needed for the matter (许可法 art. 32(1)). */
export interface DeclareNotRequired {
  readonly type: 'declareNotRequired';
  readonly reason: string;
}
