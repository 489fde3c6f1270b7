import { type FormNode } from '../form/index';
import { fitOf } from './fit';
import { patternWithin } from './pattern-within';
import { strictest } from './strictest';
import { normalisedTitle, SIMILAR, titleSimilarity } from './title';

const text = (more: object): FormNode => ({ type: 'string', title: '项', ...more });
const choices = (...pairs: readonly (readonly [string, string])[]): FormNode =>
  text({ oneOf: pairs.map(([code, title]) => ({ const: code, title })) });
const number = (more: object): FormNode => ({ type: 'number', title: '项', ...more });

describe('the strictest of two elements', () => {
  it.each<[string, FormNode, FormNode, object | undefined]>([
    ['lengths', text({ minLength: 4, maxLength: 200 }), text({ maxLength: 100 }), { minLength: 4, maxLength: 100 }],
    ['lengths that exclude each other', text({ minLength: 20 }), text({ maxLength: 10 }), undefined],
    [
      'a mobile number among telephones',
      text({ pattern: '^1[3-9]\\d{9}$' }),
      text({ pattern: '^[0-9-]{7,20}$' }),
      { pattern: '^1[3-9]\\d{9}$' },
    ],
    [
      'patterns of which neither lies in the other',
      text({ pattern: '^[0-5]{2}$' }),
      text({ pattern: '^[3-9]{2}$' }),
      undefined,
    ],
    [
      'choices',
      choices(['1', '企业'], ['2', '个体工商户'], ['3', '单位食堂']),
      choices(['2', '个体工商户'], ['1', '企业']),
      {
        oneOf: [
          { const: '1', title: '企业' },
          { const: '2', title: '个体工商户' },
        ],
      },
    ],
    [
      'the same codes that mean something else',
      choices(['1', '男'], ['2', '女']),
      choices(['1', '女'], ['2', '男']),
      undefined,
    ],
    [
      'number and whole number',
      number({ minimum: 0 }),
      { type: 'integer', title: '项', exclusiveMinimum: 0 },
      { type: 'integer', exclusiveMinimum: 0 },
    ],
    ['ranges that exclude each other', number({ maximum: 5 }), number({ exclusiveMinimum: 5 }), undefined],
    ['text and number', text({}), number({}), undefined],
    ['check digits', text({ 'x-check': 'GB11643' }), text({}), { 'x-check': 'GB11643' }],
    ['different check digits', text({ 'x-check': 'GB11643' }), text({ 'x-check': 'GB32100' }), undefined],
  ])('given %s', (_, one, other, expected) => {
    const found = strictest(one, other);
    expect(found).toEqual(expected === undefined ? undefined : { ...{ type: one.type, title: '项' }, ...expected });
  });
});

describe('how a merged element fits an own one', () => {
  it.each<[string, FormNode, FormNode, object | undefined]>([
    ['the same', text({ maxLength: 10 }), text({ maxLength: 10 }), {}],
    ['a stricter one', text({ maxLength: 10 }), text({ maxLength: 20 }), {}],
    ['a laxer one', text({ maxLength: 20 }), text({ maxLength: 10 }), undefined],
    ['an unlimited one', text({}), text({ maxLength: 10 }), undefined],
    ['choices for free text', choices(['1', '企业'], ['2', '个体']), text({ maxLength: 2 }), { transform: 'label' }],
    ['choices too long in words', choices(['1', '企业'], ['2', '个体工商户']), text({ maxLength: 2 }), {}],
    [
      'choices for words',
      choices(['1', '企业'], ['2', '个体']),
      choices(['企业', '企业'], ['个体', '个体']),
      { transform: 'label' },
    ],
    [
      'a choice more than the department has',
      choices(['1', '企业'], ['2', '个体']),
      choices(['企业', '企业'], ['农户', '农户']),
      undefined,
    ],
    ['date and time for a date', text({ format: 'date-time' }), text({ format: 'date' }), { transform: 'date' }],
    ['a date for date and time', text({ format: 'date' }), text({ format: 'date-time' }), undefined],
  ])('given %s', (_, merged, own, expected) => {
    expect(fitOf(merged, own)).toEqual(expected);
  });
});

describe('a pattern within another', () => {
  it.each([
    ['^1[3-9]\\d{9}$', '^\\d{11}$', true],
    ['^\\d{11}$', '^1[3-9]\\d{9}$', false],
    ['^\\d{3,5}$', '^\\d{2,6}$', true],
    ['^\\d{2,6}$', '^\\d{3,5}$', false],
    ['^A\\d{2}$', '^[A-Z]\\d{2}$', true],
    ['^(A|B)$', '^[AB]$', false],
    ['^(A|B)$', '^(A|B)$', true],
  ])('given %s and %s, then %s', (narrow, wide, expected) => {
    expect(patternWithin(narrow, wide)).toBe(expected);
  });
});

describe('similar titles', () => {
  it.each([
    ['住所', '经营场所'],
    ['联系电话', '手机号码（11位）'],
    ['法定代表人（负责人）', '负责人'],
    ['身份证号', '身份证号码'],
    ['食品安全管理员', '食品安全管理人员'],
    ['所在楼层', '所在楼层数'],
  ])('given %s and %s, then a person is asked', (one, other) => {
    expect(titleSimilarity(one, other)).toBeGreaterThanOrEqual(SIMILAR);
    expect(titleSimilarity(one, other)).toBe(titleSimilarity(other, one));
  });

  it.each([
    ['住所', '联系电话'],
    ['经营者名称', '经营项目'],
    ['法定代表人', '法定代表人身份证号'],
    ['宽（米）', '高（米）'],
    ['安全出口数量', '就餐座位数'],
  ])('given %s and %s, then nobody is asked', (one, other) => {
    expect(titleSimilarity(one, other)).toBeLessThan(SIMILAR);
  });

  it('given brackets, spaces and full width, then only the words count', () => {
    expect(normalisedTitle(' 使用 面积（平方米）')).toBe(normalisedTitle('使用面积'));
    expect(normalisedTitle('统一社会信用代码')).toBe(normalisedTitle('社会信用代码'));
  });
});
