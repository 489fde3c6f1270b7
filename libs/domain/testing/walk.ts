import type { Actor, CaseCommand, CaseEvent, CaseState, VisitResult } from '../case/index';
import { openConsultations } from '../case/acceptance';
import { subjectsOf } from '../offer/index';
import { defectsOf, suspension, termination, WITHDRAWAL } from './law-commands';
import { commitmentFor, GOVERNMENT_HEAD, headOf, INTERESTED_PARTY, SUPERVISOR, toleranceOf } from './law-story';
import { workingDays } from './plan';
import { realCalendar } from './real-calendar';
import { APPLICANT, CLERK, departmentOf, filingOf, handedIn, OPERATOR } from './story';
import { WALK_PLAN, WALK_PLAN_REVISED } from './walk-plan';

const DAY = 86_400_000;
const ITEM_IDS = ['a', 'b', 'c', 'd', 'road'];
/** Everything that may be promised. */
export const WALK_OFFERS = [toleranceOf('proof'), toleranceOf('photo'), commitmentFor('b')];

/** Somebody and what he might do; whether it is in order is for the rules to say. */
export type Intent = readonly [Actor, CaseCommand];

/** What anybody might think of doing with a case at an instant (epoch milliseconds). */
export function intents(state: CaseState, now: number): readonly Intent[] {
  return [
    ...beforeAcceptance(state),
    ...ITEM_IDS.flatMap((itemId) => [...handling(itemId, state), ...acts(itemId), ...hearings(itemId, now)]),
    ...procedures(state, now),
    ...afterwards(),
  ];
}

/** What the service itself does next: requests sent, credit looked up, plans revised, the bundle handed over. */
export function systemEvents(state: CaseState): readonly CaseEvent[] {
  const asked = WALK_OFFERS.filter(({ kind, subject }) =>
    subjectsOf(state.offers, kind, 'creditCheck').includes(subject),
  );
  const items = 'items' in state ? Object.entries(state.items ?? {}) : [];
  return [
    ...(asked.length > 0 && state.status !== 'closed'
      ? [{ type: 'creditChecked', offered: asked.slice(0, 2), blocked: asked.slice(2) } as const]
      : []),
    ...(state.factsToPlan > 0 && state.status === 'inProgress'
      ? [
          {
            type: 'planRevised',
            plan: WALK_PLAN_REVISED,
            addedItemIds: added(state),
            facts: state.factsToPlan,
          } as const,
        ]
      : []),
    ...items.flatMap(([itemId, item]): readonly CaseEvent[] =>
      item.status === 'dispatching' ? [{ type: 'itemDispatched', itemId, round: item.round }] : [],
    ),
    ...(state.status === 'delivering' && state.dispatchedAt === undefined
      ? [{ type: 'bundleDispatched', method: 'online' } as const]
      : []),
    ...(state.status === 'evaluating' && state.invitedAt === undefined ? [{ type: 'evaluationInvited' } as const] : []),
  ];
}

function added(state: CaseState): readonly string[] {
  return 'items' in state && state.items && 'road' in state.items ? [] : ['road'];
}

function beforeAcceptance(state: CaseState): readonly Intent[] {
  const open = state.status === 'checking' ? openConsultations(state) : [];
  return [
    [APPLICANT, { type: 'reviseAnswers' }],
    [APPLICANT, { type: 'submit', ...filingOf(WALK_PLAN, ['drawing', 'survey', 'proof', 'photo']) }],
    [APPLICANT, { type: 'submit', ...filingOf(WALK_PLAN, ['drawing']), asks: WALK_OFFERS }],
    [CLERK, { type: 'consultDepartments', itemIds: ['a', 'b'] }],
    ...open.flatMap((itemId): readonly Intent[] => [
      [departmentOf(itemId), { type: 'reportDefects', itemId, defects: [] }],
      [departmentOf(itemId), { type: 'reportDefects', itemId, defects: defectsOf(['layout']) }],
    ]),
    [APPLICANT, { type: 'askOffers', offers: WALK_OFFERS }],
    ...WALK_OFFERS.map((offer): Intent => [APPLICANT, { type: 'signOffers', offers: [offer] }]),
    [CLERK, { type: 'accept' }],
    [CLERK, { type: 'requestCorrection', defects: defectsOf(['drawing', 'proof']), withoutWaiting: true }],
    [CLERK, { type: 'returnCorrection', defects: defectsOf(['proof']) }],
    [SUPERVISOR, { type: 'overrideCorrection', defects: defectsOf(['use']), newFacts: '场所为住宅' }],
    [APPLICANT, { type: 'supplyCorrection', ...filingOf(WALK_PLAN, ['drawing', 'survey', 'proof', 'photo']) }],
    [CLERK, { type: 'refuse', reason: '不属于职权', legalBasis: '第三十二条' }],
    [CLERK, { type: 'declareNotRequired', reason: '只需备案' }],
  ];
}

