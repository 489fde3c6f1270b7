import { type LifeEvent } from '../catalogue/life-event';
import { childPointer, formNodeAt, pointerTokens } from '../form/pointer';

/** An element of the form by the titles on the way to it: `经营场所·地址`; names where the form has no such element. */
export function fieldTitle({ mergedForm }: LifeEvent, pointer: string): string {
  const tokens = pointerTokens(pointer);
  const titles = tokens.map((token, index) => {
    if (/^\d+$/.test(token)) return `第${Number(token) + 1}项`;
    return formNodeAt(mergedForm.schema, tokens.slice(0, index + 1).reduce(childPointer, ''))?.title ?? token;
  });
  return titles.join('·');
}

/** Pointers of the plain values in a filled form or in a part of it, which lies at `pointer`. */
export function leafPointers(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return Object.entries(value).flatMap(([name, entry]) => leafPointers(entry, childPointer(pointer, name)));
}
