import { sameJson } from './same-json';

it.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1 }, { b: 1 }, false],
  [null, {}, false],
  [[], {}, false],
])('given %j and %j, then %s', (one, other, expected) => {
  expect(sameJson(one, other)).toBe(expected);
});
