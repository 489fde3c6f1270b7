import { type FactValue } from '../condition';

/** Whether a form value is the value of a fact; lists are compared without order. */
export function sameValue(filled: unknown, value: FactValue): boolean {
  if (!Array.isArray(value)) return filled === value;
  if (!Array.isArray(filled)) return false;
  const entries: readonly unknown[] = filled;
  return entries.length === value.length && value.every((entry) => entries.includes(entry));
}

/** A value for messages; nothing is `未填`. */
export function describePointerValue(value: unknown): string {
  return value === undefined ? '未填' : JSON.stringify(value);
}