function handling(itemId: string, state: CaseState): readonly Intent[] {
  const item = 'items' in state ? state.items?.[itemId] : undefined;
  const round = item && 'round' in item ? item.round : 1;
  const department = departmentOf(itemId);
  const { form, materials } = filingOf(WALK_PLAN, ['drawing']);
  // Once: it would be in order at every step.
  const isAcknowledged = item && 'reviewerIds' in item && item.reviewerIds.at(-1) === 'reviewer-1';
  return [
    ...(isAcknowledged ? [[department, { type: 'assignReviewer', itemId, reviewerId: 'reviewer-2' }] as const] : []),
    [department, { type: 'acknowledge', itemId, round, reviewerId: 'reviewer-1' }],
    [department, { type: 'requestRectification', itemId, round, requirements: ['补装'] }],
    [APPLICANT, { type: 'supplyRectification', itemId, round, form, materials }],
    [department, { type: 'grant', itemId, round, resultIds: [`${itemId}-result`] }],
    [department, { type: 'deny', itemId, round, reason: '不符合', legalBasis: '有关规定' }],
    [department, { type: 'supplyData', itemId, dataIds: ['map'] }],
    [
      { role: 'enterprise', id: 'company' },
      { type: 'reportEvent', itemId, eventId: 'built' },
    ],
    [department, { type: 'reportPostCheck', itemId, fulfilled: true, findings: '' }],
    [department, { type: 'reportPostCheck', itemId, fulfilled: false, findings: '', cure: workingDays(5) }],
    [department, { type: 'reportPostCheck', itemId, fulfilled: false, findings: '' }],
  ];
}

/** Acts of heads and supervisors about an item. */
function acts(itemId: string): readonly Intent[] {
  const head = headOf(itemId);
  const grounds = { reason: '错误', legalBasis: '第六十九条' };
  return [
    [head, { type: 'extendDecision', itemId, reason: '复杂' }],
    [GOVERNMENT_HEAD, { type: 'extendDecision', itemId, reason: '复杂' }],
    [head, suspension(itemId)],
    [head, suspension(itemId, '《特别法》第二条')],
    [head, { type: 'resumeItem', itemId }],
    [head, termination(itemId)],
    [SUPERVISOR, { type: 'urge', itemId, message: '请办理' }],
    [head, { type: 'correctDecision', itemId, to: 'revoked', ...grounds }],
    [head, { type: 'correctDecision', itemId, to: 'denied', ...grounds }],
    [head, { type: 'correctDecision', itemId, to: 'granted', resultIds: [`${itemId}-result`], ...grounds }],
  ];
}

function hearings(itemId: string, now: number): readonly Intent[] {
  const department = departmentOf(itemId);
  const told = { itemId, place: '听证室', officerId: 'lawyer-1', open: true };
  return [
    [department, { type: 'tellHearingRight', itemId, procedureId: 'hearing', reason: '重大利益' }],
    [APPLICANT, { type: 'requestHearing', itemId }],
    [INTERESTED_PARTY, { type: 'requestHearing', itemId }],
    [APPLICANT, { type: 'waiveHearing', itemId }],
    [department, { type: 'scheduleHearing', ...told, heldAt: now + 12 * DAY }],
    [department, { type: 'recordHearing', itemId, record: '双方陈述' }],
  ];
}

function procedures(state: CaseState, now: number): readonly Intent[] {
  const started = 'procedures' in state ? Object.entries(state.procedures?.started ?? {}) : [];
  const inspectors = ['a', 'b', 'c'].map((id) => ({ departmentId: `department-of-${id}`, officerIds: [id, `${id}2`] }));
  const appointed = { procedureId: 'site', place: '示例路', inspectors, reason: '需要' };
  const start = (procedureId: string, itemIds: readonly string[]): Intent => [
    CLERK,
    { type: 'startProcedure', procedureId, itemIds, timeNeeded: workingDays(4), reason: '需要' },
  ];
  const record = (...results: readonly VisitResult[]): Intent => {
    const outcomes = results.map((result, index) => ({
      departmentId: inspectors[index]?.departmentId ?? '',
      result,
      requirements: ['补装'],
    }));
    return [CLERK, { type: 'recordVisit', procedureId: 'site', findings: '一致', outcomes }];
  };
  return [
    ...[['a'], ['b'], ['a', 'b']].map((itemIds) => start('expert', itemIds)),
    start('display', ['a']),
    start('statute', ['b']),
    ...started.flatMap(([procedureKey]): readonly Intent[] => [
      [CLERK, { type: 'prolongProcedure', procedureKey, timeNeeded: { value: 30, unit: 'hour' }, reason: '需要' }],
      [CLERK, { type: 'endProcedure', procedureKey, findings: '可行' }],
    ]),
    [CLERK, { type: 'appointVisit', ...appointed, heldAt: now + DAY }],
    record('pass', 'pass', 'pass'),
    record('rectify', 'pass'),
    record('fail', 'rectify', 'pass'),
    record('pass'),
    [departmentOf('a'), { type: 'establishFacts', procedureId: 'site', factIds: ['digsRoad'] }],
    [GOVERNMENT_HEAD, { type: 'extendJoint', reason: '部门多' }],
  ];
}

function afterwards(): readonly Intent[] {
  const [first, ...others] = realCalendar().years;
  return [
    [APPLICANT, { type: 'supplyMaterials', materials: handedIn(['drawing', 'proof', 'traffic-plan']) }],
    [APPLICANT, { type: 'supplyMaterials', materials: handedIn(['drawing', 'photo']) }],
    [APPLICANT, WITHDRAWAL],
    [CLERK, { type: 'terminate', ground: 'other', reason: '死亡', legalBasis: '第七十条' }],
    [APPLICANT, { type: 'chooseDelivery', method: 'online' }],
    [CLERK, { type: 'confirmDelivery', receipt: '签收' }],
    [APPLICANT, { type: 'rate', grade: 'satisfied' }],
    ...(first
      ? [
          [
            OPERATOR,
            { type: 'adoptCalendar', calendar: { years: [{ ...first, version: '2025.9' }, ...others] } },
          ] as const,
        ]
      : []),
  ];
}
