import { acknowledge, deny, grant, requestRectification, supplyData, supplyRectification } from '../item/index';
import { accept, refuseAcceptance, requestCorrection, supplyCorrection } from './acceptance';
import type { CaseCommand, CommandEnvelope } from './command';
import { chooseDelivery, confirmDelivery } from './delivery';
import { establishFacts, reportEvent, supplyMaterials } from './discovery';
import { reviseAnswers, submit } from './drafting';
import { rate } from './evaluation';
import type { CaseEvent } from './event';
import { type CaseRefusal, refuse } from './refusal';
import { retry } from './repair';
import type { Rule, Rules } from './rule';
import type { CaseStatus } from './rule';
import type { CaseState } from './state';
import { withdraw } from './withdrawal';

/** The whole rule book: each command with its rule, each rule in the file of its business word. */
const RULES: Rules = {
  reviseAnswers,
  submit,
  accept,
  requestCorrection,
  refuse: refuseAcceptance,
  supplyCorrection,
  acknowledge,
  requestRectification,
  supplyRectification,
  grant,
  deny,
  supplyData,
  establishFacts,
  supplyMaterials,
  reportEvent,
  withdraw,
  chooseDelivery,
  confirmDelivery,
  rate,
  retry,
};

/**
 * Whether a command is in order now: who gives it, at which status, and its own conditions. The same answer serves the
 * workflow's validator, the gateway and the pages. `undefined` means yes.
 */
export function check(state: CaseState, { id, actor, command }: CommandEnvelope, now: number): CaseRefusal | undefined {
  const rule = ruleOf(command.type);
  if (!rule.roles.includes(actor.role)) {
    return refuse('roleNotAllowed', '您的身份不能进行这项操作。', `可以进行这项操作的身份：${rule.roles.join('、')}。`);
  }
  if (!rule.statuses.includes(state.status)) {
    return state.status === 'closed'
      ? refuse('caseClosed', '本件已经办结或者终止。', '如需再次办理，请重新申请。')
      : refuse('notNow', `本件现在处于“${STATUS_NAMES[state.status]}”，不能进行这项操作。`, '请刷新办件状态后再试。');
  }
  return rule.check?.(command, state, { actor, commandId: id, now });
}

/** What a command that is in order makes happen. */
export function decide(state: CaseState, { id, actor, command }: CommandEnvelope, now: number): readonly CaseEvent[] {
  return ruleOf(command.type).decide(command, state, { actor, commandId: id, now });
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
  closed: '已经结束',
};

function ruleOf(type: CaseCommand['type']): Rule<CaseCommand, CaseStatus> {
  return RULES[type] as unknown as Rule<CaseCommand, CaseStatus>;
}
