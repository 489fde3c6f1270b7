import { type NoticeChannelName, type NoticeRow } from '../register';

/** A notice on its way out. */
export type OutgoingNotice = Pick<NoticeRow, 'caseNo' | 'key' | 'kind' | 'title' | 'text'>;

/** A way by which notices reach applicants. */
export interface NoticeChannel {
  readonly name: NoticeChannelName;
  /**
   * Hands a notice over to be brought to `contact`, an email address or a mobile number; throws when it was not taken over.
   * After a crash the same notice may be handed over again: it carries the same message id, so that a repetition is known.
   */
  send(notice: OutgoingNotice, contact: string): Promise<void>;
}

/** Longest wait for a handover, in milliseconds; shorter than the lease of whoever claimed the notice. */
export const HANDOVER_MS = 20_000;

/** The name under which a notice goes out, the same at every repetition: `43019926112200000100/accepted/7`. */
export function messageIdOf({ caseNo, key }: OutgoingNotice): string {
  return `${caseNo}/${key}`;
}
