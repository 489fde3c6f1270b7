import { type CasePlan } from '../case/plan';
import { type Facts } from '../catalogue/condition';
import { type GuidanceWalk, walkGuidance } from '../catalogue/guidance';
import { type GuidanceEnd, type LifeEvent } from '../catalogue/life-event';
import { planCase, replanCase } from '../catalogue/plan';
import { feeText, limitText, originText } from '../catalogue/words';
import { END_OUTCOMES } from './enumeration-words';
import { type Applicant } from './prove';

/** What an applicant gets under one version, in words. */
export interface Outcome {
  /** Where the guidance ends, e.g. `可以申请`; `还要回答：…` when a question is open. */
  readonly end: string;
  /** Items with their promised period and fee, in package order; empty when nothing can be filed. */
  readonly items: readonly OutcomeItem[];
  /** Materials with where each comes from and how many, in package order. */
  readonly materials: readonly { readonly id: string; readonly name: string; readonly terms: string }[];
  /** Promised time along the critical path; absent when nothing can be filed. */
  readonly time?: string;
}

/** One item of an applicant's case. */
export interface OutcomeItem {
  readonly id: string;
  readonly name: string;
  /** Promised period, that of the commitment where one is in force. */
  readonly promised: string;
  readonly fee: string;
  /** True when the answers put a commitment (告知承诺) in force. */
  readonly byCommitment: boolean;
}

/** What an applicant gets under a version. Facts that this version neither asks nor looks up do not count. */
export function outcomeOf(lifeEvent: LifeEvent, applicant: Applicant, mayUseEnd: boolean): Outcome {
  const walk = walkGuidance(lifeEvent, applicant.facts);
  const end = endOf(lifeEvent, walk, mayUseEnd ? applicant.endId : undefined);
  if (end === undefined) {
    const question = 'next' in walk ? walk.next.question : '';
    return { end: `还要回答：${question}`, items: [], materials: [] };
  }
  return worded(lifeEvent, end, planOf(lifeEvent, applicant, end, 'end' in walk ? walk.facts : applicant.facts));
}

function endOf(lifeEvent: LifeEvent, walk: GuidanceWalk, endId: string | undefined): GuidanceEnd | undefined {
  return 'end' in walk ? walk.end : lifeEvent.guidance.ends.find(({ id }) => id === endId);
}

/** The plan of the case at filing, then with what was found out. */
function planOf(
  lifeEvent: LifeEvent,
  { facts, channel, discovered }: Applicant,
  { id: endId }: GuidanceEnd,
  asked: Facts,
): CasePlan {
  const looked = lifeEvent.facts.flatMap(({ id, source }) => {
    const value = facts[id];
    return source === 'system' && value !== undefined ? [[id, value] as const] : [];
  });
  const known = { ...asked, ...Object.fromEntries(looked) };
  const plan = planCase(lifeEvent, { facts: known, endId, channel });
  if (discovered === undefined) return plan;
  return replanCase(lifeEvent, plan, { facts: { ...known, ...discovered }, endId, channel }).plan;
}

function worded(lifeEvent: LifeEvent, end: GuidanceEnd, plan: CasePlan): Outcome {
  const { outcome, message } = end;
  return {
    end: END_OUTCOMES[outcome] + (message === undefined ? '' : `（${message}）`),
    items: plan.items.map(({ id, name, promised }) => {
      const fee = lifeEvent.serviceItems.find((item) => item.id === id)?.fee;
      return {
        id,
        name,
        promised: limitText(lifeEvent, promised),
        fee: fee === undefined ? '' : feeText(fee),
        byCommitment: plan.commitmentItemIds.includes(id),
      };
    }),
    materials: plan.materials.map(({ id, name }) => ({ id, name, terms: termsOf(lifeEvent, id) })),
    ...(plan.criticalPath !== null && { time: limitText(lifeEvent, plan.criticalPath) }),
  };
}

function termsOf(lifeEvent: LifeEvent, materialId: string): string {
  const material = lifeEvent.materials.find(({ id }) => id === materialId);
  if (material === undefined) return '';
  const { originals, copies, sharing } = material;
  return sharing.mode === 'none'
    ? `${originText(material)}，原件${originals}份、复印件${copies}份`
    : originText(material);
}
