import { type LifeEvent } from '@yijian/domain/catalogue';
import { sameJson } from './same-json';

/** One change of a draft that is not saved yet: the place (JSON Pointer) and its value; `undefined` takes it out. */
export interface Edit {
  readonly pointer: string;
  readonly value: unknown;
}

/**
 * The content with edits put in, in order. Edits are kept apart from what they change, so that they can be put into what somebody
 * else has saved meanwhile; an edit whose place is gone there changes nothing.
 */
export function withEdits(content: LifeEvent, edits: readonly Edit[]): LifeEvent {
  return edits.reduce<unknown>(
    (whole, { pointer, value }) => placed(whole, tokensOf(pointer), value),
    content,
  ) as LifeEvent;
}

/** Edits with one more; an edit of the same place, or of a place within it, is replaced. */
export function addEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const others = edits.filter(({ pointer }) => pointer !== edit.pointer && !pointer.startsWith(`${edit.pointer}/`));
  return [...others, edit];
}

/** Edits of single members that make the content another one. */
export function memberEdits(content: LifeEvent, wanted: object): readonly Edit[] {
  const [before, after] = [content, wanted] as unknown as readonly Readonly<Record<string, unknown>>[];
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => !sameJson(after?.[name], before?.[name]))
    .map((name) => ({ pointer: `/${name}`, value: after?.[name] }));
}

/** The value at a place; `undefined` where nothing is. */
export function valueAt(content: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>(
    (value, token) => (isContainer(value) ? (value as Record<string, unknown>)[token] : undefined),
    content,
  );
}

function tokensOf(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function placed(container: unknown, [token, ...rest]: readonly string[], value: unknown): unknown {
  if (token === undefined) return value;
  if (!isContainer(container)) return container;
  if (Array.isArray(container)) {
    const entries: readonly unknown[] = container;
    if (Number(token) >= entries.length) return entries;
    return entries.map((entry, index) => (index === Number(token) ? placed(entry, rest, value) : entry));
  }
  const members = container as Readonly<Record<string, unknown>>;
  if (rest.length === 0 && value === undefined) {
    return Object.fromEntries(Object.entries(members).filter(([name]) => name !== token));
  }
  return { ...members, [token]: placed(rest.length === 0 ? undefined : members[token], rest, value) };
}
