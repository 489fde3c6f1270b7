import { evaluate } from 'feelin';
import { atomsOf, parseCondition } from './condition-syntax';

/** Value of a fact: boolean, number, one code, or a list of codes. */
export type FactValue = boolean | number | string | readonly string[];

/** Facts that are known, by id; a fact that is absent is not known yet. */
export type Facts = Readonly<Record<string, FactValue>>;

/** Facts that each condition reads; conditions come from imported packages, so there are only so many. */
const factIds = new Map<string, readonly string[]>();

/** Results by condition and the facts it reads; bounded, because facts such as areas take many values. */
const results = new Map<string, boolean>();
const MAX_RESULTS = 10_000;

/**
 * Whether a condition is met: only when FEEL (feelin 8.2.0) evaluates it to `true`; `false`, `null` and a missing fact mean
 * not met, an absent condition is always met (README §2). Throws OutsideSubset for what is no condition of the subset, which
 * the check of packages (rule 22) keeps out.
 */
export function isMet(condition: string | undefined, facts: Facts): boolean {
  if (condition === undefined) return true;
  // Missing facts are passed as null: FEEL would take a name such as `mode` or `date` for its built-in function.
  const context = Object.fromEntries(factIdsOf(condition).map((id) => [id, facts[id] ?? null]));
  const key = `${condition}\n${JSON.stringify(context)}`;
  const known = results.get(key);
  if (known !== undefined) return known;
  const met = evaluate(condition, context).value === true;
  if (results.size >= MAX_RESULTS) results.clear();
  results.set(key, met);
  return met;
}

/** Facts that a condition reads. */
export function factIdsOf(condition: string): readonly string[] {
  const known = factIds.get(condition);
  if (known !== undefined) return known;
  const ids = [...new Set(atomsOf(parseCondition(condition)).map(({ factId }) => factId))];
  factIds.set(condition, ids);
  return ids;
}

/**
 * Whether facts exclude the applicant from a commitment or a tolerance (README §5). Unlike other conditions an absent
 * `blockedWhen` excludes nobody.
 */
export function isBlocked(blockedWhen: string | undefined, facts: Facts): boolean {
  return blockedWhen !== undefined && isMet(blockedWhen, facts);
}
