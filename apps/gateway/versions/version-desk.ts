import { Injectable } from '@nestjs/common';
import { type VersionCommand } from '@yijian/domain/version';
import { DataSource } from 'typeorm';
import { type Caller } from '../callers/caller';
import { envelopeOf, positionText } from '../commands/command-desk';
import { type CommandKey, keyReused } from '../commands/command-key';
import { settledSoon } from '../inbox/courier';
import { ProblemException, refused } from '../problems/problem';
import { type Sql } from '../register/sql';
import { VersionDoor } from './version-door';
import { type NewVersionEntry, type VersionEntry, VersionInbox, type VersionKey } from './version-inbox';
import { type VersionAnswerDto } from './versions.dto';

/** Who asks what of which version. */
export interface VersionOrder {
  readonly key: Pick<CommandKey, 'id' | 'digest'>;
  readonly caller: Caller;
  readonly subject: VersionKey;
}

/** A command, and what must be written in the same transaction, if anything. */
export interface PreparedVersionCommand {
  readonly command: VersionCommand;
  readonly alongside?: (transaction: Sql) => Promise<void>;
}

/**
 * The one desk for commands to catalogue versions: stores them, delivers them in the order of receipt, answers. Whatever got an
 * answer here takes effect, or is refused with the reason on record.
 */
@Injectable()
export class VersionDesk {
  constructor(
    private readonly register: DataSource,
    private readonly inbox: VersionInbox,
    private readonly door: VersionDoor,
  ) {}

  /** `prepare` is not asked again when the request is a repetition. Throws refusals of the version. */
  async perform(order: VersionOrder, prepare: () => Promise<PreparedVersionCommand>): Promise<VersionAnswerDto> {
    const known = await this.inbox.find(order.key.id);
    if (known !== undefined) return this.again(order, known);
    const { command, alongside } = await prepare();
    const { id, digest } = order.key;
    return this.take(order, { kind: 'command', envelope: envelopeOf(id, order.caller, command) }, digest, alongside);
  }

  /** Stores a delivery with what belongs to it, brings it and answers. */
  async take(
    order: VersionOrder,
    delivery: NewVersionEntry['delivery'],
    requestDigest: string,
    alongside?: PreparedVersionCommand['alongside'],
  ): Promise<VersionAnswerDto> {
    const entry = { ...order.subject, commandId: order.key.id, requestDigest, delivery };
    const isNew = await this.register.transaction(async (transaction) => {
      const isStored = await this.inbox.store(transaction, entry);
      if (isStored) await alongside?.(transaction);
      return isStored;
    });
    if (isNew) return this.deliver(entry);
    const known = await this.inbox.find(entry.commandId);
    if (known === undefined) throw new Error('A command was neither stored nor there.');
    return this.again(order, known);
  }

  /** The recorded answer to a repeated request. Throws `idempotencyKeyReused` when it is another request. */
  async again({ key }: Pick<VersionOrder, 'key'>, known: VersionEntry): Promise<VersionAnswerDto> {
    if (known.requestDigest !== key.digest) throw keyReused();
    return known.status === 'pending' ? this.deliver(known) : answerOf(known);
  }

  /** Brings a stored command once the older ones of its version are settled, and notes what came of it. */
  async deliver(entry: NewVersionEntry): Promise<VersionAnswerDto> {
    const { commandId } = entry;
    const delivered = (await settledSoon(async () => !(await this.inbox.hasOlder(commandId))))
      ? await this.door.bring(entry)
      : ({ status: 'pending' } as const);
    if (delivered.status === 'pending') await this.inbox.hurry(commandId);
    if (delivered.status === 'applied') await this.inbox.markApplied(commandId, delivered.position);
    if (delivered.status === 'refused') await this.inbox.markRefused(commandId, delivered.refusal);
    return answerOf({ ...entry, ...delivered });
  }
}

/** The problem of a version that nobody has drafted or imported. */
export function versionUnknown({ slug, version }: VersionKey): ProblemException {
  return new ProblemException('versionUnknown', {
    detail: `没有一件事“${slug}”的版本${version}，或者它尚未公开。`,
    remedy: '请从事项目录已有的版本中选择。',
  });
}

function answerOf({ commandId, slug, version, ...outcome }: VersionEntry): VersionAnswerDto {
  switch (outcome.status) {
    case 'applied':
      return { commandId, slug, version, status: 'applied', position: positionText(outcome.position) };
    case 'pending':
      return { commandId, slug, version, status: 'pending', statusUrl: `/catalogue/version-commands/${commandId}` };
    case 'refused':
      throw refused(outcome.refusal);
  }
}
