/**
 * Why a command, a form or a file was refused, for people and programs. Mapped once to HTTP problems (gateway) and once to
 * Temporal failures (workflow).
 */
export interface Refusal<Code extends string = string> {
  /** Stable code, e.g. `itemNotInReview`. */
  readonly code: Code;
  /** What is wrong, in Chinese. */
  readonly message: string;
  /** What to do about it, in Chinese. */
  readonly remedy: string;
  /** JSON Pointers of the fields concerned, with one message each; absent where no field is at fault. */
  readonly fields?: readonly FieldProblem[];
}

/** One field that is wrong. */
export interface FieldProblem {
  /** JSON Pointer into the request body or form, e.g. `/applicant/uscc`. */
  readonly pointer: string;
  /** What the rule is and how to meet it, in Chinese. */
  readonly message: string;
}
