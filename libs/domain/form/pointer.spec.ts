import fc from 'fast-check';
import { type FormNode, formNodeAt, readPointer, writePointer } from './index';

describe('readPointer', () => {
  const data = { a: { 'b/c': [1, { '~': 2 }] }, n: null, '': 3 };

  it.each([
    ['', data],
    ['/a/b~1c/0', 1],
    ['/a/b~1c/1/~0', 2],
    ['/n', null],
    ['/', 3],
    ['/missing/deeper', undefined],
    ['/n/deeper', undefined],
    ['/a/b~1c/2', undefined],
    ['/a/b~1c/length', undefined],
    ['/a/b~1c/00', undefined],
    ['/a/constructor', undefined],
    ['/__proto__', undefined],
  ])('given %s, then it reads %j', (pointer, value) => {
    expect(readPointer(data, pointer)).toEqual(value);
  });

  it.each(['a', '/a~2', '/a~'])('given the bad pointer %s, then it is refused', (pointer) => {
    expect(() => readPointer(data, pointer)).toThrow(/not a JSON Pointer/);
  });
});

describe('writePointer', () => {
  it('given objects on the way that do not exist, then they are made', () => {
    expect(writePointer({ a: 1 }, '/b/c', 2)).toEqual({ a: 1, b: { c: 2 } });
  });

  it('given an entry of a list or its end, then it is replaced or added', () => {
    expect(writePointer([1, 2, 3], '/1', 9)).toEqual([1, 9, 3]);
    expect(writePointer({ list: [1] }, '/list/1', 2)).toEqual({ list: [1, 2] });
  });

  it.each([
    ['an index beyond the end', { list: [1] }, '/list/2', /no index of a list of 1/],
    ['a name in a list', { list: [1] }, '/list/x', /no index/],
    ['a plain value on the way', { a: 1 }, '/a/b', /inside a plain value/],
    ['null on the way', { a: null }, '/a/b', /inside a plain value/],
    ['__proto__', {}, '/__proto__/polluted', /__proto__ is not allowed/],
    ['constructor', {}, '/constructor/prototype/polluted', /constructor is not allowed/],
  ])('given %s, then it is refused', (_, data, pointer, message) => {
    expect(() => writePointer(data, pointer, true)).toThrow(message);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('what was written is read again, and the original stays (property)', () => {
    const name = fc
      .string({ minLength: 1 })
      .filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
    const escape = (text: string): string => text.replaceAll('~', '~0').replaceAll('/', '~1');
    const pointers = fc
      .array(name, { minLength: 1, maxLength: 4 })
      .map((names) => names.map((text) => `/${escape(text)}`).join(''));
    fc.assert(
      fc.property(pointers, fc.jsonValue(), (pointer, value) => {
        const original = Object.freeze({});
        expect(readPointer(writePointer(original, pointer, value), pointer)).toEqual(value);
        expect(original).toEqual({});
      }),
    );
  });
});

describe('formNodeAt', () => {
  const leaf: FormNode = { type: 'string', title: '姓名' };
  const people: FormNode = { type: 'array', title: '人员', items: { ...group({ name: leaf }) } };
  const schema = group({ people });

  it('given a name, an index or *, then it leads through groups and lists', () => {
    expect(formNodeAt(schema, '')).toBe(schema);
    expect(formNodeAt(schema, '/people')).toBe(people);
    expect(formNodeAt(schema, '/people/3/name')).toBe(leaf);
    expect(formNodeAt(schema, '/people/*/name')).toBe(leaf);
  });

  it.each(['/people/name', '/toString', '/people/0/name/deeper'])('given %s, then there is no element', (pointer) => {
    expect(formNodeAt(schema, pointer)).toBeUndefined();
  });
});

function group(properties: Record<string, FormNode>): FormNode {
  return { type: 'object', title: '组', properties, required: [], additionalProperties: false };
}
