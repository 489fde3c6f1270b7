import { type DefectLine } from '../../case/actions/field';

/** The form among what is checked. */
export const FORM = 'form';

/** What is checked: the form, or a material, with the file that was looked at. */
export interface Checked {
  readonly id: string;
  readonly name: string;
  /** File that counts; a verdict on another file does not stand. */
  readonly uploadId?: string;
  /** It should have been handed in and was not. */
  readonly isMissing: boolean;
}

/** What a clerk found of one thing. */
export interface Verdict {
  readonly isComplete: boolean;
  /** What is wrong and how to put it right; for what is not complete. */
  readonly reason: string;
  readonly uploadId?: string;
}

/** Verdicts by the id of what was checked. */
export type Verdicts = Readonly<Partial<Record<string, Verdict>>>;

/** The verdict that stands on a thing: given on the file that counts now. */
export function standing(verdicts: Verdicts, { id, uploadId }: Checked): Verdict | undefined {
  const verdict = verdicts[id];
  return verdict !== undefined && verdict.uploadId === uploadId ? verdict : undefined;
}

/** All defects found, in the order of what is checked, for one notice. The form is told of as the whole application. */
export function defectsFound(verdicts: Verdicts, checked: readonly Checked[]): readonly DefectLine[] {
  return checked.flatMap((each) => {
    const verdict = standing(verdicts, each);
    if (verdict === undefined || verdict.isComplete) return [];
    return [{ ...(each.id !== FORM && { subject: each.id }), content: verdict.reason }];
  });
}

/** How far the check is: how many are complete, defective, not looked at. */
export function progress(verdicts: Verdicts, checked: readonly Checked[]) {
  const found = checked.map((each) => standing(verdicts, each));
  return {
    complete: found.filter((verdict) => verdict?.isComplete === true).length,
    defective: found.filter((verdict) => verdict?.isComplete === false).length,
    open: found.filter((verdict) => verdict === undefined).length,
  };
}

/** The thing so many steps on, around the end. */
export function stepFrom(checked: readonly Checked[], id: string, steps: 1 | -1): string {
  const at = checked.findIndex((each) => each.id === id);
  return checked[(at + steps + checked.length) % checked.length]?.id ?? id;
}
