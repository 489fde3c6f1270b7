import fc from 'fast-check';
import { canonicalJson } from './canonical-json';
import { commandKey, type KeyedRequest } from './command-key';

const request: KeyedRequest = {
  caller: { role: 'windowClerk', id: 'desk-1' },
  route: 'POST /cases/43019926112200000100/accept',
  key: 'k-1',
  body: { a: 1, b: [{ c: true }] },
};

describe('the key of a command', () => {
  it('given the same request, when its key is made again, then id, digest and secret are the same', () => {
    expect(commandKey({ ...request, body: { b: [{ c: true }], a: 1 } })).toEqual(commandKey(request));
  });

  it('given another caller, route or key, then it is another command', () => {
    const others: KeyedRequest[] = [
      { ...request, caller: { role: 'windowClerk', id: 'desk-2' } },
      { ...request, caller: { role: 'applicant', id: 'desk-1' } },
      { ...request, route: 'POST /cases/43019926112200000200/accept' },
      { ...request, key: 'k-2' },
    ];
    const ids = [request, ...others].map((each) => commandKey(each).id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('given another body under the same key, then the id is the same and the digest tells', () => {
    const other = commandKey({ ...request, body: { a: 2 } });
    expect(other.id).toBe(commandKey(request).id);
    expect(other.digest).not.toBe(commandKey(request).digest);
  });

  it('given parts that run into each other, then the ids still differ', () => {
    const one = commandKey({ ...request, caller: { role: 'applicant', id: 'a' }, route: 'b', key: 'c' });
    const other = commandKey({ ...request, caller: { role: 'applicant', id: 'a","b' }, route: 'b', key: 'c' });
    expect(one.id).not.toBe(other.id);
  });

  it.each([undefined, '', 'x'.repeat(201), '换行\n', ['a', 'b']])('given the key %j, then it is refused', (key) => {
    expect(() => commandKey({ ...request, key })).toThrow(/idempotencyKeyMissing/);
  });

  it('given no body, then it counts as an empty one', () => {
    expect(commandKey({ ...request, body: undefined })).toEqual(commandKey({ ...request, body: {} }));
  });
});

describe('canonical JSON', () => {
  it('given any JSON value, then it says the same and does not depend on the order of names', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });
});

/** The same value with the names of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]: [string, unknown]) => [name, reversed(member)] as const);
  return Object.fromEntries(members.reverse());
}
