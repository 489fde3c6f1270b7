import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type NoticeChannel, smsChannel, smtpChannel } from '@yijian/adapters/notice-channels';
import { Rounds } from '@yijian/adapters/rounds';
import { type NoticeChannelsConfig } from '@yijian/config';
import { type ClaimedNotice, NoticeOutbox } from './notice-outbox';

/** Handovers under way at once, per channel. */
const PARALLEL = 16;

/** How much is kept of what a channel says when it refuses, in characters. */
const KEPT = 300;

/** Token of the channels that notices are sent through. */
export const NOTICE_CHANNELS = Symbol('NoticeChannels');

/** The channels that are configured, maybe none. */
export function noticeChannels({ smtp, sms }: NoticeChannelsConfig): readonly NoticeChannel[] {
  return [...(smtp === undefined ? [] : [smtpChannel(smtp)]), ...(sms === undefined ? [] : [smsChannel(sms)])];
}

/**
 * Sends notices: by mail and by short message, as far as the channel is configured and the applicant has given a contact for
 * it. A failure is tried again without end. Any number of gateways may run one; notices are claimed.
 */
@Injectable()
export class NoticeSender implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(NoticeSender.name);
  private readonly rounds: readonly Rounds[];

  /** Rounds of each channel go by themselves: one that is away does not hold up the other. */
  constructor(
    private readonly outbox: NoticeOutbox,
    @Inject(NOTICE_CHANNELS) channels: readonly NoticeChannel[],
  ) {
    const say = (failure: string) => this.log.error(failure);
    this.rounds = channels.map((channel) => new Rounds(`${channel.name} notices`, () => this.round(channel), say));
  }

  onApplicationBootstrap(): void {
    for (const rounds of this.rounds) rounds.start();
  }

  /** Before the register is let go. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.rounds.map((rounds) => rounds.end()));
  }

  /** One look: sends what is due for a channel. Answers how many notices it took over. */
  async round(channel: NoticeChannel): Promise<number> {
    const due = await this.outbox.claimDue(channel.name, PARALLEL);
    const sent = await Promise.all(due.map((notice) => this.send(channel, notice)));
    return sent.filter(Boolean).length;
  }

  private async send(channel: NoticeChannel, notice: ClaimedNotice): Promise<boolean> {
    const failure = await channel.send(notice, notice.contact).then(
      () => undefined,
      (error: unknown) => failureOf(error, notice.contact),
    );
    if (failure === undefined) {
      await this.outbox.markSent(notice, channel.name);
      return true;
    }
    const { caseNo, key, attempts } = notice;
    this.log.warn({ message: 'notice not sent', caseNo, key, channel: channel.name, attempts, reason: failure });
    await this.outbox.noteFailure(notice, channel.name, failure);
    return false;
  }
}

/** Why a handover failed. Mail servers repeat the address: contacts do not belong into logs. */
function failureOf(error: unknown, contact: string): string {
  // `fetch` hides the system's error (ECONNREFUSED …) in the cause.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return reason.replaceAll(contact, '***').slice(0, KEPT);
}
