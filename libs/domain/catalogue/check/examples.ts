import { describePointerValue, sameValue } from './value';
import { readPointer, validateForm } from '../../form/index';
import { type FieldProblem } from '../../failure/index';
import { type LifeEvent } from '../life-event';
import { shownSections } from '../plan';
import { at, type Defect, defect } from './finding';
import { type Replay } from './replay';

/**
 * Rule 37 of README §8: exactly one example for each situation that files a case; it validates, has the sections that are
 * shown and required and none that is hidden, and agrees with the facts.
 */
export function* examples(event: LifeEvent, replays: readonly Replay[]): Iterable<Defect> {
  const list = event.mergedForm.examples;
  for (const { situation, walk, files } of replays) {
    if (!('end' in walk)) continue;
    const count = list.filter(({ situationId }) => situationId === situation.id).length;
    if (files && count !== 1)
      yield defect(
        37,
        at('mergedForm', 'examples'),
        `情形${situation.id}有${count}个填写示例`,
        '可以申请的情形恰有一个示例',
      );
    if (!files && count > 0)
      yield defect(37, at('mergedForm', 'examples'), `情形${situation.id}不能申请，不应有填写示例`, '删去示例');
    if (!files || count !== 1) continue;
    const number = list.findIndex(({ situationId }) => situationId === situation.id);
    yield* example(event, list[number]?.data ?? {}, situation.facts, at('mergedForm', 'examples', number, 'data'));
  }
}

function* example(
  event: LifeEvent,
  data: Readonly<Record<string, unknown>>,
  facts: LifeEvent['situations'][number]['facts'],
  place: string,
): Iterable<Defect> {
  const sections = shownSections(event, facts);
  for (const { pointer, message } of problemsOf(event, sections, data))
    yield defect(37, `${place}${pointer}`, `填写示例不合要求：${message}`, '改正示例或者表单');
  const shown = new Set(sections.map(({ name }) => name));
  for (const { id, formPointer } of event.facts) {
    const value = facts[id];
    if (formPointer === undefined || value === undefined || !shown.has(formPointer.split('/')[1] ?? '')) continue;
    const filled = readPointer(data, formPointer);
    if (sameValue(filled, value)) continue;
    const message = `填写示例的${formPointer}（${describePointerValue(filled)}）与事实${id}（${describePointerValue(value)}）不一致`;
    yield defect(37, `${place}${formPointer}`, message, '改正示例或者情形的事实');
  }
}

/** A form whose schema cannot be compiled (a bad pattern) validates nothing. */
function problemsOf(event: LifeEvent, sections: ReturnType<typeof shownSections>, data: unknown): FieldProblem[] {
  try {
    return validateForm(event.mergedForm, sections, data);
  } catch (error) {
    return [{ pointer: '', message: `表单模式无法使用（${error instanceof Error ? error.message : String(error)}）` }];
  }
}
