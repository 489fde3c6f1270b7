import { type LifeEvent } from '@yijian/domain/catalogue';
import { type FormRow } from './form-rows';

/** What a department got, with its own names for it; what has no name in the catalogue keeps that of the message. */
export function payloadRows(payload: unknown, itemId: string, lifeEvent: LifeEvent | undefined): readonly FormRow[] {
  const elements = lifeEvent?.mergedForm.mappings.find((mapping) => mapping.itemId === itemId)?.elements ?? [];
  const labels = Object.fromEntries(elements.map(({ to, label }) => [to, label]));
  return rowsOf(payload, '', labels);
}

function rowsOf(value: unknown, pointer: string, labels: Readonly<Record<string, string>>): readonly FormRow[] {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return entries.map(([name, member]: [string, unknown]) => {
    const key = `${pointer}/${name}`;
    const title = labels[key] ?? name;
    if (Array.isArray(member) && member.every((each) => typeof each !== 'object')) {
      return { key, title, value: member.map(inWords).join('、') };
    }
    if (typeof member === 'object' && member !== null) return { key, title, rows: rowsOf(member, key, labels) };
    return { key, title, value: inWords(member) };
  });
}

function inWords(value: unknown): string {
  return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
}
