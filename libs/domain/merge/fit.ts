import { type FormChoice, type FormNode, type FormString, type MappingTransform } from '../form/index';
import { sameShape } from './shape';
import { strictest, takesText } from './strictest';

/** How a value of the merged form becomes a value of a department's own form. */
export interface Fit {
  /** Absent: as it is. */
  readonly transform?: MappingTransform;
}

/**
 * How the values of a merged element fit an own one: as they are, as the words of a choice, or as the date of a date-time
 * (README §6). `undefined` when some value that the merged element takes would be refused by the department.
 */
export function fitOf(merged: FormNode, own: FormNode): Fit | undefined {
  const bySaying: Fit | undefined = saysTheSame(merged, own) ? { transform: 'label' } : undefined;
  // Free text is meant for people: it gets the words of a choice rather than its code.
  if (bySaying !== undefined && own.type === 'string' && own.oneOf === undefined) return bySaying;
  if (isWithin(merged, own)) return {};
  return bySaying ?? (isDateOf(merged, own) ? { transform: 'date' } : undefined);
}

/** Whether every value of one element is a value of the other. */
function isWithin(merged: FormNode, own: FormNode): boolean {
  const [both, itself] = [strictest(merged, own), strictest(merged, merged)];
  return both !== undefined && itself !== undefined && sameShape(both, itself);
}

function saysTheSame(merged: FormNode, own: FormNode): boolean {
  if (merged.type === 'array' && own.type === 'array') {
    const entries = choicesOf(merged.items);
    // Each entry says the same, and the list is as long as the department's own.
    return (
      entries !== undefined &&
      saysTheSame(merged.items, own.items) &&
      isWithin({ ...merged, items: own.items }, own) &&
      new Set(entries.map(({ title }) => title)).size === entries.length
    );
  }
  const choices = choicesOf(merged);
  return choices !== undefined && own.type === 'string' && choices.every(({ title }) => takesWords(own, title));
}

function choicesOf(node: FormNode): readonly FormChoice[] | undefined {
  return node.type === 'string' ? node.oneOf : undefined;
}

function takesWords(own: FormString, words: string): boolean {
  if (own.format !== undefined || own['x-check'] !== undefined || own['x-codeList'] !== undefined) return false;
  return takesText(own, words) && own.oneOf?.every(({ const: code }) => code !== words) !== true;
}

function isDateOf(merged: FormNode, own: FormNode): boolean {
  if (merged.type !== 'string' || own.type !== 'string') return false;
  const plain = own.pattern === undefined && own.oneOf === undefined && takesText(own, '2026-01-01');
  return merged.format === 'date-time' && own.format === 'date' && plain;
}
