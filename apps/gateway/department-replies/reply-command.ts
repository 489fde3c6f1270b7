import { type DepartmentReply } from '@yijian/contract';
import { type CaseCommand } from '@yijian/domain/case';

/** Replies that carry values, which are stored beside the command. */
type WithValues = 'granted' | 'data' | 'facts' | 'decisionCorrected';

/** Replies that are complete as they come. */
export type PlainReply = Exclude<DepartmentReply, { readonly kind: WithValues }>;

/** The command that a reply is. */
export function commandOf(reply: PlainReply): CaseCommand {
  const { itemId } = reply;
  switch (reply.kind) {
    case 'acknowledged': {
      const { round, reviewerId } = reply;
      return { type: 'acknowledge', itemId, round, ...(reviewerId !== undefined && { reviewerId }) };
    }
    case 'rectification':
      return { type: 'requestRectification', itemId, round: reply.round, requirements: reply.requirements };
    case 'denied':
      return { type: 'deny', itemId, round: reply.round, reason: reply.reason, legalBasis: reply.legalBasis };
    case 'event':
      return { type: 'reportEvent', itemId, eventId: reply.eventId };
    case 'defects':
      return { type: 'reportDefects', itemId, defects: reply.defects };
    case 'postCheck': {
      const { fulfilled, findings, cure } = reply;
      return { type: 'reportPostCheck', itemId, fulfilled, findings, ...(cure && { cure }) };
    }
    default:
      return 'headId' in reply ? actOfHead(reply) : actInProcedure(reply);
  }
}

type HeadReply = Extract<PlainReply, { readonly headId: string }>;

function actOfHead(reply: HeadReply): CaseCommand {
  const { itemId } = reply;
  switch (reply.kind) {
    case 'extended':
      return { type: 'extendDecision', itemId, reason: reply.reason };
    case 'suspended': {
      const { ground, reason, legalBasis, specialStatute } = reply;
      const statute = specialStatute === undefined ? {} : { specialStatute };
      return { type: 'suspendItem', itemId, ground, reason, legalBasis, ...statute };
    }
    case 'resumed':
      return { type: 'resumeItem', itemId };
    case 'terminated': {
      const { ground, reason, legalBasis } = reply;
      return { type: 'terminate', itemId, ground, reason, legalBasis };
    }
  }
}

type ProcedureReply = Extract<
  PlainReply,
  { readonly kind: `procedure${string}` | `visit${string}` | `hearing${string}` }
>;

function actInProcedure(reply: ProcedureReply): CaseCommand {
  const { itemId } = reply;
  switch (reply.kind) {
    case 'procedureStarted': {
      const { procedureId, timeNeeded, reason } = reply;
      return { type: 'startProcedure', procedureId, itemIds: [itemId], ...(timeNeeded && { timeNeeded }), reason };
    }
    case 'procedureProlonged': {
      const { procedureKey, timeNeeded, reason } = reply;
      return { type: 'prolongProcedure', procedureKey, timeNeeded, reason };
    }
    case 'procedureEnded':
      return { type: 'endProcedure', procedureKey: reply.procedureKey, findings: reply.findings };
    case 'visitAppointed': {
      const { procedureId, heldAt, place, inspectors, reason } = reply;
      const because = reason === undefined ? {} : { reason };
      return { type: 'appointVisit', procedureId, heldAt: Date.parse(heldAt), place, inspectors, ...because };
    }
    case 'visitRecorded': {
      const { procedureId, findings, outcomes } = reply;
      return { type: 'recordVisit', procedureId, findings, outcomes };
    }
    case 'hearingRightTold':
      return { type: 'tellHearingRight', itemId, procedureId: reply.procedureId, reason: reply.reason };
    case 'hearingScheduled': {
      const { heldAt, place, officerId, open } = reply;
      return { type: 'scheduleHearing', itemId, heldAt: Date.parse(heldAt), place, officerId, open };
    }
    case 'hearingHeld':
      return { type: 'recordHearing', itemId, record: reply.record };
  }
}
