import { evaluate } from 'feelin';

/** Value of a fact: boolean, number, one code, or a list of codes. */
export type FactValue = boolean | number | string | readonly string[];

/** Facts that are known, by id; a fact that is absent is not known yet. */
export type Facts = Readonly<Record<string, FactValue>>;

/** Results by condition and facts; bounded, because facts such as areas take many values. */
const results = new Map<string, boolean>();
const MAX_RESULTS = 10_000;

/**
 * Whether a condition is met: only when FEEL (feelin 8.2.0) evaluates it to `true`; `false`, `null` and a missing fact mean
 * not met, an absent condition is always met (README §2). Throws the parser's SyntaxError for what is no FEEL, which the
 * check of packages (rule 22) keeps out.
 */
export function isMet(condition: string | undefined, facts: Facts): boolean {
  if (condition === undefined) return true;
  const key = `${condition}\n${JSON.stringify(facts)}`;
  const known = results.get(key);
  if (known !== undefined) return known;
  const met = evaluate(condition, { ...facts }).value === true;
  if (results.size >= MAX_RESULTS) results.clear();
  results.set(key, met);
  return met;
}

/**
 * Whether facts exclude the applicant from a commitment or a tolerance (README §5). Unlike other conditions an absent
 * `blockedWhen` excludes nobody.
 */
export function isBlocked(blockedWhen: string | undefined, facts: Facts): boolean {
  return blockedWhen !== undefined && isMet(blockedWhen, facts);
}
