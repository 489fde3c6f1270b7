import { maskIdentityNumber } from '../code/index';
import type { FormNode, FormObject } from '../form/index';

/** An identity number as it may be printed. */
export interface MaskedIdentity {
  /** 统一社会信用代码, 身份证号码 … */
  readonly name: string;
  /** `9243**********013F`. */
  readonly number: string;
}

const NAMES = { GB32100: '统一社会信用代码', GB11643: '身份证号码' } as const;

/** A number found in the form, with the words that stand beside it. */
interface Found {
  readonly standard: keyof typeof NAMES;
  readonly value: string;
  readonly neighbours: readonly unknown[];
}

/**
 * The identity number of the applicant in the filled form, masked: elements that hold one are marked (`x-check`). It is the
 * one beside his name; where his name stands beside none, the first one. Absent where the form has none.
 */
export function identityIn(
  schema: FormObject,
  data: unknown,
  applicantName: string | undefined,
): MaskedIdentity | undefined {
  const all = numbersIn(schema, data);
  const own =
    applicantName === undefined ? undefined : all.find(({ neighbours }) => neighbours.includes(applicantName));
  const found = own ?? all[0];
  return found && { name: NAMES[found.standard], number: maskIdentityNumber(found.value) };
}

function numbersIn(node: FormNode, data: unknown): readonly Found[] {
  if (node.type !== 'object' || typeof data !== 'object' || data === null) return [];
  const values = data as Readonly<Record<string, unknown>>;
  return Object.entries(node.properties).flatMap(([name, child]): readonly Found[] => {
    const value = values[name];
    if (child.type !== 'string') return numbersIn(child, value);
    const standard = child['x-check'];
    if (standard === undefined || typeof value !== 'string') return [];
    return [{ standard, value, neighbours: Object.values(values) }];
  });
}
