import { type FormNode } from './merged-form';

/** Names that reach the prototype of an object in careless code; no form and no payload needs them. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);

/** The names in a JSON Pointer (RFC 6901), unescaped; none for the empty pointer. Throws RangeError. */
export function pointerTokens(pointer: string): string[] {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) {
    throw new RangeError(`"${pointer}" is not a JSON Pointer (RFC 6901): write /name/name, ~ as ~0 and / as ~1.`);
  }
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A JSON Pointer one name longer than `pointer`. */
export function childPointer(pointer: string, name: string | number): string {
  return `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The value that a JSON Pointer leads to; `undefined` where nothing is. Inherited properties do not count. Throws RangeError. */
export function readPointer(data: unknown, pointer: string): unknown {
  return pointerTokens(pointer).reduce(ownValue, data);
}

/**
 * A copy of `data` with `value` where the pointer leads; objects on the way are made, lists take an index up to their length.
 * Throws RangeError for a bad pointer, a name that reaches a prototype, an index outside, or a plain value on the way.
 */
export function writePointer(data: unknown, pointer: string, value: unknown): unknown {
  return write(data, pointerTokens(pointer), value, pointer);
}

/** The form element that a JSON Pointer leads to; an index or `*` stands for any entry of a list. */
export function formNodeAt(schema: FormNode, pointer: string): FormNode | undefined {
  return pointerTokens(pointer).reduce<FormNode | undefined>((node, token) => {
    if (node?.type === 'object') return Object.hasOwn(node.properties, token) ? node.properties[token] : undefined;
    return node?.type === 'array' && /^(\d+|\*)$/.test(token) ? node.items : undefined;
  }, schema);
}

/** A property of an object or an entry of a list, own ones only. */
function ownValue(container: unknown, token: string): unknown {
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, token)) return undefined;
  if (Array.isArray(container) && !isIndex(token)) return undefined;
  return (container as Record<string, unknown>)[token];
}

function write(container: unknown, tokens: readonly string[], value: unknown, pointer: string): unknown {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  if (FORBIDDEN_NAMES.has(token)) throw new RangeError(`"${pointer}": the name ${token} is not allowed.`);
  const child = write(ownValue(container, token), rest, value, pointer);
  if (Array.isArray(container)) {
    if (!isIndex(token) || Number(token) > container.length) {
      throw new RangeError(`"${pointer}": "${token}" is no index of a list of ${container.length}.`);
    }
    const entries: readonly unknown[] = container;
    return [...entries.slice(0, Number(token)), child, ...entries.slice(Number(token) + 1)];
  }
  if (container !== undefined && (typeof container !== 'object' || container === null)) {
    throw new RangeError(`"${pointer}": "${token}" would lie inside a plain value.`);
  }
  return { ...container, [token]: child };
}

function isIndex(token: string): boolean {
  return /^(0|[1-9]\d*)$/.test(token);
}
