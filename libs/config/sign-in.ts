import { address, optional, wholeNumber, words } from './readers';
import { ConfigError, type Environment, type Variables } from './variable';

/** Who says who people and systems are, and how long a session of pages lasts. */
export interface SignInConfig {
  /** `OIDC_ISSUER`: address of the OpenID provider, as in its discovery document; `https://` in production. Required. */
  readonly oidcIssuer: string;
  /** `OIDC_CLIENT_ID`: the gateway's client id there, default `yijian`. */
  readonly oidcClientId: string;
  /** `OIDC_CLIENT_SECRET`: its secret. Required. */
  readonly oidcClientSecret: string;
  /** `OIDC_AUDIENCE`: audience that access tokens for the gateway carry; default `GATEWAY_URL`. */
  readonly oidcAudience: string;
  /** `SESSION_IDLE_MINUTES`: minutes without a request after which a session ends, default 30. */
  readonly sessionIdleMinutes: number;
  /** `SESSION_HOURS`: hours after which a session ends in any case, default 10. */
  readonly sessionHours: number;
}

/** The same as they are read: the audience may be left to its default. */
export type SignInValues = Omit<SignInConfig, 'oidcAudience'> & { readonly oidcAudience: string | undefined };

/** One variable each. */
export const signInVariables: Variables<SignInValues> = {
  oidcIssuer: address('OIDC_ISSUER', ['http', 'https'], 'https://sso.example.gov.cn/realms/yijian'),
  oidcClientId: words('OIDC_CLIENT_ID', 'the client id of the gateway at the issuer', 'yijian', 'yijian'),
  oidcClientSecret: words('OIDC_CLIENT_SECRET', 'the client secret of the gateway at the issuer', '<secret>'),
  oidcAudience: optional(words('OIDC_AUDIENCE', 'the audience of access tokens', 'https://yijian.example.gov.cn')),
  sessionIdleMinutes: wholeNumber('SESSION_IDLE_MINUTES', { unit: 'minutes', most: 1440, fallback: 30 }),
  sessionHours: wholeNumber('SESSION_HOURS', { unit: 'hours', most: 24, fallback: 10 }),
};

/** Completes what was read. @throws ConfigError for an issuer that is not asked over TLS in production */
export function signIn<C extends SignInValues & { readonly gatewayUrl: string }>(
  config: C,
  env: Environment,
): C & SignInConfig {
  if (env['NODE_ENV'] === 'production' && !config.oidcIssuer.startsWith('https://')) {
    throw new ConfigError([
      'OIDC_ISSUER starts with http:// and NODE_ENV is production: whoever stands between could be anybody. Set an https:// address.',
    ]);
  }
  return { ...config, oidcAudience: config.oidcAudience ?? config.gatewayUrl };
}
