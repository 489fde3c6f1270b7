import {
  type Facts,
  type FilingChannel,
  type LifeEvent,
  planCase,
  shownSections,
  walkGuidance,
  answerProblems,
} from '../catalogue/index';
import { type FieldProblem } from '../failure/index';
import { readPointer, validateForm } from '../form/index';

/** What is looked at before filing: answers, the form as far as it is filled in, the materials at hand. */
export interface PrecheckDraft {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly channel: FilingChannel;
  readonly form: unknown;
  readonly materialIds: readonly string[];
}

/** One piece of advice. Nothing follows from it: it refuses nothing and accepts nothing (`domain.md` P10.3). */
export interface Advice extends FieldProblem {
  readonly about: 'answers' | 'form' | 'materials';
}

/**
 * What a person might still mend before filing: answers that do not fit or are missing, fields of the form, answers and form
 * that disagree, materials that are missing or not needed. Pointers lead into the draft. Empty when nothing was noticed.
 */
export function precheck(lifeEvent: LifeEvent, draft: PrecheckDraft): Advice[] {
  const answers = answerProblems(lifeEvent, draft.answers);
  if (answers.length > 0) return answers.map((problem) => ({ about: 'answers', ...problem }));
  const walk = walkGuidance(lifeEvent, draft.answers as Facts);
  if ('next' in walk) {
    const { factId, question } = walk.next;
    return [{ about: 'answers', pointer: `/answers/${factId}`, message: `还有问题没有回答：${question}` }];
  }
  const { end, facts } = walk;
  if (end.outcome !== 'proceed' && end.outcome !== 'partial')
    return [{ about: 'answers', pointer: '/answers', message: end.message ?? '当前情形不能在此联办' }];
  return [...formAdvice(lifeEvent, facts, draft.form), ...materialAdvice(lifeEvent, facts, end.id, draft)];
}

function formAdvice(lifeEvent: LifeEvent, facts: Facts, form: unknown): Advice[] {
  const problems = validateForm(lifeEvent.mergedForm, shownSections(lifeEvent, facts), form);
  const differing = lifeEvent.facts.flatMap(({ id, label, formPointer }) => {
    if (formPointer === undefined || facts[id] === undefined) return [];
    const filled = readPointer(form, formPointer);
    const isSame = filled === undefined || JSON.stringify(filled) === JSON.stringify(facts[id]);
    return isSame ? [] : [{ pointer: formPointer, message: `“${label}”与情形回答不一致，二者须一致` }];
  });
  return [...problems, ...differing].map(({ pointer, message }) => ({
    about: 'form',
    pointer: `/form${pointer}`,
    message,
  }));
}

function materialAdvice(lifeEvent: LifeEvent, facts: Facts, endId: string, draft: PrecheckDraft): Advice[] {
  const { materials } = planCase(lifeEvent, { facts, endId, channel: draft.channel });
  const missing = materials.filter(({ id, shared }) => !shared && !draft.materialIds.includes(id));
  const unneeded = draft.materialIds
    .map((id, index) => ({ id, index, planned: materials.find((material) => material.id === id) }))
    .filter(({ planned }) => planned === undefined || planned.shared);
  return [
    ...missing.map(({ name, tolerance }) => ({
      about: 'materials' as const,
      pointer: '/materialIds',
      message: `还缺“${name}”${tolerance === undefined ? '' : '（可以申请容缺，先受理后补交）'}`,
    })),
    ...unneeded.map(({ index, id, planned }) => ({
      about: 'materials' as const,
      pointer: `/materialIds/${index}`,
      message:
        planned === undefined ? `“${id}”不在本情形的材料之内，不必提交` : `“${planned.name}”由系统获取，不必提交`,
    })),
  ];
}
