import { HANDOVER_MS, messageIdOf, type NoticeChannel, type OutgoingNotice } from './channel';

/** An HTTP gateway that takes short messages over. */
export interface SmsGateway {
  /** Where to POST `{messageId, to, text}` as JSON; 2xx means taken over. */
  readonly url: string;
  /** Sent as `Authorization: Bearer …` when there is one. */
  readonly token?: string | undefined;
}

/** Notices as short messages that say what has come and where to read it; `Idempotency-Key` is the message id. */
export function smsChannel({ url, token }: SmsGateway): NoticeChannel {
  return {
    name: 'sms',
    async send(notice, contact) {
      const messageId = messageIdOf(notice);
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': messageId,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ messageId, to: contact, text: shortText(notice) }),
        redirect: 'manual',
        signal: AbortSignal.timeout(HANDOVER_MS),
      });
      const said = await answer.text();
      if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}: ${said.slice(0, 200)}`);
    },
  };
}

/** A short message is seen on locked screens and by carriers: no personal data, no contents. */
function shortText({ title, caseNo }: OutgoingNotice): string {
  return `${title}，办件编号${caseNo}，请登录查看。`;
}
