import { Injectable } from '@nestjs/common';
import { type CasePosition } from '@yijian/adapters/register';
import { type Actor, type CaseCommand } from '@yijian/domain/case';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { type Delivered } from '../inbox/case-door';
import { Courier } from '../inbox/courier';
import { type Entry, Inbox, type ItemOutput, type NewEntry, type Stored } from '../inbox/inbox';
import { ProblemException, refused } from '../problems/problem';
import { type Sql } from '../register/sql';
import { type CommandKey, keyReused } from './command-key';
import { type CommandAnswerDto } from './commands.dto';

/** Who asks what of which case. */
export interface Order {
  readonly key: CommandKey;
  readonly caller: Caller;
  readonly caseNo: string;
}

/** What is written with a command, all or nothing. */
export interface Beside {
  /** What an item has yielded, for a command that says so. */
  readonly outputs?: readonly ItemOutput[] | undefined;
  /** Anything else, in one transaction with the command. */
  readonly alongside?: ((transaction: Sql) => Promise<void>) | undefined;
}

/** A command that had to be prepared. */
export interface Prepared extends Beside {
  readonly command: CaseCommand;
}

/**
 * The one desk for commands: stores them, delivers them, answers. Whatever got an answer of this desk is in the inbox and
 * will take effect, or is refused with the reason on record.
 */
@Injectable()
export class CommandDesk {
  constructor(
    private readonly register: DataSource,
    private readonly inbox: Inbox,
    private readonly courier: Courier,
  ) {}

  /**
   * A command that is complete as it is, and what is written beside it. Without `alongside` this costs one insert and one
   * Update. Throws refusals of the case, `caseUnknown`, `idempotencyKeyReused`.
   */
  async perform(order: Order, command: CaseCommand, { outputs, alongside }: Beside = {}): Promise<CommandAnswerDto> {
    const entry = { ...entryOf(order, command), outputs };
    const stored = await (alongside === undefined ? this.inbox.store(entry) : this.storeWith(entry, alongside));
    if (stored !== undefined) return this.deliver(entry, stored);
    const known = await this.inbox.find(order.key.id);
    if (known === undefined) throw caseUnknown(order.caseNo);
    return this.again(order, known);
  }

  /** A command that is made from the register first. `prepare` is not asked again when the request is a repetition. */
  async performPrepared(order: Order, prepare: () => Promise<Prepared>): Promise<CommandAnswerDto> {
    const known = await this.inbox.find(order.key.id);
    if (known !== undefined) return this.again(order, known);
    const { command, ...beside } = await prepare();
    return this.perform(order, command, beside);
  }

  /** Delivers a stored entry, unless older ones of its case are left to the relay, and answers. */
  async deliver(entry: NewEntry, { older }: Stored): Promise<CommandAnswerDto> {
    const mustWait = older === 'leftToRelay';
    const delivered = mustWait ? ({ status: 'pending' } as const) : await this.courier.deliver(entry, older);
    // From now on the relay delivers it, and nothing of the case overtakes it.
    if (delivered.status === 'pending') await this.inbox.hurry(entry.caseNo);
    return answerOf(entry, delivered);
  }

  /** The recorded answer to a repeated request. Throws `idempotencyKeyReused` when it is another request. */
  async again({ key }: Pick<Order, 'key'>, known: Entry): Promise<CommandAnswerDto> {
    if (known.requestDigest !== key.digest) throw keyReused();
    if (known.status !== 'pending') return answerOf(known, known);
    return this.deliver(known, { older: await this.inbox.olderThan(known.commandId) });
  }

  private storeWith(entry: NewEntry, alongside: NonNullable<Beside['alongside']>): Promise<Stored | undefined> {
    return this.register.transaction(async (transaction) => {
      const stored = await this.inbox.storeWith(transaction, entry);
      if (stored !== undefined) await alongside(transaction);
      return stored;
    });
  }
}

/** Who acts, as commands record it. */
export function actorOf({ role, id, departmentId }: Caller): Actor {
  return { role, id, ...(departmentId !== undefined && { departmentId }) };
}

/** A command of a case or of a catalogue version, received at this moment. */
export function envelopeOf<C>(id: string, caller: Caller, command: C) {
  return { id, actor: actorOf(caller), command, receivedAt: Date.now() };
}

/** A command to a case as it is stored. */
export function entryOf({ key, caller, caseNo }: Order, command: CaseCommand): NewEntry {
  const envelope = envelopeOf(key.id, caller, command);
  return { kind: 'command', commandId: key.id, caseNo, requestDigest: key.digest, envelope };
}

/** The position of a case as clients see it: `<runId>:<seq>`. */
export function positionText({ runId, seq }: CasePosition): string {
  return `${runId}:${seq}`;
}

/** The problem of a case number that no case has. */
export function caseUnknown(caseNo: string): ProblemException {
  return new ProblemException('caseUnknown', {
    detail: `没有编号为 ${caseNo} 的办件。`,
    remedy: '请核对办件编号（20位数字，以00结尾）。',
  });
}

function answerOf({ commandId, caseNo }: NewEntry, outcome: Delivered | Entry): CommandAnswerDto {
  switch (outcome.status) {
    case 'applied':
      return { commandId, caseNo, status: 'applied', position: positionText(outcome.position) };
    case 'pending':
      return { commandId, caseNo, status: 'pending', statusUrl: `/commands/${commandId}` };
    case 'refused':
      throw refused(outcome.refusal);
  }
}
