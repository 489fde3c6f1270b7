import { type Atom, type Condition, type Literal, OutsideSubset, parseCondition } from '../catalogue/condition-syntax';
import { type Fact } from '../catalogue/life-event';

/**
 * A condition for people, with the labels of its facts: `营业场所使用面积不少于50平方米，并且设置招牌`. What is no condition of the
 * subset (README §2) comes back as it is written.
 */
export function conditionInWords(expression: string, facts: readonly Fact[]): string {
  try {
    return inWords(parseCondition(expression), facts);
  } catch (error) {
    if (error instanceof OutsideSubset) return expression;
    throw error;
  }
}

function inWords(condition: Condition, facts: readonly Fact[]): string {
  if (!('left' in condition)) return atomInWords(condition, facts);
  const side = (part: Condition): string => {
    const words = inWords(part, facts);
    return condition.kind === 'and' && part.kind === 'or' ? `（${words}）` : words;
  };
  return `${side(condition.left)}${condition.kind === 'and' ? '，并且' : '，或者'}${side(condition.right)}`;
}

/** Comparisons of numbers and codes. */
const COMPARISONS = { '=': '是', '!=': '不是', '<': '少于', '<=': '不超过', '>': '多于', '>=': '不少于' } as const;

function atomInWords(atom: Atom, facts: readonly Fact[]): string {
  const fact = facts.find(({ id }) => id === atom.factId);
  const label = `“${fact?.label ?? atom.factId}”`;
  const value = (literal: Literal): string => literalInWords(literal, fact);
  switch (atom.kind) {
    case 'in':
      return `${label}是${atom.literals.map(value).join('或者')}`;
    case 'contains':
      return `${label}含${value(atom.literal)}`;
    case 'compare':
      if (atom.literal === null) return `${label}已知`;
      return `${label}${typeof atom.literal === 'boolean' ? '为' : COMPARISONS[atom.operator]}${value(atom.literal)}`;
  }
}

function literalInWords(literal: Literal, fact: Fact | undefined): string {
  if (typeof literal === 'boolean') return literal ? '“是”' : '“否”';
  if (typeof literal === 'number') return `${literal}${fact?.unit ?? ''}`;
  return `“${fact?.values?.find(({ value }) => value === literal)?.label ?? literal ?? '空'}”`;
}
