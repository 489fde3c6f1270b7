import { type Answer } from '../../api/client';

type Change = Answer<'ChangeDto'>;

/** Changes grouped by what they are about, in the order in which each subject comes first. */
export function changesBySubject(
  changes: readonly Change[],
): readonly (readonly [Change['subject'], readonly Change[]])[] {
  const subjects = [...new Set(changes.map(({ subject }) => subject))];
  return subjects.map((subject) => [subject, changes.filter((change) => change.subject === subject)] as const);
}
