import { type GatewayConfig, type LogLevel, type SmsConfig, type SmtpConfig } from '@yijian/config';

/** The configuration of the gateway as a token that services can ask for. */
export class Settings implements GatewayConfig {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly objectStoreFolder: string;
  readonly correctionPeriodWorkingDays: number;
  readonly evaluationWaitDays: number;
  readonly port: number;
  readonly gatewayUrl: string;
  readonly factsUrl: string;
  readonly demonstrationSpeed: number;
  readonly pagesFolder: string | undefined;
  readonly smtp: SmtpConfig | undefined;
  readonly sms: SmsConfig | undefined;
  readonly oidcIssuer: string;
  readonly oidcClientId: string;
  readonly oidcClientSecret: string;
  readonly oidcAudience: string;
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  readonly logLevel: LogLevel;
  /** Longest wait for Temporal and the worker, in milliseconds; a caller who gets no answer by then gets 202. */
  readonly commandWaitMs: number;

  constructor(config: GatewayConfig, commandWaitMs: number) {
    Object.assign(this, config, { commandWaitMs });
  }
}
