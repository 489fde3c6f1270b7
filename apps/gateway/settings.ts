import { type GatewayConfig, type LogLevel } from '@yijian/config';

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
  readonly logLevel: LogLevel;

  constructor(config: GatewayConfig) {
    Object.assign(this, config);
  }
}
