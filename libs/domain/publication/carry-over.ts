import { type Change } from './change';
import { type LifeEvent } from '../catalogue/life-event';
import { carryAnswers } from './carry-answers';
import { carryForm } from './carry-form';
import { diffVersions } from './diff-versions';

/** A draft: answers of the guidance and the form as far as it is filled. */
export interface Draft {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly form: Readonly<Record<string, unknown>>;
}

/** A draft of an older version on a newer one. */
export interface CarriedDraft {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly form: Readonly<Record<string, unknown>>;
  /** JSON Pointers of what was kept, `/answers/…` and `/form/…`. */
  readonly carried: readonly string[];
  /** What was not kept: where it was, its label, the value, and why. */
  readonly dropped: readonly DroppedValue[];
  /** What the applicant should look at again, places in the new draft. */
  readonly secondLook: readonly SecondLook[];
  /** Everything that changed between the versions, for the notice. */
  readonly changes: readonly Change[];
}

/** A value that the new version does not take; it may be personal data and is for the applicant alone. */
export interface DroppedValue extends SecondLook {
  readonly value: unknown;
}

/** One place and why it needs attention, in Chinese. */
export interface SecondLook {
  readonly pointer: string;
  readonly label: string;
  readonly text: string;
}

/**
 * Carries a draft over to a newer version, field by field: a value stays where its element still exists and takes it, all other
 * values are told as dropped. A second look is asked for where something is new, stricter, worded anew, or leads elsewhere.
 * No value is lost silently or made up. While a question is open, what was filled in on its account is kept. Facts looked up by
 * systems may be given among the answers. Throws RangeError for guidance that is not sound (rules 5, 26, 27).
 */
export function carryOver(before: LifeEvent, after: LifeEvent, draft: Draft): CarriedDraft {
  const answers = carryAnswers(before, after, draft.answers);
  const form = carryForm(before, after, draft, answers.kept);
  return {
    answers: answers.kept,
    form: form.kept,
    carried: [...answers.carried, ...form.carried],
    dropped: [...answers.dropped, ...form.dropped],
    secondLook: [...answers.secondLook, ...form.secondLook],
    changes: diffVersions(before, after),
  };
}
