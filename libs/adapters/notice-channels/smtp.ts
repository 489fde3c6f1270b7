import { createTransport } from 'nodemailer';
import { HANDOVER_MS, messageIdOf, type NoticeChannel } from './channel';

/** A mail server that takes mail over. */
export interface SmtpServer {
  /**
   * `smtp://user:password@host:587` (STARTTLS when the server offers it) or `smtps://…:465`; options of the connection as
   * query, e.g. `?requireTLS=true`.
   */
  readonly url: string;
  /** Sender: `no-reply@example.gov.cn` or `政务服务中心 <no-reply@example.gov.cn>`. */
  readonly from: string;
}

/** Notices as plain text mails in full. */
export function smtpChannel({ url, from }: SmtpServer): NoticeChannel {
  const server = createTransport({ url, disableFileAccess: true, disableUrlAccess: true }, { from });
  const domain = /@([^\s@>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    name: 'email',
    async send(notice, contact) {
      await server.sendMail({
        // As an object, because a text would be read as a list of addresses.
        to: { name: '', address: contact },
        subject: notice.title,
        text: `${notice.text}\n\n办件编号：${notice.caseNo}\n`,
        messageId: `<${encodeURIComponent(messageIdOf(notice))}@${domain}>`,
        // RFC 3834: nobody's out-of-office answers this.
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(HANDOVER_MS),
      });
    },
  };
}
