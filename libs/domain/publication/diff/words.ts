import { type Limit } from '../../calendar/index';
import { type ClockEffect, type Extension, type LegalReference } from '../../catalogue/life-event';
import { cited } from '../../catalogue/terms';
import { limitText } from '../../catalogue/words';
import { type ChangeSubject } from '../change';
import { conditionInWords } from '../condition-words';
import { APPROVERS, CLOCK_EFFECTS } from '../enumeration-words';
import { type Compare, entries, group, leaf, type Side, type Words } from './compare';

/** A text in quotes. */
export const quoted: Words<string> = (value) => `“${value}”`;

/** Text that people read. */
export function text(label: string, subject?: ChangeSubject): Compare<string> {
  return leaf(label, quoted, subject);
}

/** A code, date or pointer: as it is written. */
export function code(label: string, subject?: ChangeSubject): Compare<string> {
  return leaf(label, (value) => value, subject);
}

/** A number with its unit. */
export function count(label: string, unit = ''): Compare<number> {
  return leaf(label, (value) => `${value}${unit}`);
}

/** Yes or no, in two phrases. */
export function yesNo(label: string, yes = '是', no = '否'): Compare<boolean> {
  return leaf(label, (value) => (value ? yes : no));
}

/** A value of an enumeration by its label. */
export function choice<Value extends string>(
  label: string,
  labels: Readonly<Record<string, string>>,
  subject?: ChangeSubject,
): Compare<Value> {
  return leaf(label, (value) => labels[value] ?? value, subject);
}

/** Values of an enumeration, whose order means nothing but is told. */
export function choices<Value extends string>(
  noun: string,
  labels: Readonly<Record<string, string>>,
): Compare<readonly Value[]> {
  return entries({ noun, key: (value) => value, name: (value) => `“${labels[value] ?? value}”` }, nothing);
}

/** A list of texts: each text that came or went. */
export function texts(noun: string): Compare<readonly string[]> {
  return entries({ noun, key: (value) => value, name: quoted }, nothing);
}

/** Entries that are equal when their keys are. */
export function nothing(): readonly never[] {
  return [];
}

/** A period, `null` in the words given. */
export function limit<T extends Limit | null>(label: string, none = '不设期限'): Compare<T> {
  return leaf<T>(label, (value, { lifeEvent }) => (value === null ? none : limitText(lifeEvent, value)), 'limit');
}

/** A condition in words, with the labels of the facts of its side. */
export function condition(label: string): Compare<string> {
  return leaf(label, (value, { lifeEvent }) => conditionInWords(value, lifeEvent.facts));
}

/** A department by name. */
export function department(label: string): Compare<string> {
  return leaf(label, departmentName, 'department');
}

/** Departments by name. */
export function departments(noun: string): Compare<readonly string[]> {
  return entries({ noun, subject: 'department', key: (id) => id, name: departmentName }, nothing);
}

/** Laws and rules. */
export function laws(noun: string): Compare<readonly LegalReference[]> {
  return entries({ noun, key: (law) => cited([law]), name: (law) => cited([law]) }, (before, after, place) =>
    leaf(noun, (law: LegalReference) => `${law.title}（${law.article}）`)(before, after, place),
  );
}

/** One lengthening of a legal period. */
export const extension: Compare<Extension> = group<Extension>(
  '延期',
  { limit: limit('可以延长的期限'), approvedBy: choice('延期的批准人', APPROVERS) },
  ({ limit: longest, approvedBy }, { lifeEvent }) =>
    `经${APPROVERS[approvedBy]}批准可以延长${limitText(lifeEvent, longest)}`,
);

/** What the clocks do meanwhile. */
export function clockEffect(when: string): Compare<ClockEffect> {
  return group<ClockEffect>(
    `${when}对时限的影响`,
    {
      statutory: choice(`${when}的法定时限`, CLOCK_EFFECTS, 'limit'),
      promised: choice(`${when}的承诺时限`, CLOCK_EFFECTS, 'limit'),
      basis: text(`${when}对时限影响的依据`),
      specialStatute: leaf(`${when}法定时限暂停的特别法`, (law) => cited([law])),
    },
    ({ basis }) => basis,
  );
}

/** An item by its name. */
export function itemName(id: string, { lifeEvent }: Side): string {
  return quotedName(lifeEvent.serviceItems, id);
}

/** A material by its name. */
export function materialName(id: string, { lifeEvent }: Side): string {
  return quotedName(lifeEvent.materials, id);
}

/** A special procedure by its name. */
export function procedureName(id: string, { lifeEvent }: Side): string {
  return quotedName(lifeEvent.specialProcedures, id);
}

/** A fact by its label. */
export function factName(id: string, { lifeEvent }: Side): string {
  return `“${lifeEvent.facts.find((fact) => fact.id === id)?.label ?? id}”`;
}

/** A schedule by its name. */
export function scheduleName(id: string, { lifeEvent }: Side): string {
  return quotedName(lifeEvent.schedules ?? [], id);
}

function departmentName(id: string, { departments: known }: Side): string {
  return `“${known.find((each) => each.id === id)?.name ?? id}”`;
}

function quotedName(list: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return `“${list.find((entry) => entry.id === id)?.name ?? id}”`;
}

/** References to entries of the package, by name. */
export function references(noun: string, name: Words<string>, subject?: ChangeSubject): Compare<readonly string[]> {
  return entries({ noun, key: (id) => id, name, ...(subject && { subject }) }, nothing);
}
