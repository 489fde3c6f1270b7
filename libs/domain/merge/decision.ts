/**
 * What a catalogue manager decided about the conflicts of a merge, as a file of the kind `mergeDecisions`, format 1
 * (`schema/merge-decisions.schema.json`). Decisions name conflicts by their ids, which stay the same while the supplies do.
 */
export interface MergeDecisions {
  readonly format: 'merge-decisions/1';
  readonly kind: 'mergeDecisions';
  readonly decisions: readonly MergeDecision[];
  /** Names of sections; a section without one is named after its items. */
  readonly sections?: readonly SectionName[];
}

/** One decision; several may concern the same conflict (one source apart, the strictest for the others). */
export type MergeDecision = {
  /** The conflict, e.g. `meaning:signboard/place`. */
  readonly conflictId: string;
  /** Why, in Chinese; the departments read it when they are asked for their opinion. */
  readonly reason: string;
} & (
  | {
      /** As this source has it: its title (`meaning`) or its constraints; refused where another source would get too little. */
      readonly take: 'one';
      readonly source: string;
    }
  | {
      /** Not the same after all: each of these sources gets an element of its own. */
      readonly take: 'apart';
      readonly sources: readonly string[];
    }
  | {
      /** What satisfies every source; for requiredness: required wherever it is shown. */
      readonly take: 'strictest';
    }
  | {
      /** Asked for and required only when one of these items applies; other items get it when it is there. */
      readonly take: 'requiredWhen';
      readonly itemIds: readonly string[];
    }
);

/** Name and title of the section that holds what just these items need. */
export interface SectionName {
  readonly itemIds: readonly string[];
  /** Property of the form, camelCase. */
  readonly name: string;
  readonly title: string;
}

/** No decision at all: where a merge begins. */
export const UNDECIDED: MergeDecisions = { format: 'merge-decisions/1', kind: 'mergeDecisions', decisions: [] };
