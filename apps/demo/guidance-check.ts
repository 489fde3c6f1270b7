import { type FactValue, type LifeEvent, planCase, type Situation } from '@yijian/domain/catalogue';
import { type GuidanceAnswer } from './answers';
import { comparePlan } from './expectations';
import { differing, type Finding } from './finding';
import { type Gateway } from './gateway';
import { Refused } from './http';

/** Facts of a situation by who supplies them first. */
export function factsFrom(
  lifeEvent: LifeEvent,
  situation: Situation,
  source: 'applicant' | 'system',
): Record<string, FactValue> {
  const ids = new Set(lifeEvent.facts.filter((fact) => fact.source === source).map(({ id }) => id));
  return Object.fromEntries(Object.entries(situation.facts).filter(([id]) => ids.has(id)));
}

/** Answers the guidance question by question, as a person would, and compares path, end and plan with the package. */
export async function checkGuidance(
  gateway: Gateway,
  lifeEvent: LifeEvent,
  situation: Situation,
): Promise<{ readonly guidance: GuidanceAnswer; readonly findings: Finding[] }> {
  const answers: Record<string, FactValue> = {};
  const ask = () => gateway.guidance(lifeEvent.slug, situation.channel, answers);
  let guidance = await ask();
  for (let left = lifeEvent.guidance.nodes.length; guidance.next !== undefined && left > 0; left -= 1) {
    const value = situation.facts[guidance.next.factId];
    if (value === undefined) break;
    answers[guidance.next.factId] = value;
    guidance = await ask();
  }
  return { guidance, findings: compareGuidance(lifeEvent, situation, guidance) };
}

function compareGuidance(lifeEvent: LifeEvent, situation: Situation, guidance: GuidanceAnswer): Finding[] {
  const { expected } = situation;
  const end = lifeEvent.guidance.ends.find(({ id }) => id === expected.endId);
  const seen = guidance.end ?? { id: `未到终点，还在问：${guidance.next?.question ?? ''}`, outcome: '' };
  const findings = [
    ...differing('导办·路径', expected.path, guidance.path),
    ...differing('导办·终点', expected.endId, seen.id),
    ...differing('导办·结论', end?.outcome, seen.outcome),
    ...differing('导办·说明', end?.message, guidance.end?.message),
  ];
  const hasNotice = end?.outcome !== 'redirect' && end?.outcome !== 'notEligible';
  if (hasNotice && guidance.notice === undefined) {
    findings.push({ check: '导办·一次告知', expected: '有一次告知', actual: '没有' });
  }
  return isPlannedByAnswers(lifeEvent, situation)
    ? [...findings, ...comparePlan('导办', expected, guidance.plan ?? {})]
    : findings;
}

/** Whether the answers alone, without what systems know of the applicant, yield the expected plan. */
function isPlannedByAnswers(lifeEvent: LifeEvent, situation: Situation): boolean {
  const { expected, channel } = situation;
  if (expected.itemIds.length === 0) return false;
  const plan = planCase(lifeEvent, {
    facts: factsFrom(lifeEvent, situation, 'applicant'),
    endId: expected.endId,
    channel,
  });
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const planned = {
    ...plan,
    itemIds: ids(plan.items),
    materialIds: ids(plan.materials),
    specialProcedureIds: ids(plan.specialProcedures),
  };
  return comparePlan('', expected, planned).length === 0;
}

/** For an end that files nothing: opening a case must be refused with `cannotBeFiled`. */
export async function checkRefusal(gateway: Gateway, lifeEvent: LifeEvent, situation: Situation): Promise<Finding[]> {
  const applicant = { role: 'applicant', id: 'demo-refused' } as const;
  try {
    const { caseNo } = await gateway.open(applicant, {
      lifeEvent: lifeEvent.slug,
      channel: situation.channel,
      answers: factsFrom(lifeEvent, situation, 'applicant'),
      applicant: { id: applicant.id },
    });
    return [{ check: '不能立案', expected: '422 cannotBeFiled', actual: `已立案 ${caseNo}` }];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return differing('不能立案', '422 cannotBeFiled', `${error.status} ${error.code}`);
  }
}
