import {
  type FormArray,
  type FormBoolean,
  type FormChoice,
  type FormNode,
  type FormNumber,
  type FormString,
} from '../form/index';
import { lengthsOf, patternWithin } from './pattern-within';
import { sameShape } from './shape';
import { normalisedTitle } from './title';

/**
 * The laxest element that satisfies both: every value it takes is taken by each of them. Title and order of choices are those
 * of `one`. `undefined` where the two have nothing in common, or where it cannot be written in the subset of README §6.
 */
export function strictest(one: FormNode, other: FormNode): FormNode | undefined {
  if (isNumber(one) && isNumber(other)) return strictestNumber(one, other);
  if (one.type === 'string' && other.type === 'string') return strictestString(one, other);
  if (one.type === 'array' && other.type === 'array') return strictestArray(one, other);
  if (one.type === 'boolean' && other.type === 'boolean') return strictestBoolean(one, other);
  // Groups are merged as they are or not at all.
  return one.type === 'object' && sameShape(one, other) ? one : undefined;
}

function isNumber(node: FormNode): node is FormNumber {
  return node.type === 'number' || node.type === 'integer';
}

function strictestNumber(one: FormNumber, other: FormNumber): FormNumber | undefined {
  const least = greatest(one.minimum, other.minimum);
  const above = greatest(one.exclusiveMinimum, other.exclusiveMinimum);
  const maximum = smallest(one.maximum, other.maximum);
  const excludes = above !== undefined && (least === undefined || above >= least);
  const lower = excludes ? above : least;
  if (lower !== undefined && maximum !== undefined && (excludes ? lower >= maximum : lower > maximum)) return undefined;
  const { title, type } = one;
  return present<FormNumber>({
    type: type === 'integer' || other.type === 'integer' ? 'integer' : 'number',
    title,
    minimum: excludes ? undefined : least,
    exclusiveMinimum: excludes ? above : undefined,
    maximum,
  });
}

function strictestString(one: FormString, other: FormString): FormString | undefined {
  const clash = (['format', 'x-check', 'x-codeList'] as const).some((name) => differ(one[name], other[name]));
  const pattern = narrower(one.pattern, other.pattern);
  const minLength = greatest(one.minLength, other.minLength);
  const maxLength = smallest(one.maxLength, other.maxLength);
  if (clash || pattern === null) return undefined;
  const node = present<FormString>({
    type: 'string',
    title: one.title,
    minLength,
    maxLength,
    pattern,
    format: one.format ?? other.format,
    'x-check': one['x-check'] ?? other['x-check'],
    'x-codeList': one['x-codeList'] ?? other['x-codeList'],
  });
  if (!isPossible(node)) return undefined;
  const choices = commonChoices(one.oneOf, other.oneOf)?.filter(({ const: code }) => takesText(node, code));
  if (choices === undefined) return node;
  const { title, format, 'x-check': check, 'x-codeList': codeList } = node;
  // Fewer than two choices are none: the schema of a form does not allow them. Choices need no other limits.
  if (choices.length < 2 || format !== undefined || check !== undefined) return undefined;
  return { type: 'string', title, oneOf: choices, ...(codeList !== undefined && { 'x-codeList': codeList }) };
}

/** How long texts are that have a format or a check digit. */
const LENGTHS = { date: [10, 10], 'date-time': [20, 35], GB11643: [18, 18], GB32100: [18, 18] } as const;

/** Whether some length is allowed by everything that is asked; a pattern for a date is not understood. */
function isPossible({ minLength = 0, maxLength = Infinity, pattern, format, 'x-check': check }: FormString): boolean {
  const ofPattern = pattern === undefined ? [] : [lengthsOf(pattern)];
  const ranges = [...ofPattern, ...[format, check].flatMap((name) => (name === undefined ? [] : [LENGTHS[name]]))];
  const least = Math.max(minLength, ...ranges.map(([shortest]) => shortest));
  const most = Math.min(maxLength, ...ranges.map(([, longest]) => longest));
  return least <= most && (pattern === undefined || format === undefined);
}

/** Whether an element with these limits takes a text; `format` and `x-check` are not judged, choices have neither. */
export function takesText({ minLength = 0, maxLength = Infinity, pattern }: FormString, text: string): boolean {
  const { length } = [...text];
  return length >= minLength && length <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
}

/** Choices of both: the same code with the same words. A code that means something else to the other is not common. */
function commonChoices(
  one: readonly FormChoice[] | undefined,
  other: readonly FormChoice[] | undefined,
): readonly FormChoice[] | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.filter((choice) =>
    other.some(
      ({ const: code, title }) => code === choice.const && normalisedTitle(title) === normalisedTitle(choice.title),
    ),
  );
}

function strictestArray(one: FormArray, other: FormArray): FormArray | undefined {
  const items = strictest(one.items, other.items);
  const minItems = greatest(one.minItems, other.minItems);
  const maxItems = smallest(one.maxItems, other.maxItems);
  if (items === undefined || (minItems ?? 0) > (maxItems ?? Infinity)) return undefined;
  const uniqueItems = one.uniqueItems === true || other.uniqueItems === true ? true : undefined;
  return present<FormArray>({ type: 'array', title: one.title, items, minItems, maxItems, uniqueItems });
}

function strictestBoolean(one: FormBoolean, other: FormBoolean): FormBoolean {
  return present<FormBoolean>({ type: 'boolean', title: one.title, const: one.const ?? other.const });
}

/** The narrower of two patterns; `null` when neither is known to lie within the other. */
function narrower(one: string | undefined, other: string | undefined): string | undefined | null {
  if (one === undefined || other === undefined) return one ?? other;
  if (patternWithin(one, other)) return one;
  return patternWithin(other, one) ? other : null;
}

function differ(one: unknown, other: unknown): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function greatest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
}

function smallest(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/** The same without members that are undefined. */
function present<T extends object>(node: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== undefined)) as T;
}
