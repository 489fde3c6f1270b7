import fc from 'fast-check';
import { checkDigits } from '../code/index';
import { type FormNode, type FormObject, type FormString } from '../form/index';

/** Filled elements by name. */
type Filled = Record<string, unknown>;

/** Characters of names and places, one beyond the basic plane among them: it counts as one. */
const CHARACTERS = [...'张李示例市区路号店楼餐饮招牌ABab0189（）-𠮷'];

/**
 * Filled forms that a schema of the subset of README §6 accepts: what is required is there, what is optional sometimes; lengths,
 * ranges and lists reach their ends. `sections` are the top-level groups that are shown; the others are absent.
 */
export function filledForm(schema: FormObject, sections: readonly string[]): fc.Arbitrary<Filled> {
  const shown = Object.entries(schema.properties).filter(([name]) => sections.includes(name));
  return fc.record(Object.fromEntries(shown.map(([name, node]) => [name, filledElement(node)])));
}

function filledElement(node: FormNode): fc.Arbitrary<unknown> {
  switch (node.type) {
    case 'object':
      return filledGroup(node);
    case 'array': {
      const entry = filledElement(node.items);
      const limits = { minLength: node.minItems ?? 0, maxLength: node.maxItems ?? 4 };
      return node.uniqueItems === true
        ? fc.uniqueArray(entry, {
            ...limits,
            comparator: (one, other) => JSON.stringify(one) === JSON.stringify(other),
          })
        : fc.array(entry, limits);
    }
    case 'string':
      return filledText(node);
    case 'integer':
      return fc.integer({
        min: Math.ceil(node.minimum ?? (node.exclusiveMinimum ?? -1001) + 1),
        max: node.maximum ?? 1e6,
      });
    case 'number': {
      const least = node.minimum ?? node.exclusiveMinimum ?? -1000;
      const excluded = node.minimum === undefined && node.exclusiveMinimum !== undefined;
      return fc.double({
        min: least,
        minExcluded: excluded,
        max: node.maximum ?? 1e6,
        noNaN: true,
        noDefaultInfinity: true,
      });
    }
    case 'boolean':
      return node.const === true ? fc.constant(true) : fc.boolean();
  }
}

function filledGroup(node: FormObject): fc.Arbitrary<Filled> {
  const elements = Object.entries(node.properties).map(([name, child]) => [name, filledElement(child)] as const);
  const optional = elements.map(([name]) => name).filter((name) => !node.required.includes(name));
  const all = fc.record(Object.fromEntries(elements));
  return fc.tuple(all, fc.subarray(optional)).map(([filled, left]) => {
    const dependent = (node.allOf ?? []).flatMap(({ if: { properties }, then }) =>
      Object.entries(properties).every(([name, { const: value }]) => filled[name] === value) ? then.required : [],
    );
    const kept = (name: string): boolean => !left.includes(name) || dependent.includes(name);
    return Object.fromEntries(Object.entries(filled).filter(([name]) => kept(name)));
  });
}

function filledText(node: FormString): fc.Arbitrary<string> {
  if (node.oneOf !== undefined) return fc.constantFrom(...node.oneOf.map((choice) => choice.const));
  if (node['x-check'] === 'GB11643') return fc.integer({ min: 0, max: 999 }).map(identityNumber);
  if (node['x-check'] === 'GB32100') return fc.integer({ min: 0, max: 9999 }).map(creditCode);
  const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
  if (node.format === 'date') return day;
  if (node.format === 'date-time') return day.map((date) => `${date}T23:30:00+08:00`);
  const { minLength = 0, maxLength = 60, pattern } = node;
  const fits = (text: string): boolean => [...text].length >= minLength && [...text].length <= maxLength;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern)).filter(fits);
  const length = fc.oneof(fc.constantFrom(minLength, maxLength), fc.integer({ min: minLength, max: maxLength }));
  return length.chain((count) =>
    fc
      .array(fc.constantFrom(...CHARACTERS), { minLength: count, maxLength: count, size: 'max' })
      .map((characters) => characters.join('')),
  );
}

function identityNumber(serial: number): string {
  return completed(`43019919880229${String(serial).padStart(3, '0')}`, '0123456789X', checkDigits.GB11643);
}

function creditCode(serial: number): string {
  const organization = completed(`MA4C${String(serial).padStart(4, '0')}`, '0123456789X', checkDigits.GB11714);
  return completed(`92430199${organization}`, '0123456789ABCDEFGHJKLMNPQRTUWXY', checkDigits.GB32100);
}

/** The text with the one check digit that makes it valid. */
function completed(text: string, digits: string, isValid: (value: string) => boolean): string {
  const digit = [...digits].find((each) => isValid(text + each));
  if (digit === undefined) throw new Error(`No check digit completes ${text}.`);
  return text + digit;
}
