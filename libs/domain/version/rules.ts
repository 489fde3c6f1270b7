import { departmentOf, type Role, ROLE_NAMES } from '../case/actor';
import { approve, sendBack, setEffectiveDate, withdrawVersion } from './approval';
import type { VersionCommand, VersionEnvelope } from './command';
import { abandonDraft, recallDraft, saveDraft } from './drafting';
import type { VersionEvent } from './event';
import { answerObjection, giveOpinion, startOpinions } from './opinions';
import { refuseVersion, type VersionRefusal } from './refusal';
import { type SomeVersionRule, versionRule, type VersionOccasion, type VersionRules } from './rule';
import { VERSION_STATUS_NAMES, VERSION_STATUSES, type VersionState, type VersionStatus } from './state';

/** Lets a parked step run again; its cause should be mended first. */
const retry = versionRule('retry', {
  roles: ['operator', 'catalogueManager', 'catalogueApprover'],
  statuses: VERSION_STATUSES,
  check: ({ step }, { parked }) => {
    if (step in parked) return undefined;
    const known = Object.keys(parked).join('、') || '无';
    return refuseVersion('stepNotParked', `步骤“${step}”没有停下。`, `当前停下的步骤：${known}。`);
  },
  decide: ({ step }) => [{ type: 'stepRetried', step }],
});

/** The whole rule book of a catalogue version: each command with its rule. */
export const VERSION_RULES: VersionRules = {
  saveDraft,
  startOpinions,
  giveOpinion,
  answerObjection,
  recallDraft,
  approve,
  sendBack,
  setEffectiveDate,
  abandonDraft,
  withdrawVersion,
  retry,
};

/** Whether a command is in order now; the same answer serves workflow and gateway. `undefined` means yes. */
export function checkVersion(state: VersionState, envelope: VersionEnvelope, now: number): VersionRefusal | undefined {
  const { actor, command } = envelope;
  const { roles, statuses, check } = ruleOf(command.type);
  if (!roles.includes(actor.role)) {
    const names = roles.map((role) => ROLE_NAMES[role]).join('、');
    return refuseVersion('roleNotAllowed', '您的身份不能进行这项操作。', `可以进行这项操作的身份：${names}。`);
  }
  if (!statuses.includes(state.status)) {
    const [is, due] = [VERSION_STATUS_NAMES[state.status], statuses.map((one) => VERSION_STATUS_NAMES[one]).join('、')];
    return refuseVersion('versionNotNow', `本版本现在处于“${is}”，不能进行这项操作。`, `须处于：${due}。`);
  }
  return check?.(command, state, occasionOf(envelope, now));
}

/** What a command that is in order makes happen. */
export function decideVersion(state: VersionState, envelope: VersionEnvelope, now: number): readonly VersionEvent[] {
  return ruleOf(envelope.command.type).decide(envelope.command, state, occasionOf(envelope, now));
}

/** Commands a role may give at a status; the pages offer no other. */
export function versionCommandsFor(role: Role, status: VersionStatus): readonly VersionCommand['type'][] {
  const types = Object.keys(VERSION_RULES) as VersionCommand['type'][];
  return types.filter((type) => ruleOf(type).roles.includes(role) && ruleOf(type).statuses.includes(status));
}

function occasionOf({ actor }: VersionEnvelope, now: number): VersionOccasion {
  return { actor, department: departmentOf(actor), now };
}

function ruleOf(type: VersionCommand['type']): SomeVersionRule {
  return VERSION_RULES[type] as unknown as SomeVersionRule;
}
