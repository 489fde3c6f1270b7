import { childPointer } from '../../form/pointer';

/**
 * Which rule is broken: a number of README §8; `schema`: the JSON Schema; `json`: the file is no JSON object of a known kind;
 * `version`: a published version changed its content (README §1).
 */
export type RuleId = number | 'schema' | 'json' | 'version';

/** One thing that is wrong with a file of a catalogue package; the whole import is refused with all of them. */
export interface Finding {
  /** Path of the file as it was given. */
  readonly file: string;
  /** JSON Pointer of the place in the file; empty for the whole file. */
  readonly place: string;
  readonly rule: RuleId;
  /** What is wrong, in Chinese. */
  readonly message: string;
  /** What to do about it, in Chinese. */
  readonly remedy: string;
}

/** A finding before it is known in which file it lies. */
export type Defect = Omit<Finding, 'file'>;

/** A rule broken at a place. */
export function defect(rule: RuleId, place: string, message: string, remedy: string): Defect {
  return { rule, place, message, remedy };
}

/** JSON Pointer (RFC 6901) of names and indexes. */
export function at(...segments: readonly (string | number)[]): string {
  return segments.reduce<string>((pointer, segment) => childPointer(pointer, segment), '');
}

/** Indexes and values of the entries whose key an earlier entry has already. */
export function repeated<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
): (readonly [index: number, key: string])[] {
  const keys = entries.map(keyOf);
  return keys.flatMap((key, index) => (keys.indexOf(key) < index ? [[index, key] as const] : []));
}

/** Whether two lists hold the same values in the same order. */
export function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** Whether two lists hold the same values in any order. */
export function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return sameList([...new Set(one)].sort(), [...new Set(other)].sort());
}
