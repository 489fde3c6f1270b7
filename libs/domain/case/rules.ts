import { MissingCalendarYear } from '../calendar/index';
import {
  acknowledge,
  assignReviewer,
  correctDecision,
  deny,
  extendDecision,
  extendJoint,
  grant,
  itemOutOfPlace,
  requestRectification,
  resumeItem,
  supplyData,
  supplyRectification,
  suspendItem,
  urge,
} from '../item/index';
import { askOffers, signOffers } from '../offer/asking';
import { reportPostCheck } from '../offer/post-check';
import { recordHearing, requestHearing, scheduleHearing, tellHearingRight, waiveHearing } from '../procedure/hearing';
import { endProcedure, prolongProcedure, startProcedure } from '../procedure/procedure';
import { appointVisit } from '../procedure/visit';
import { recordVisit } from '../procedure/visit-record';
import {
  accept,
  consultDepartments,
  declareNotRequired,
  overrideCorrection,
  refuseAcceptance,
  reportDefects,
  requestCorrection,
  returnCorrection,
  supplyCorrection,
} from './acceptance';
import { departmentOf, ROLE_NAMES } from './actor';
import { adoptCalendar } from './calendar-change';
import type { CaseCommand, CommandEnvelope } from './command';
import { chooseDelivery, confirmDelivery } from './delivery';
import { establishFacts, reportEvent, supplyMaterials } from './discovery';
import { reviseAnswers, submit } from './drafting';
import { rate } from './evaluation';
import type { CaseEvent } from './event';
import { type CaseRefusal, refuse } from './refusal';
import { retry } from './repair';
import type { CaseStatus, Occasion, Rule, Rules } from './rule';
import type { CaseState } from './state';
import { terminate } from './termination';
import { withdraw } from './withdrawal';

/** The whole rule book: each command with its rule, each rule in the file of its business word. */
export const RULES: Rules = {
  reviseAnswers,
  submit,
  consultDepartments,
  reportDefects,
  askOffers,
  signOffers,
  accept,
  requestCorrection,
  returnCorrection,
  overrideCorrection,
  refuse: refuseAcceptance,
  declareNotRequired,
  supplyCorrection,
  acknowledge,
  assignReviewer,
  requestRectification,
  supplyRectification,
  startProcedure,
  prolongProcedure,
  endProcedure,
  appointVisit,
  recordVisit,
  tellHearingRight,
  requestHearing,
  waiveHearing,
  scheduleHearing,
  recordHearing,
  extendDecision,
  extendJoint,
  suspendItem,
  resumeItem,
  urge,
  grant,
  deny,
  correctDecision,
  reportPostCheck,
  supplyData,
  establishFacts,
  supplyMaterials,
  reportEvent,
  withdraw,
  terminate,
  chooseDelivery,
  confirmDelivery,
  rate,
  retry,
  adoptCalendar,
};

/**
 * Whether a command is in order now: who gives it, at which status of the case and of its item, and its own conditions. The
 * same answer serves the workflow's validator, the gateway and the pages. `undefined` means yes.
 */
export function check(state: CaseState, envelope: CommandEnvelope, now: number): CaseRefusal | undefined {
  const { actor, command } = envelope;
  const rule = ruleOf(command.type);
  if (!rule.roles.includes(actor.role)) {
    const names = rule.roles.map((role) => ROLE_NAMES[role]).join('、');
    return refuse('roleNotAllowed', '您的身份不能进行这项操作。', `可以进行这项操作的身份：${names}。`);
  }
  if (!rule.statuses.includes(state.status)) {
    return state.status === 'closed'
      ? refuse('caseClosed', '本件已经办结或者终止。', '如需再次办理，请重新申请。')
      : refuse('notNow', `本件现在处于“${STATUS_NAMES[state.status]}”，不能进行这项操作。`, '请刷新办件状态后再试。');
  }
  const occasion = occasionOf(envelope, now);
  return itemBarred(state, command, rule, occasion) ?? counted(() => rule.check?.(command, state, occasion));
}

/** What depends on working days that nobody knows yet is refused until they are imported; other commands go on. */
function counted(bar: () => CaseRefusal | undefined): CaseRefusal | undefined {
  try {
    return bar();
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    return refuse('calendarIncomplete', `缺少${error.year}年工作日历，无法计算期限。`, '请在导入该年日历后再试。');
  }
}

/** What a command that is in order makes happen. */
export function decide(state: CaseState, envelope: CommandEnvelope, now: number): readonly CaseEvent[] {
  return ruleOf(envelope.command.type).decide(envelope.command, state, occasionOf(envelope, now));
}

/** Commands a role may give at a status; the pages offer no other. */
export function commandsFor(
  role: CommandEnvelope['actor']['role'],
  status: CaseStatus,
): readonly CaseCommand['type'][] {
  const types = Object.keys(RULES) as CaseCommand['type'][];
  return types.filter((type) => ruleOf(type).roles.includes(role) && ruleOf(type).statuses.includes(status));
}

/** Statuses in Chinese, as people read them. */
export const STATUS_NAMES: Readonly<Record<CaseStatus, string>> = {
  drafting: '填写申请',
  checking: '受理审核',
  awaitingCorrection: '等待补正',
  inProgress: '并联审批',
  delivering: '结果送达',
  evaluating: '服务评价',
  followingUp: '事后核查',
  closed: '已经结束',
};

/** An item that a command names must be in the case, at a status the rule knows, and the department's own. */
function itemBarred(
  state: CaseState,
  command: CaseCommand,
  { itemStatuses }: Pick<Rule<CaseCommand, CaseStatus>, 'itemStatuses'>,
  { actor, department }: Occasion,
): CaseRefusal | undefined {
  const itemId = 'itemId' in command ? command.itemId : undefined;
  if (itemId === undefined) return undefined;
  const planned = 'filing' in state ? state.filing?.plan.items.find(({ id }) => id === itemId) : undefined;
  if (!planned) return refuse('itemUnknown', `本件没有事项“${itemId}”。`, '请核对办件编号和事项编号。');
  const speaksForDepartment = actor.role === 'department' || actor.role === 'departmentHead';
  if (speaksForDepartment && planned.departmentId !== department) {
    return refuse('notYourItem', `事项“${planned.name}”不由贵单位办理。`, '请核对事项和部门编号。');
  }
  const status = 'items' in state ? state.items?.[itemId]?.status : undefined;
  if (status === undefined || !itemStatuses || itemStatuses.includes(status)) return undefined;
  return itemOutOfPlace(planned, status, itemStatuses);
}

function occasionOf({ id, actor }: CommandEnvelope, now: number): Occasion {
  return { actor, department: departmentOf(actor), commandId: id, now };
}

function ruleOf(type: CaseCommand['type']): Rule<CaseCommand, CaseStatus> {
  return RULES[type] as unknown as Rule<CaseCommand, CaseStatus>;
}
