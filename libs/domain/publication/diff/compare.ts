import { type Department } from '../../catalogue/files';
import { type LifeEvent } from '../../catalogue/life-event';
import { childPointer } from '../../form/pointer';
import { type Change, type ChangeSubject } from '../change';
import { inOrder, occurrences, sameValue } from './equal';
import { changedPart } from './text';

/** One of the two versions, and the departments that its ids stand for. */
export interface Side {
  readonly lifeEvent: LifeEvent;
  readonly departments: readonly Department[];
}

/** Where in the package a comparison is. */
export interface Place {
  readonly before: Side;
  readonly after: Side;
  /** JSON Pointers in the two versions. */
  readonly pointer: string;
  readonly pointerBefore: string;
  readonly subject: ChangeSubject;
  readonly id: string;
  /** What the place belongs to, for people, e.g. `食品经营许可`; empty for the event itself. */
  readonly owner: string;
}

/** Compares a value that may be missing on one side, and tells what changed. */
export type Compare<T> = (before: T | undefined, after: T | undefined, place: Place) => readonly Change[];

/** A value in words, as one side names things. */
export type Words<T> = (value: T, side: Side) => string;

/** One comparison for every property of `T`: a property that is forgotten does not compile. */
export type Properties<T> = { readonly [Name in keyof T]-?: Compare<Exclude<T[Name], undefined>> };

/** A change at a place; the owner follows in brackets. */
export function change(kind: Change['kind'], text: string, place: Place): Change {
  const { subject, id, owner } = place;
  const where = kind === 'removed' ? place.pointerBefore : place.pointer;
  return { kind, subject, id, place: where, text: owner === '' ? text : `${text}（${owner}）` };
}

/** A value that is told as a whole: `承诺时限由10个工作日改为8个工作日`. `null` is a value as any other. */
export function leaf<T>(label: string, words: Words<T>, subject?: ChangeSubject): Compare<T> {
  return (before, after, place) => {
    const here = subject === undefined ? place : { ...place, subject };
    if (sameValue(before, after)) return [];
    if (before === undefined && after !== undefined)
      return [change('added', `新增${label}：${said(words, after, place.after)}`, here)];
    if (after === undefined && before !== undefined)
      return [change('removed', `取消${label}，原为${said(words, before, place.before)}`, here)];
    if (before === undefined || after === undefined) return [];
    const [was, now] = [said(words, before, place.before), said(words, after, place.after)];
    const [shownBefore, shownAfter] =
      was === now ? [JSON.stringify(before), JSON.stringify(after)] : changedPart(was, now);
    return [change('changed', sentence(label, shownBefore, shownAfter), here)];
  };
}

/** A value in words; one outside its enumeration has none and is shown as it is written. */
function said<T>(words: Words<T>, value: T, side: Side): string {
  const text: string | undefined = words(value, side);
  return text ?? JSON.stringify(value);
}

/** Short values in one breath, long ones one after the other. */
function sentence(label: string, before: string, after: string): string {
  const isLong = [before, after].some((value) => value.length > 30 || /[，；：]/.test(value));
  return isLong ? `${label}原为：${before}；现改为：${after}` : `${label}由${before}改为${after}`;
}

/** A group of properties; a group that is missing on one side is told as a whole in `words`. */
export function group<T extends object>(label: string, properties: Properties<T>, words: Words<T>): Compare<T> {
  const whole = leaf(label, words);
  return (before, after, place) =>
    before === undefined || after === undefined
      ? whole(before, after, place)
      : compareProperties(properties, before, after, place);
}

/** Compares two groups property by property, in the order of `properties`. */
export function compareProperties<T extends object>(
  properties: Properties<T>,
  before: T,
  after: T,
  place: Place,
): readonly Change[] {
  if (before === after) return [];
  return (Object.keys(properties) as (keyof T & string)[]).flatMap((name) => {
    const inside = {
      ...place,
      pointer: childPointer(place.pointer, name),
      pointerBefore: childPointer(place.pointerBefore, name),
    };
    return properties[name](
      before[name] as Exclude<T[typeof name], undefined>,
      after[name] as Exclude<T[typeof name], undefined>,
      inside,
    );
  });
}

/** How entries of a list are told apart and named. */
export interface EntryNaming<T> {
  /** What an entry is called, e.g. `事项`. */
  readonly noun: string;
  readonly subject?: ChangeSubject;
  /** By what entries of the two versions are the same. */
  readonly key: (entry: T) => string;
  readonly name: Words<T>;
  /** True when the entry itself is a subject and no part of another one: its id is told, its name is the owner. */
  readonly stands?: boolean;
}

/** A list compared by key: added and removed entries, each changed entry by its own comparison, a changed order. */
export function entries<T>(naming: EntryNaming<T>, compare: Compare<T>): Compare<readonly T[]> {
  const { noun, key, name } = naming;
  return (before = [], after = [], place) => {
    if (before === after) return [];
    const here = naming.subject === undefined ? place : { ...place, subject: naming.subject };
    const [was, now] = [occurrences(before, key), occurrences(after, key)];
    const placeOf = (id: string): Place => entryPlace(naming, here, id, was, now);
    const removed = [...was].flatMap(([id, { entry }]) =>
      now.has(id) ? [] : [change('removed', `取消${noun}${name(entry, place.before)}`, ownedBy(placeOf(id), here))],
    );
    const others = [...now].flatMap(([id, { entry }]) => {
      const old = was.get(id);
      if (old !== undefined) return compare(old.entry, entry, placeOf(id));
      return [change('added', `新增${noun}${name(entry, place.after)}`, ownedBy(placeOf(id), here))];
    });
    const [oldOrder, newOrder] = inOrder(was, now);
    const names = newOrder.map(({ entry }) => name(entry, place.after)).join('、');
    const order = sameValue(
      oldOrder.map(({ id }) => id),
      newOrder.map(({ id }) => id),
    )
      ? []
      : [change('changed', `${noun}的先后次序改为${names}`, here)];
    return [...removed, ...others, ...order];
  };
}

/** The place of an entry that came or went is named in the sentence, so the owner is that of the list. */
function ownedBy(place: Place, list: Place): Place {
  return { ...place, owner: list.owner };
}

type Occurring<T> = ReadonlyMap<string, { readonly entry: T; readonly index: number }>;

function entryPlace<T>(naming: EntryNaming<T>, list: Place, id: string, was: Occurring<T>, now: Occurring<T>): Place {
  const [old, current] = [was.get(id), now.get(id)];
  const names = [
    old === undefined ? undefined : naming.name(old.entry, list.before),
    current === undefined ? undefined : naming.name(current.entry, list.after),
  ];
  const name = (names[1] ?? names[0] ?? '').replace(/^“(.*)”$/, '$1');
  const owner = list.owner === '' || naming.stands === true ? name : `${list.owner}·${name}`;
  return {
    ...list,
    pointer: childPointer(list.pointer, current?.index ?? old?.index ?? 0),
    pointerBefore: childPointer(list.pointerBefore, old?.index ?? current?.index ?? 0),
    id: naming.stands === true ? id : list.id,
    owner,
  };
}
