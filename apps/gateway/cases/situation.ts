import {
  answerProblems,
  brokenExclusions,
  type Facts,
  type LifeEvent,
  planCase,
  type PlanBasis,
  walkGuidance,
} from '@yijian/domain/catalogue';
import { type CasePlan } from '@yijian/domain/case';
import { type FinishedWalk } from '@yijian/domain/guidance';
import { ProblemException } from '../problems/problem';

/** Where answers lead when they can be filed. */
export interface Situation {
  /** Answers to the questions that were asked on the way; others count for nothing. */
  readonly facts: Facts;
  readonly endId: string;
}

/** Checks that answers fit their questions. Throws `answersInvalid` with a pointer per answer. */
export function assertAnswers(
  lifeEvent: LifeEvent,
  answers: Readonly<Record<string, unknown>>,
): asserts answers is Facts {
  const errors = answerProblems(lifeEvent, answers);
  if (errors.length === 0) return;
  throw new ProblemException('answersInvalid', {
    detail: `有${errors.length}个回答不符合问题的要求。`,
    remedy: '请按 errors 改正后重新提交；要回答的问题见该一件事的导办。',
    errors,
  });
}

/** The walk of answers that lead to an end. Throws `answersInvalid`, `guidanceNotFinished`. */
export function finishedWalk(lifeEvent: LifeEvent, answers: Readonly<Record<string, unknown>>): FinishedWalk {
  assertAnswers(lifeEvent, answers);
  const walk = walkGuidance(lifeEvent, answers);
  if ('end' in walk) return walk;
  const { id, factId, question } = walk.next;
  throw new ProblemException('guidanceNotFinished', {
    detail: `导办还有问题没有回答：${question}`,
    remedy: `请先回答“${factId}”，再继续导办直到结束。`,
    errors: [{ pointer: `/answers/${factId}`, message: '必须回答' }],
    more: { next: { nodeId: id, factId, question } },
  });
}

/** The situation of answers that lead to filing. Throws `answersInvalid`, `guidanceNotFinished`, `cannotBeFiled`. */
export function fileableSituation(lifeEvent: LifeEvent, answers: Readonly<Record<string, unknown>>): Situation {
  const { end, facts } = finishedWalk(lifeEvent, answers);
  if (end.outcome === 'proceed' || end.outcome === 'partial') return { facts, endId: end.id };
  throw new ProblemException('cannotBeFiled', {
    detail: end.message ?? '当前情形不能在此联办。',
    remedy:
      end.outcome === 'redirect' ? `请改办一件事 ${end.lifeEventCode}。` : '请按提示到窗口办理，或者更正导办回答。',
    more: { end },
  });
}

/** The plan of a situation. Throws `cannotBeFiled` when it holds items that exclude each other (package README §4). */
export function planOf(lifeEvent: LifeEvent, basis: PlanBasis): CasePlan {
  const plan = planCase(lifeEvent, basis);
  const broken = brokenExclusions(
    lifeEvent,
    plan.items.map(({ id }) => id),
  );
  if (broken.length === 0) return plan;
  throw new ProblemException('cannotBeFiled', {
    detail: `当前情形含有不能同时办理的事项：${broken.map(({ reason }) => reason).join('；')}。`,
    remedy: '请更正导办回答。',
  });
}

/** Checks that the event can be filed at an instant. Throws `filingClosed` with the periods. */
export function assertFilingOpen({ filingScheduleIds, schedules = [] }: LifeEvent, now: Date): void {
  if (filingScheduleIds === undefined) return;
  const periods = schedules.filter(({ id }) => filingScheduleIds.includes(id));
  const isOpen = periods.some(({ opensAt, closesAt }) => new Date(opensAt) <= now && now < new Date(closesAt));
  if (isOpen) return;
  throw new ProblemException('filingClosed', {
    detail: '现在不在申报期内。',
    remedy: `申报期：${periods.map(({ name, opensAt, closesAt }) => `${name} ${opensAt} 至 ${closesAt}`).join('；')}。`,
    more: { periods: periods.map(({ id, name, opensAt, closesAt }) => ({ id, name, opensAt, closesAt })) },
  });
}
