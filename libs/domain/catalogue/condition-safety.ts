import { type Atom, atomsOf, type Condition } from './condition-syntax';
import { type FactValue } from './condition';
import { type Fact } from './life-event';

/** Truth of an atom, if it is settled. */
type Settled = (atom: Atom) => boolean | undefined;

/** Truth of all atoms of one fact, for one of its values or for its absence. */
type Outcome = ReadonlyMap<Atom, boolean>;

/**
 * Whether a missing fact never makes the condition met (README §2, rule 25): with no facts it is not met, and where it is met
 * without some fact, it is met with every value of that fact. Decided exactly. Conditions have no negation, so a condition can
 * only lose by learning a fact if an atom of that fact is met without it, and of all atoms only `!=` a value is. For each such
 * fact this looks for values of the other facts under which the condition is met without it and not met with one of its values.
 */
export function staysMetWhenLearning(condition: Condition, facts: readonly Fact[]): boolean {
  if (truth(condition, holdsWhenMissing) === true) return false;
  const outcomes = outcomesByFact(condition, facts);
  const guarded = [...outcomes].filter(([, { absent }]) => [...absent.values()].includes(true));
  return guarded.every(([factId, { absent, present }]) => {
    const others = [...outcomes].filter(([id]) => id !== factId).map(([, of]) => [of.absent, ...of.present]);
    return present.every((value) => !canLose(condition, absent, value, others));
  });
}

/** Whether some choice of the other facts' outcomes meets the condition with `before` but not with `after`. */
function canLose(
  condition: Condition,
  before: Outcome,
  after: Outcome,
  others: readonly (readonly Outcome[])[],
): boolean {
  const metBefore = truth(condition, (atom) => before.get(atom));
  const metAfter = truth(condition, (atom) => after.get(atom));
  if (metBefore === false || metAfter === true) return false;
  if (metBefore === true && metAfter === false) return true;
  const [first, ...rest] = others;
  if (first === undefined) return false;
  return first.some((outcome) => canLose(condition, merged(before, outcome), merged(after, outcome), rest));
}

function merged(one: Outcome, other: Outcome): Outcome {
  return new Map([...one, ...other]);
}

/** Three-valued truth: `undefined` while atoms that matter are not settled. */
function truth(condition: Condition, settled: Settled): boolean | undefined {
  if (!('left' in condition)) return settled(condition);
  const decisive = condition.kind === 'or';
  const left = truth(condition.left, settled);
  const right = truth(condition.right, settled);
  if (left === decisive || right === decisive) return decisive;
  return left === undefined || right === undefined ? undefined : !decisive;
}

/** FEEL: comparing nothing with a value is `null`, but nothing does differ from a value. */
function holdsWhenMissing(atom: Atom): boolean {
  return atom.kind === 'compare' && atom.operator === '!=' && atom.literal !== null;
}

function outcomesByFact(
  condition: Condition,
  facts: readonly Fact[],
): Map<string, { absent: Outcome; present: readonly Outcome[] }> {
  const all = atomsOf(condition);
  return new Map(
    [...new Set(all.map((atom) => atom.factId))].map((factId) => {
      const atoms = all.filter((atom) => atom.factId === factId);
      const absent = new Map(atoms.map((atom) => [atom, holdsWhenMissing(atom)]));
      const fact = facts.find(({ id }) => id === factId);
      return [factId, { absent, present: fact === undefined ? [] : presentOutcomes(atoms, fact) }];
    }),
  );
}

/** What the atoms of a fact can be together over all its values, without repetition. */
function presentOutcomes(atoms: readonly Atom[], fact: Fact): readonly Outcome[] {
  const outcomes = valuesOf(atoms, fact).map((value) => new Map(atoms.map((atom) => [atom, holds(atom, value)])));
  return [...new Map(outcomes.map((outcome) => [[...outcome.values()].join(), outcome])).values()];
}

/** Values that stand for all values of a fact: no other value gives the atoms another truth. */
export function valuesOf(atoms: readonly Atom[], fact: Fact): readonly FactValue[] {
  switch (fact.type) {
    case 'boolean':
      return [true, false];
    case 'number':
      return numbersAround(atoms, fact);
    case 'code':
      return (fact.values ?? []).map(({ value }) => value);
    case 'codeList':
      return subsets([...new Set(atoms.flatMap((atom) => (atom.kind === 'contains' ? [String(atom.literal)] : [])))]);
  }
}

/** Each literal, a number between neighbours, and one beyond either side, as far as the fact allows them. */
function numbersAround(atoms: readonly Atom[], { minimum = -Infinity, maximum = Infinity }: Fact): number[] {
  const literals = atoms.flatMap((atom) =>
    atom.kind === 'compare' && typeof atom.literal === 'number' ? [atom.literal] : [],
  );
  const bounds = [minimum, maximum].filter(Number.isFinite);
  const marks = [...new Set([...literals, ...bounds, 0])].sort((a, b) => a - b);
  const between = marks.slice(1).map((mark, index) => (mark + (marks[index] ?? mark)) / 2);
  const beyond = [(marks[0] ?? 0) - 1, (marks.at(-1) ?? 0) + 1];
  return [...marks, ...between, ...beyond].filter((number) => number >= minimum && number <= maximum);
}

/** All subsets of the values a condition mentions; other values of the list change nothing. */
function subsets(values: readonly string[]): string[][] {
  return values.reduce<string[][]>((all, value) => [...all, ...all.map((subset) => [...subset, value])], [[]]);
}

function holds(atom: Atom, value: boolean | number | string | readonly string[]): boolean {
  if (atom.kind === 'contains') return Array.isArray(value) && value.includes(atom.literal);
  if (atom.kind === 'in') return atom.literals.some((literal) => literal === value);
  const { operator, literal } = atom;
  if (operator === '=') return value === literal;
  if (operator === '!=') return value !== literal;
  if (typeof value !== 'number' || typeof literal !== 'number') return false;
  return { '<': value < literal, '<=': value <= literal, '>': value > literal, '>=': value >= literal }[operator];
}
