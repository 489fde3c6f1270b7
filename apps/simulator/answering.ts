import { type DepartmentReply, type DepartmentRequest, type OutputValue } from '@yijian/contract';
import { fingerprint } from './chance';
import { hasFault } from './faults';
import { type ItemScript, type ScriptedAct, type SettledScript } from './script';

/**
 * The replies that follow a request, in the order they are sent: acknowledged, data, facts, acts, then rectification or
 * decision. Data, facts and acts belong to the first round. A question before acceptance is answered with the defects; nothing
 * follows what a department is merely told (withdrawal, supplement, urge, visit). Ids depend on the request, the kind and the
 * place alone, so a reply that is sent again is the same reply.
 */
export function repliesTo(request: DepartmentRequest, script: SettledScript): DepartmentReply[] {
  switch (request.kind) {
    case 'withdrawal':
    case 'supplement':
    case 'urge':
    case 'visit':
      return [];
    case 'completenessCheck':
      return [{ ...head(request, 'defects'), kind: 'defects', defects: script.defects ?? [] }];
    case 'application':
    case 'rectified':
    case 'rectificationExpired':
      return handling(request, script);
  }
}

function handling(request: DepartmentRequest, script: SettledScript): DepartmentReply[] {
  const acknowledged = script.acknowledge === false ? [] : [acknowledgement(request, script)];
  const found = request.kind === 'application' ? firstRound(request, script) : [];
  const concluding = script.hold === true ? [] : [conclusion(request, script)];
  return hasFault(script.faults, 'outOfOrder')
    ? [...found, ...concluding, ...acknowledged]
    : [...acknowledged, ...found, ...concluding];
}

function acknowledgement(request: DepartmentRequest, { reviewerId }: ItemScript): DepartmentReply {
  const reviewer = reviewerId === undefined ? {} : { reviewerId };
  return { ...head(request, 'acknowledged'), kind: 'acknowledged', round: request.round, ...reviewer };
}

function firstRound(request: DepartmentRequest, script: ItemScript): DepartmentReply[] {
  return [...dataReplies(request, script), ...factsReplies(request, script), ...actReplies(request, script, false)];
}

/**
 * The replies that follow a decision of the department that took effect: the check of a commitment it granted on, as the
 * script says it ends, and corrections of the decision.
 */
export function repliesAfter(
  decided: 'granted' | 'denied',
  request: DepartmentRequest,
  script: ItemScript,
): DepartmentReply[] {
  const isOwed = decided === 'granted' && request.handling === 'commitment';
  return [...(isOwed ? postChecks(request, script) : []), ...actReplies(request, script, true)];
}

/** The decision on a request, whatever may have been asked before it. */
export function decision(request: DepartmentRequest, script: ItemScript): DepartmentReply {
  const { round } = request;
  const verdict = script.decide ?? (request.kind === 'rectificationExpired' ? 'deny' : 'grant');
  if (verdict === 'grant') {
    return {
      ...head(request, 'granted'),
      kind: 'granted',
      round,
      results: outputs(request, 'results', script.results),
    };
  }
  const late = request.kind === 'rectificationExpired';
  return {
    ...head(request, 'denied'),
    kind: 'denied',
    round,
    reason: script.reason ?? (late ? '逾期未完成整改' : '不符合法定条件（仿真）'),
    legalBasis: script.legalBasis ?? '《中华人民共和国行政许可法》第三十八条',
  };
}

/** Whether a reply is an opinion, rectification or decision: what thought is given to. */
export function isConcluding({ kind }: DepartmentReply): boolean {
  return kind === 'rectification' || kind === 'granted' || kind === 'denied' || kind === 'defects';
}

function conclusion(request: DepartmentRequest, script: ItemScript): DepartmentReply {
  const requirements = request.kind === 'rectificationExpired' ? undefined : script.rectify?.[request.round - 1];
  if (requirements === undefined) return decision(request, script);
  return { ...head(request, 'rectification'), kind: 'rectification', round: request.round, requirements };
}

function dataReplies(request: DepartmentRequest, script: ItemScript): DepartmentReply[] {
  const data = outputs(request, 'data', script.data);
  return data.length === 0 ? [] : [{ ...head(request, 'data'), kind: 'data', data }];
}

function factsReplies(request: DepartmentRequest, script: ItemScript): DepartmentReply[] {
  return (script.facts ?? []).map(({ procedureId, facts }, index) => ({
    ...head(request, `facts-${index + 1}`),
    kind: 'facts',
    procedureId,
    facts,
  }));
}

/** The acts before the decision, or those after it, each numbered by its place in the script. */
function actReplies(request: DepartmentRequest, { acts = [] }: ItemScript, afterDecision: boolean): DepartmentReply[] {
  return acts.flatMap((act, index) =>
    isAfterDecision(act) === afterDecision ? [{ ...head(request, `act-${index + 1}`), ...act }] : [],
  );
}

function isAfterDecision({ kind }: ScriptedAct): boolean {
  return kind === 'decisionCorrected';
}

function postChecks(request: DepartmentRequest, { postCheck }: ItemScript): DepartmentReply[] {
  const reply = (number: number, fulfilled: boolean, findings: string, cure?: { value: 10; unit: 'workingDay' }) =>
    ({
      ...head(request, `postCheck-${number}`),
      kind: 'postCheck',
      fulfilled,
      findings,
      ...(cure && { cure }),
    }) as const;
  switch (postCheck) {
    case undefined:
      return [];
    case 'kept':
      return [reply(1, true, '经核查，现场与承诺一致（仿真）')];
    case 'cured':
      return [
        reply(1, false, '经核查，现场与承诺不一致，可以改正（仿真）', { value: 10, unit: 'workingDay' }),
        reply(2, true, '已按要求改正（仿真）'),
      ];
    case 'broken':
      return [reply(1, false, '经核查，承诺内容不实，不能改正（仿真）')];
  }
}

function head({ requestId, caseNo, itemId }: DepartmentRequest, kind: string) {
  return { replyId: `${requestId}/${kind}`, caseNo, itemId };
}

/** Expected outputs with their scripted values, or fictional ones that depend on case, item and id alone. */
function outputs(
  { caseNo, itemId, expects }: DepartmentRequest,
  sort: 'results' | 'data',
  scripted: Readonly<Record<string, unknown>> = {},
): OutputValue[] {
  return expects[sort]
    .map(({ id }) => ({ id, value: id in scripted ? scripted[id] : fictional(caseNo, itemId, id) }))
    .filter(({ value }) => value !== null);
}

function fictional(caseNo: string, itemId: string, id: string): string {
  return `示例${fingerprint(caseNo, itemId, id).slice(0, 12).toUpperCase()}`;
}
