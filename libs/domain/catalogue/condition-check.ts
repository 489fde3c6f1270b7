import { type Atom, atomsOf, type Condition, OutsideSubset, parseCondition } from './condition-syntax';
import { staysMetWhenLearning } from './condition-safety';
import { type Fact } from './life-event';

/** What is wrong with a condition; rules 22–25 of README §8, message and remedy in Chinese. */
export interface ConditionFinding {
  readonly rule: 22 | 23 | 24 | 25;
  readonly message: string;
  readonly remedy: string;
}

/**
 * Everything wrong with one condition. Later rules build on earlier ones: a condition outside the subset (22) is not
 * checked further, one with unknown facts (23) or unfit literals (24) is not checked for missing facts (25).
 */
export function conditionFindings(expression: string, facts: readonly Fact[]): readonly ConditionFinding[] {
  const parsed = read(expression);
  if ('rule' in parsed) return [parsed];
  const atoms = atomsOf(parsed);
  const misfits = [...undeclared(atoms, facts), ...unfit(atoms, facts)];
  if (misfits.length > 0 || staysMetWhenLearning(parsed, facts)) return misfits;
  return [
    {
      rule: 25,
      message: `条件“${expression}”在缺少事实时也会成立`,
      remedy: '写明应当具备的条件：用in列出取值，或者先写“事实 != null and …”（§2）',
    },
  ];
}

/** Ids of the facts that a condition reads; empty when it is absent or outside the subset. */
export function factsRead(expression: string | undefined): ReadonlySet<string> {
  if (expression === undefined) return new Set();
  const parsed = read(expression);
  return new Set('rule' in parsed ? [] : atomsOf(parsed).map((atom) => atom.factId));
}

function read(expression: string): Condition | ConditionFinding {
  try {
    return parseCondition(expression);
  } catch (error) {
    if (!(error instanceof OutsideSubset)) throw error;
    return {
      rule: 22,
      message: `条件“${expression}”：${error.message}`,
      remedy: '只用§2所列的写法：事实在左、字面值在右，用and、or和括号连接',
    };
  }
}

function undeclared(atoms: readonly Atom[], facts: readonly Fact[]): ConditionFinding[] {
  const missing = new Set(atoms.map((atom) => atom.factId).filter((id) => !facts.some((fact) => fact.id === id)));
  return [...missing].map((id) => ({
    rule: 23,
    message: `条件读取的事实${id}没有声明`,
    remedy: '在facts中声明这个事实，或者改正名称',
  }));
}

function unfit(atoms: readonly Atom[], facts: readonly Fact[]): ConditionFinding[] {
  return atoms.flatMap((atom): ConditionFinding[] => {
    const fact = facts.find((candidate) => candidate.id === atom.factId);
    const problem = fact === undefined ? undefined : misfit(atom, fact);
    return problem === undefined ? [] : [{ rule: 24, message: problem, remedy: '按事实的类型改写字面值和运算（§2）' }];
  });
}

/** Why an atom does not fit the type of its fact, `undefined` when it does. */
function misfit(atom: Atom, fact: Fact): string | undefined {
  if (atom.kind === 'compare' && atom.literal === null) return undefined;
  const literals = atom.kind === 'in' ? atom.literals : [atom.literal];
  const operator = atom.kind === 'compare' ? atom.operator : atom.kind === 'in' ? 'in' : 'list contains';
  if (!OPERATORS[fact.type].includes(operator)) return `事实${fact.id}的类型是${fact.type}，不能用“${operator}”`;
  const wanted = { boolean: 'boolean', number: 'number', code: 'string', codeList: 'string' }[fact.type];
  const wrong = literals.find((literal) => typeof literal !== wanted);
  if (wrong !== undefined) return `字面值${JSON.stringify(wrong)}不合事实${fact.id}的类型${fact.type}`;
  const unlisted = literals.find(
    (literal) => fact.values !== undefined && !fact.values.some(({ value }) => value === literal),
  );
  return unlisted === undefined ? undefined : `字面值${JSON.stringify(unlisted)}不是事实${fact.id}所列的取值`;
}

/** Operators by type of fact, README §2; `!= null` is for any type. */
const OPERATORS: Readonly<Record<Fact['type'], readonly string[]>> = {
  boolean: ['='],
  number: ['=', '!=', '<', '<=', '>', '>='],
  code: ['=', '!=', 'in'],
  codeList: ['list contains'],
};
