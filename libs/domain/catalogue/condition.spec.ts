import fc from 'fast-check';
import { conditionFindings, type Fact, type Facts, isMet } from './index';

const FACTS: readonly Fact[] = [
  { id: 'hasSign', label: '招牌', type: 'boolean', source: 'applicant' },
  { id: 'area', label: '面积', type: 'number', source: 'applicant', minimum: 0, maximum: 100 },
  {
    id: 'mode',
    label: '方式',
    type: 'code',
    source: 'applicant',
    values: [
      { value: 'a', label: '甲' },
      { value: 'b', label: '乙' },
      { value: 'c', label: '丙' },
    ],
  },
  {
    id: 'kinds',
    label: '种类',
    type: 'codeList',
    source: 'applicant',
    values: [
      { value: 'x', label: '一' },
      { value: 'y', label: '二' },
      { value: 'z', label: '三' },
    ],
  },
];
const VALUES = {
  hasSign: [true, false],
  area: [0, 29.5, 30, 30.5, 50, 100],
  mode: ['a', 'b', 'c'],
  kinds: [[], ['x'], ['y'], ['x', 'y'], ['z'], ['x', 'y', 'z']],
} as const;

const rules = (expression: string): number[] => conditionFindings(expression, FACTS).map(({ rule }) => rule);

/** All ways to know or not know the facts, by brute force. */
function everything(): Facts[] {
  return Object.entries(VALUES).reduce<Facts[]>(
    (all, [id, values]) => all.flatMap((facts) => [facts, ...values.map((value) => ({ ...facts, [id]: value }))]),
    [{}],
  );
}

const atom = fc.constantFrom(
  'hasSign = true',
  'hasSign = false',
  'hasSign != null',
  'area >= 30',
  'area < 50',
  'area = 30',
  'area != 30',
  'area != 50',
  'area != null',
  'mode = "a"',
  'mode != "a"',
  'mode != "b"',
  'mode != null',
  'mode in ("a", "b")',
  'list contains(kinds, "x")',
  'list contains(kinds, "y")',
  'kinds != null',
);
const condition = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    atom,
    fc
      .tuple(tie('tree'), fc.constantFrom('and', 'or'), tie('tree'))
      .map(([left, word, right]) => `(${left} ${word} ${right})`),
  ),
})).tree;

describe('isMet', () => {
  it.each<[string | undefined, Facts, boolean]>([
    [undefined, {}, true],
    ['hasSign = true', { hasSign: true }, true],
    ['hasSign = true', {}, false],
    ['area >= 50', { area: 50 }, true],
    ['area >= 50', {}, false],
    ['mode in ("a", "b")', { mode: 'b' }, true],
    ['list contains(kinds, "x")', { kinds: ['y', 'x'] }, true],
    ['list contains(kinds, "x")', {}, false],
    ['mode != null and mode != "a"', {}, false],
    ['mode != "a"', {}, true],
    // `mode` and `date` are names of built-in functions too; a missing fact stays missing.
    ['mode != null', {}, false],
    ['date != null', {}, false],
  ])('given %s with %j, then %s', (expression, facts, met) => {
    expect(isMet(expression, facts)).toBe(met);
  });
});

describe('conditionFindings', () => {
  it.each([
    ['hasSign = true and', 22],
    ['not(hasSign = true)', 22],
    ['true = hasSign', 22],
    ['hasSign', 22],
    ['hasSign = null', 22],
    ['area + 1 > 2', 22],
    ['area between 1 and 2', 22],
    ['mode in ["a"]', 22],
    ['mode in "a"', 22],
    ['some k in kinds satisfies k = "x"', 22],
    ['if hasSign = true then true else false', 22],
    ['count(kinds) > 1', 22],
    ['area = area', 22],
    ['hasSign = true // why', 22],
    ['size = 3', 23],
    ['hasSign = 1', 24],
    ['hasSign != true', 24],
    ['area = "30"', 24],
    ['mode = "d"', 24],
    ['mode >= "a"', 24],
    ['mode in ("a", "d")', 24],
    ['kinds = "x"', 24],
    ['list contains(mode, "a")', 24],
    ['list contains(kinds, "w")', 24],
    ['mode != "a"', 25],
    ['hasSign = true and area != 30', 25],
    ['hasSign = true or mode != "a"', 25],
  ])('given %s, then rule %s is broken', (expression, rule) => {
    expect(rules(expression)).toEqual([rule]);
  });

  it.each([
    'hasSign = true',
    'area >= -1.5',
    'mode != null and mode != "a"',
    '(mode = "a" or mode != null) and area <= 30',
    'hasSign = true and area != -1',
    'list contains(kinds, "x") or (hasSign = false and kinds != null)',
  ])('given %s, then nothing is wrong', (expression) => {
    expect(rules(expression)).toEqual([]);
  });

  it('rule 25 agrees with trying out every way to know and not know the facts', () => {
    const worlds = everything();
    fc.assert(
      fc.property(condition, (expression) => {
        const gained = (facts: Facts): boolean =>
          Object.entries(VALUES).every(
            ([id, values]) => id in facts || values.every((value) => isMet(expression, { ...facts, [id]: value })),
          );
        const safe = !isMet(expression, {}) && worlds.every((facts) => !isMet(expression, facts) || gained(facts));
        expect(rules(expression)).toEqual(safe ? [] : [25]);
      }),
      { numRuns: 150 },
    );
  });
});
