import { address, mailSender, optional, words } from './readers';
import { ConfigError, type Variables } from './variable';

/** The mail server that takes notices over. */
export interface SmtpConfig {
  /** `SMTP_URL`: `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string;
  /** `SMTP_FROM`: sender, `no-reply@host` or `name <no-reply@host>`. */
  readonly from: string;
}

/** The HTTP gateway that takes short messages over. */
export interface SmsConfig {
  /** `SMS_URL`: where messages are posted. */
  readonly url: string;
  /** `SMS_TOKEN`: its bearer token, if it wants one. */
  readonly token: string | undefined;
}

/** What notices are sent through; nothing by default. */
export interface NoticeChannelsConfig {
  /** Without it notices are not sent by mail. */
  readonly smtp: SmtpConfig | undefined;
  /** Without it notices are not sent by short message. */
  readonly sms: SmsConfig | undefined;
}

/** The same, one property per variable. */
export interface NoticeChannelValues {
  readonly smtpUrl: string | undefined;
  readonly smtpFrom: string | undefined;
  readonly smsUrl: string | undefined;
  readonly smsToken: string | undefined;
}

/** Each by itself optional. */
export const noticeChannelVariables: Variables<NoticeChannelValues> = {
  smtpUrl: optional(address('SMTP_URL', ['smtp', 'smtps'], 'smtp://user:password@mail.example.gov.cn:587')),
  smtpFrom: optional(mailSender('SMTP_FROM', '政务服务中心 <no-reply@example.gov.cn>')),
  smsUrl: optional(address('SMS_URL', ['http', 'https'], 'https://sms.example.gov.cn/messages')),
  smsToken: optional(words('SMS_TOKEN', 'a text without control characters', '<token>')),
};

/** The channels that the values stand for. @throws ConfigError for half a channel: it would send nothing, without a word */
export function noticeChannels({ smtpUrl, smtpFrom, smsUrl, smsToken }: NoticeChannelValues): NoticeChannelsConfig {
  const problems = [
    ...(smtpUrl !== undefined && smtpFrom === undefined ? [alone('SMTP_URL', 'SMTP_FROM')] : []),
    ...(smtpUrl === undefined && smtpFrom !== undefined ? [alone('SMTP_FROM', 'SMTP_URL')] : []),
    ...(smsUrl === undefined && smsToken !== undefined ? [alone('SMS_TOKEN', 'SMS_URL')] : []),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    smtp: smtpUrl === undefined || smtpFrom === undefined ? undefined : { url: smtpUrl, from: smtpFrom },
    sms: smsUrl === undefined ? undefined : { url: smsUrl, token: smsToken },
  };
}

function alone(name: string, missing: string): string {
  return `${name} is set but ${missing} is not: it needs both. Set ${missing} too, or leave ${name} unset.`;
}
