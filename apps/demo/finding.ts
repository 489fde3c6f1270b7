import { isDeepStrictEqual } from 'node:util';

/** Something that is not as the package says it should be. */
export interface Finding {
  /** What was looked at, in Chinese. */
  readonly check: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** One finding when the two differ, none when they are equal. */
export function differing(check: string, expected: unknown, actual: unknown): Finding[] {
  return isDeepStrictEqual(plain(expected), plain(actual)) ? [] : [{ check, expected, actual }];
}

/** A finding in one Chinese line. */
export function sentence({ check, expected, actual }: Finding): string {
  return `${check}：应为 ${words(expected)}，实为 ${words(actual)}`;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '（无）');
}

/** As it would cross the wire: absent properties are gone. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
