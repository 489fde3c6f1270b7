import { parseExpression } from 'feelin';

/** What stands on the right of a comparison. */
export type Literal = boolean | number | string | null;

/** Comparison operators of the subset. */
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A condition of the subset of README §2 as a tree. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'compare'; readonly factId: string; readonly operator: Comparison; readonly literal: Literal }
  | { readonly kind: 'in'; readonly factId: string; readonly literals: readonly Literal[] }
  | { readonly kind: 'contains'; readonly factId: string; readonly literal: Literal };

/** A leaf of the tree: one statement about one fact. */
export type Atom = Exclude<Condition, { readonly kind: 'and' | 'or' }>;

/** Why an expression is outside the subset, in Chinese. */
export class OutsideSubset extends Error {
  override readonly name = 'OutsideSubset';
}

type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

const COMPARISONS: readonly string[] = ['=', '!=', '<', '<=', '>', '>='] satisfies readonly Comparison[];

/**
 * Reads a condition with feelin's own parser and keeps it only if it belongs to the subset of README §2: comparisons of a
 * fact with a literal, `in` a list of literals, `list contains`, `and`, `or`, parentheses; `null` only after `!=`.
 * Throws OutsideSubset (rule 22).
 */
export function parseCondition(expression: string): Condition {
  const tree = parseExpression(expression, {}, undefined);
  const problem = firstError(tree.topNode);
  if (problem !== undefined) throw new OutsideSubset(`第${problem + 1}个字符处不是合法的FEEL表达式`);
  return conditionOf(onlyChild(tree.topNode, expression), expression);
}

/** The statements about single facts in a condition, from left to right. */
export function atomsOf(condition: Condition): Atom[] {
  if (!('left' in condition)) return [condition];
  return [...atomsOf(condition.left), ...atomsOf(condition.right)];
}

/** Place of the first syntax error, `undefined` when there is none. */
function firstError(node: SyntaxNode): number | undefined {
  let place: number | undefined;
  node.cursor().iterate((entry) => {
    if (entry.type.isError) place ??= entry.from;
  });
  return place;
}

function conditionOf(node: SyntaxNode, source: string): Condition {
  switch (node.name) {
    case 'Conjunction':
    case 'Disjunction':
      return junction(node, source);
    case 'ParenthesizedExpression':
      return conditionOf(onlyChild(node, source), source);
    case 'Comparison':
      return comparison(node, source);
    case 'FunctionInvocation':
      return listContains(node, source);
    default:
      throw outside(node, source);
  }
}

function junction(node: SyntaxNode, source: string): Condition {
  const [left, right, ...rest] = operands(node);
  if (left === undefined || right === undefined || rest.length > 0) throw outside(node, source);
  const kind = node.name === 'Conjunction' ? 'and' : 'or';
  return { kind, left: conditionOf(left, source), right: conditionOf(right, source) };
}

function comparison(node: SyntaxNode, source: string): Condition {
  const children = childrenOf(node);
  const [left, operator, right] = children;
  if (left === undefined || operator === undefined) throw outside(node, source);
  const factId = factOf(left, source);
  if (operator.name === 'in') return { kind: 'in', factId, literals: listedLiterals(node, source) };
  const symbol = text(operator, source);
  if (children.length !== 3 || right === undefined || !isComparison(symbol)) throw outside(node, source);
  const literal = literalOf(right, source);
  if (literal === null && symbol !== '!=') throw new OutsideSubset(`“${text(node, source)}”中的null只能写在“!=”之后`);
  return { kind: 'compare', factId, operator: symbol, literal };
}

/** Literals of `fact in ("a", "b")`; anything between the parentheses but plain literals is outside. */
function listedLiterals(node: SyntaxNode, source: string): Literal[] {
  const tests = childrenOf(node).find((child) => child.name === 'PositiveUnaryTests');
  const shape = childrenOf(node).map((child) => child.name);
  if (tests === undefined || shape.slice(2).join('') !== '(PositiveUnaryTests)') throw outside(node, source);
  return operands(tests).map((test) => {
    const literal = literalOf(onlyChild(test, source), source);
    if (literal === null) throw new OutsideSubset(`“${text(node, source)}”中的null只能写在“!=”之后`);
    return literal;
  });
}

function listContains(node: SyntaxNode, source: string): Condition {
  const name = childrenOf(node)[0];
  const parameters = childrenOf(node).find((child) => child.name === 'PositionalParameters');
  const [list, value, ...rest] = parameters === undefined ? [] : operands(parameters);
  const called = name === undefined ? '' : text(name, source).replace(/\s+/g, ' ');
  if (called !== 'list contains' || list === undefined || value === undefined || rest.length > 0)
    throw outside(node, source);
  const literal = literalOf(value, source);
  if (literal === null) throw new OutsideSubset(`“${text(node, source)}”中的null只能写在“!=”之后`);
  return { kind: 'contains', factId: factOf(list, source), literal };
}

function factOf(node: SyntaxNode, source: string): string {
  const name = text(node, source);
  if (node.name !== 'VariableName' || !/^[A-Za-z][A-Za-z0-9]*$/.test(name))
    throw outside(node, source, '左边须是一个事实');
  return name;
}

function literalOf(node: SyntaxNode, source: string): Literal {
  const written = text(node, source);
  switch (node.name) {
    case 'BooleanLiteral':
      return written === 'true';
    case 'NumericLiteral':
      return Number(written.replace(/\s+/g, ''));
    case 'StringLiteral':
      return written.slice(1, -1);
    case 'null':
      return null;
    default:
      throw outside(node, source, '右边须是一个字面值');
  }
}

function onlyChild(node: SyntaxNode, source: string): SyntaxNode {
  const [child, ...rest] = operands(node);
  if (child === undefined || rest.length > 0) throw outside(node, source);
  return child;
}

/** Children that are expressions: no punctuation and no keywords. */
function operands(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter((child) => !['(', ')', ',', 'and', 'or'].includes(child.name));
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function text(node: SyntaxNode, source: string): string {
  return source.slice(node.from, node.to);
}

function isComparison(symbol: string): symbol is Comparison {
  return COMPARISONS.includes(symbol);
}

function outside(node: SyntaxNode, source: string, why = '不在允许的写法之内'): OutsideSubset {
  return new OutsideSubset(`“${text(node, source)}”${why}`);
}
