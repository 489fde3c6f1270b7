import { type Facts } from '../catalogue/condition';
import { factsRead } from '../catalogue/condition-check';
import { walkGuidance } from '../catalogue/guidance';
import { type LifeEvent } from '../catalogue/life-event';
import { shownSections } from '../catalogue/plan';
import { type FieldProblem } from '../failure/index';
import { formNodeAt, type FormNode, readPointer, type ShownSection, validateForm } from '../form/index';
import { pointerTokens } from '../form/pointer';
import { fieldTitle, leafPointers } from './form-places';
import { type Draft, type DroppedValue, type SecondLook } from './carry-over';

/** A filled form on a newer version. */
export interface CarriedForm {
  readonly kept: Readonly<Record<string, unknown>>;
  readonly carried: readonly string[];
  readonly dropped: readonly DroppedValue[];
  readonly secondLook: readonly SecondLook[];
}

type Form = Readonly<Record<string, unknown>>;

/**
 * Carries a filled form over. What the new version finds wrong and the old one did not is news: such a value is dropped, such a
 * gap is told. A list of a wrong length is kept and told. What was unfinished before stays as unfinished as it was.
 */
export function carryForm(before: LifeEvent, after: LifeEvent, draft: Draft, answers: Facts): CarriedForm {
  const known = new Set(problemsOf(before, draft.form, draft.answers as Facts).map(keyOf));
  const dropped: DroppedValue[] = [];
  let kept: Form = draft.form;
  for (;;) {
    const news = problemsOf(after, kept, answers).filter((problem) => !known.has(keyOf(problem)));
    const [worst] = news.filter((problem) => isMisfit(after, kept, problem)).toSorted(deepestFirst);
    if (worst === undefined) return { kept, dropped, ...toldOf(before, after, kept, dropped, news) };
    dropped.push(droppedAt(before, after, kept, worst));
    kept = without(kept, pointerTokens(worst.pointer)) as Form;
  }
}

function problemsOf(lifeEvent: LifeEvent, form: Form, facts: Facts): FieldProblem[] {
  return validateForm(lifeEvent.mergedForm, sectionsOf(lifeEvent, facts), form);
}

/**
 * Sections that are shown, and while a question is open also those on which its answer decides: what was filled in there is not
 * thrown away before that.
 */
function sectionsOf(lifeEvent: LifeEvent, facts: Facts): readonly ShownSection[] {
  const shown = shownSections(lifeEvent, facts);
  if ('end' in walkGuidance(lifeEvent, facts)) return shown;
  const undecided = lifeEvent.mergedForm.sections.filter(
    (section) =>
      !shown.includes(section) && [...factsRead(section.appliesWhen)].some((factId) => facts[factId] === undefined),
  );
  return [...shown, ...undecided.map(({ name }) => ({ name, required: false }))];
}

function keyOf({ pointer, message }: FieldProblem): string {
  return `${pointer} ${message}`;
}

/** Later entries of a list first, so that the places of the others hold. */
function deepestFirst(one: FieldProblem, other: FieldProblem): number {
  return other.pointer.localeCompare(one.pointer, 'en', { numeric: true });
}

/** Whether a problem is a value that has no place: its element is gone, hidden or of another type, or refuses it. */
function isMisfit(after: LifeEvent, form: Form, { pointer }: FieldProblem): boolean {
  const value = readPointer(form, pointer);
  if (value === undefined) return false;
  const node = formNodeAt(after.mergedForm.schema, pointer);
  const isTopLevel = pointerTokens(pointer).length === 1;
  return node === undefined || isTopLevel || !isContainer(value) || typeOf(value) !== node.type;
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function droppedAt(before: LifeEvent, after: LifeEvent, form: Form, { pointer, message }: FieldProblem): DroppedValue {
  const isGone = formNodeAt(after.mergedForm.schema, pointer) === undefined;
  const label = fieldTitle(isGone ? before : after, pointer);
  const text = isGone ? '新版本的表单不再有这一项' : `新版本不再接受原来填写的内容：${message}`;
  return { pointer: inDraft(pointer), label, text, value: readPointer(form, pointer) };
}

function inDraft(pointer: string): string {
  return `/form${pointer}`;
}

/** What was kept, and where to look again. */
function toldOf(
  before: LifeEvent,
  after: LifeEvent,
  kept: Form,
  dropped: readonly DroppedValue[],
  news: readonly FieldProblem[],
): Pick<CarriedForm, 'carried' | 'secondLook'> {
  const leaves = leafPointers(kept);
  const open = news.map(({ pointer, message }) => ({
    pointer: inDraft(pointer),
    label: fieldTitle(after, pointer),
    text: dropped.some((each) => each.pointer === inDraft(pointer))
      ? `请重新填写：${message}`
      : `新版本的要求：${message}`,
  }));
  return {
    carried: leaves.map(inDraft),
    secondLook: [...open, ...leaves.flatMap((pointer) => renamed(before, after, kept, pointer))],
  };
}

/** A kept value whose element, or whose choice, is called otherwise now. */
function renamed(before: LifeEvent, after: LifeEvent, form: Form, pointer: string): SecondLook[] {
  const [was, now] = [before, after].map(({ mergedForm }) => formNodeAt(mergedForm.schema, pointer));
  if (was === undefined || now === undefined) return [];
  const value = readPointer(form, pointer);
  const [choiceWas, choice] = [choiceOf(was, value), choiceOf(now, value)];
  const texts = [
    ...(was.title === now.title ? [] : [`这一项原名“${was.title}”，现名“${now.title}”`]),
    ...(choiceWas === choice || choice === undefined ? [] : [`所选内容现为“${choice}”`]),
  ];
  if (texts.length === 0) return [];
  return [{ pointer: inDraft(pointer), label: fieldTitle(after, pointer), text: texts.join('；') }];
}

function choiceOf(node: FormNode, value: unknown): string | undefined {
  return node.type === 'string' ? node.oneOf?.find((choice) => choice.const === value)?.title : undefined;
}

/** A copy without the value that the names lead to; a list closes the gap. */
function without(container: unknown, [name = '', ...rest]: readonly string[]): unknown {
  if (Array.isArray(container)) {
    const list: readonly unknown[] = container;
    return rest.length === 0
      ? list.filter((_, index) => index !== Number(name))
      : list.map((entry, index) => (index === Number(name) ? without(entry, rest) : entry));
  }
  const entries = Object.entries(container as object);
  return Object.fromEntries(
    entries.flatMap(([key, value]) => {
      if (key !== name) return [[key, value]];
      return rest.length === 0 ? [] : [[key, without(value, rest)]];
    }),
  );
}
