import { Injectable } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as client from 'openid-client';
import { ProblemException } from '../problems/problem';
import { Settings } from '../settings';

/** What sign-in needs of the issuer besides its keys. */
export interface Discovered {
  readonly configuration: client.Configuration;
  /** Keys of the issuer, fetched anew when a token names one that is not known. */
  readonly keys: JWTVerifyGetKey;
}

/** Signatures that access tokens may carry: asymmetric ones, so that nobody but the issuer can make them. */
const ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256'];

/** Seconds that clocks of issuer and gateway may differ. */
const CLOCK_TOLERANCE_S = 10;

/** Seconds before somebody who found the issuer away should come again. */
const RETRY_AFTER_S = 5;

/** Milliseconds before keys are fetched again for a key that is not known, so that forged tokens cannot flood the issuer. */
const COOLDOWN_MS = 1_000;

/** How long one question to the issuer may take, in seconds. */
const TIMEOUT_S = 5;

/** The OpenID provider. It is asked when it is needed, not at the start: a gateway is ready without it. */
@Injectable()
export class Issuer {
  private discovered: Promise<Discovered> | undefined;

  constructor(private readonly settings: Settings) {}

  /** What the discovery document says; asked until it has answered once. Throws `issuerUnavailable`. */
  async discover(): Promise<Discovered> {
    this.discovered ??= this.ask();
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      throw issuerUnavailable(error);
    }
  }

  /** The claims of an access token for this gateway. Throws `callerUnknown`, and `issuerUnavailable` when nobody can tell. */
  async accessToken(token: string): Promise<JWTPayload> {
    const { keys, configuration } = await this.discover();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: configuration.serverMetadata().issuer,
        audience: this.settings.oidcAudience,
        typ: 'at+jwt',
        algorithms: ALGORITHMS,
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['sub', 'exp'],
      });
      return payload;
    } catch (error) {
      // A token that is wrong has a code of its own; everything else is a key set that could not be had.
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && !isTransport(error)) {
        throw tokenRefused(error.code);
      }
      throw issuerUnavailable(error);
    }
  }

  private async ask(): Promise<Discovered> {
    const { oidcIssuer, oidcClientId, oidcClientSecret } = this.settings;
    const insecure = oidcIssuer.startsWith('http://') ? [client.allowInsecureRequests] : [];
    const configuration = await client.discovery(new URL(oidcIssuer), oidcClientId, oidcClientSecret, undefined, {
      execute: insecure,
      timeout: TIMEOUT_S,
    });
    const { jwks_uri: address } = configuration.serverMetadata();
    if (address === undefined) throw new Error(`The issuer ${oidcIssuer} publishes no keys (jwks_uri).`);
    const options = { cooldownDuration: COOLDOWN_MS, timeoutDuration: TIMEOUT_S * 1000 };
    return { configuration, keys: createRemoteJWKSet(new URL(address), options) };
  }
}

/** `jose` has no class of its own for an answer that is no key set. */
function isTransport({ code, message }: errors.JOSEError): boolean {
  return code === 'ERR_JOSE_GENERIC' && message.includes('JSON Web Key Set');
}

/** The problem of an issuer that does not answer. */
export function issuerUnavailable(cause: unknown): ProblemException {
  if (cause instanceof ProblemException) return cause;
  return new ProblemException('issuerUnavailable', {
    detail: '身份认证系统暂时不可用，无法核实身份。',
    remedy: `请在${RETRY_AFTER_S}秒后重试；已经登录的网页可以继续使用。仍不可用请联系运维人员。`,
    retryAfter: RETRY_AFTER_S,
  });
}

const REASONS: Readonly<Record<string, string>> = {
  ERR_JWT_EXPIRED: '访问令牌已经过期',
  ERR_JWT_CLAIM_VALIDATION_FAILED: '访问令牌不是身份认证系统为本服务签发的',
};

function tokenRefused(code: string): ProblemException {
  return new ProblemException('callerUnknown', {
    detail: `${REASONS[code] ?? '访问令牌无效'}。`,
    remedy: '请向身份认证系统重新取得访问令牌，在请求头 Authorization: Bearer 中给出。',
  });
}
