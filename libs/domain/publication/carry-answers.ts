import { type Facts } from '../catalogue/condition';
import { factValueProblem, walkGuidance } from '../catalogue/guidance';
import { type Fact, type GuidanceEnd, type LifeEvent } from '../catalogue/life-event';
import { answerText } from '../catalogue/words';
import { childPointer } from '../form/pointer';
import { type DroppedValue, type SecondLook } from './carry-over';
import { END_OUTCOMES } from './enumeration-words';

/** Answers on a newer version. */
export interface CarriedAnswers {
  readonly kept: Facts;
  readonly carried: readonly string[];
  readonly dropped: readonly DroppedValue[];
  readonly secondLook: readonly SecondLook[];
}

/** Carries answers over: kept where the fact still exists, is supplied by the same side and takes the value. */
export function carryAnswers(
  before: LifeEvent,
  after: LifeEvent,
  answers: Readonly<Record<string, unknown>>,
): CarriedAnswers {
  const judged = Object.entries(answers).map(([id, value]) => judge(before, after, id, value));
  const keptEntries = judged.flatMap(({ id, value, problem }) => (problem === undefined ? [[id, value] as const] : []));
  const kept = Object.fromEntries(keptEntries) as Facts;
  const pointer = (id: string): string => childPointer('/answers', id);
  return {
    kept,
    carried: keptEntries.map(([id]) => pointer(id)),
    dropped: judged.flatMap(({ id, value, label, problem }) =>
      problem === undefined ? [] : [{ pointer: pointer(id), label, text: problem, value }],
    ),
    secondLook: [...reworded(before, after, kept), ...wayOn(before, after, answers, kept)],
  };
}

function judge(
  before: LifeEvent,
  after: LifeEvent,
  id: string,
  value: unknown,
): { readonly id: string; readonly value: unknown; readonly label: string; readonly problem?: string } {
  const was = factOf(before, id);
  const fact = factOf(after, id);
  const label = fact?.label ?? was?.label ?? id;
  if (fact === undefined) return { id, value, label, problem: '新版本不再问这个问题' };
  if (fact.source !== 'applicant' && fact.source !== was?.source)
    return { id, value, label, problem: '新版本不再由申请人回答，由系统或者部门查明' };
  const problem = factValueProblem(fact, value);
  return { id, value, label, ...(problem !== undefined && { problem: `原来的回答不再可用：${problem}` }) };
}

function factOf(lifeEvent: LifeEvent, id: string): Fact | undefined {
  return lifeEvent.facts.find((fact) => fact.id === id);
}

/** Answers to questions whose words changed, or whose chosen answer is worded anew. */
function reworded(before: LifeEvent, after: LifeEvent, kept: Facts): SecondLook[] {
  return Object.entries(kept).flatMap(([id, value]) => {
    const [was, fact] = [factOf(before, id), factOf(after, id)];
    if (was === undefined || fact === undefined) return [];
    const asked = questionOf(after, id);
    const texts = [
      ...(asked !== undefined && asked !== questionOf(before, id) ? [`问题改为“${asked}”`] : []),
      ...(answerText(was, value) === answerText(fact, value)
        ? []
        : [`您的回答原为“${answerText(was, value)}”，现为“${answerText(fact, value)}”`]),
    ];
    const label = fact.label;
    return texts.length === 0 ? [] : [{ pointer: childPointer('/answers', id), label, text: texts.join('；') }];
  });
}

function questionOf(lifeEvent: LifeEvent, factId: string): string | undefined {
  return lifeEvent.guidance.nodes.find((node) => node.factId === factId)?.question;
}

/** A question that is open now and was not, or another end of the guidance. */
function wayOn(
  before: LifeEvent,
  after: LifeEvent,
  answers: Readonly<Record<string, unknown>>,
  kept: Facts,
): SecondLook[] {
  const was = walkGuidance(before, answers as Facts);
  const now = walkGuidance(after, kept);
  if ('next' in now) {
    const isNews = !('next' in was) || was.next.id !== now.next.id;
    const pointer = childPointer('/answers', now.next.factId);
    const label = factOf(after, now.next.factId)?.label ?? now.next.factId;
    return isNews ? [{ pointer, label, text: `请回答：${now.next.question}` }] : [];
  }
  if ('next' in was || endText(was.end) === endText(now.end)) return [];
  const text = `按您的回答，原来${endText(was.end)}，现在${endText(now.end)}`;
  return [{ pointer: '/answers', label: '导办结论', text }];
}

function endText({ outcome, message }: GuidanceEnd): string {
  return END_OUTCOMES[outcome] + (message === undefined ? '' : `（${message}）`);
}
