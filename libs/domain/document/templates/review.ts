import { VISIT_RESULTS } from '../../case/timeline-acts';
import { isVisit } from '../../procedure/planned';
import { lastIssued, plannedItem, procedureOf, receivedAt, type Scene } from '../scene';
import { day } from '../words';

/** 你（单位）于…提出的“…”申请，本机关于…受理。: how a decision begins. */
export function applied(scene: Scene, itemId: string, self: string): string {
  const received = receivedAt(scene);
  const item = itemOf(scene, itemId);
  const started = item && 'startedAt' in item ? item.startedAt : undefined;
  const when = received === undefined ? '' : `于${day(received)}`;
  return `你（单位）${when}提出的“${plannedItem(scene, itemId).name}”申请，${self}${started === undefined ? '' : `于${day(started)}`}受理。`;
}

/** What was done to find the facts, in order: visits, procedures, rectification, hearing. */
export function reviewSteps(scene: Scene, itemId: string): readonly string[] {
  return [...visitSteps(scene, itemId), ...procedureSteps(scene, itemId), ...ownSteps(scene, itemId)];
}

function visitSteps(scene: Scene, itemId: string): readonly string[] {
  const { departmentId } = plannedItem(scene, itemId);
  const visits = Object.values(procedures(scene)?.visits ?? {});
  return visits.flatMap(({ procedureId, findings }) => {
    const { name, itemIds, terms } = procedureOf(scene, procedureId);
    const finding = findings[departmentId];
    if (!finding || !itemIds.includes(itemId) || !isVisit(terms?.kind)) return [];
    return [`${day(finding.at)}${name}，结论为${VISIT_RESULTS[finding.result]}`];
  });
}

function procedureSteps(scene: Scene, itemId: string): readonly string[] {
  return Object.values(procedures(scene)?.started ?? {}).flatMap(({ procedureId, itemIds, startedAt, endedAt }) => {
    if (!itemIds.includes(itemId) || endedAt === undefined) return [];
    return [`${day(startedAt)}至${day(endedAt)}进行${procedureOf(scene, procedureId).name}`];
  });
}

function ownSteps(scene: Scene, itemId: string): readonly string[] {
  const item = itemOf(scene, itemId);
  const rectifications = item && 'rectifications' in item ? item.rectifications : 0;
  const hearing = procedures(scene)?.hearings[itemId];
  const transcript = lastIssued(scene, 'hearingTranscript', itemId);
  return [
    ...(rectifications > 0 ? [`经${rectifications}次整改`] : []),
    ...(hearing?.step === 'held'
      ? [`${day(hearing.heldAt)}举行听证，本决定依据听证笔录${transcript ? `（${transcript.number}）` : ''}作出`]
      : []),
  ];
}

function procedures({ before }: Scene) {
  return 'procedures' in before ? before.procedures : undefined;
}

function itemOf({ after }: Scene, itemId: string) {
  return 'items' in after ? after.items?.[itemId] : undefined;
}
