import { Injectable, Logger } from '@nestjs/common';
import { type CasePosition } from '@yijian/adapters/register';
import { performCommand, startCase } from '@yijian/adapters/temporal';
import { type CaseInput } from '@yijian/contract/messages';
import { type CaseRefusal, type CommandEnvelope } from '@yijian/domain/case';
import { Settings } from '../settings';
import { CaseDoor, type Delivered } from './case-door';
import { Temporal } from './temporal';

/** Longest wait of a readiness check, in milliseconds. */
const PROBE_MS = 500;

/** A case whose workflow has ended takes no commands any more. */
const CLOSED: CaseRefusal = {
  code: 'caseClosed',
  message: '本件已经办结或者终止。',
  remedy: '如需再次办理，请重新申请。',
};

/** Cases at Temporal. */
@Injectable()
export class TemporalDoor extends CaseDoor {
  private readonly log = new Logger(TemporalDoor.name);

  constructor(
    private readonly settings: Settings,
    private readonly temporal: Temporal,
  ) {
    super();
  }

  async open(input: CaseInput): Promise<CasePosition | undefined> {
    const outcome = await startCase(this.temporal.client, input, this.settings.commandWaitMs);
    if (outcome.kind === 'started') return { runId: outcome.runId, seq: 0 };
    this.log.warn({ message: 'case not started yet', caseNo: input.caseNo, reason: outcome.reason });
    return undefined;
  }

  async perform(caseNo: string, envelope: CommandEnvelope): Promise<Delivered> {
    const outcome = await performCommand(this.temporal.client, caseNo, envelope, this.settings.commandWaitMs);
    switch (outcome.kind) {
      case 'applied':
        return { status: 'applied', position: { runId: outcome.runId, seq: outcome.seq } };
      case 'refused':
        return { status: 'refused', refusal: outcome.refusal };
      case 'closed':
        return { status: 'refused', refusal: CLOSED };
      case 'unavailable':
        this.log.warn({ message: 'command not delivered yet', caseNo, commandId: envelope.id, reason: outcome.reason });
        return { status: 'pending' };
    }
  }

  isReachable(): Promise<boolean> {
    const probe = () => this.temporal.client.workflowService.getSystemInfo({});
    return this.temporal.client.withDeadline(Date.now() + PROBE_MS, probe).then(
      () => true,
      () => false,
    );
  }
}
