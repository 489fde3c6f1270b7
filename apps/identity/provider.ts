import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { type Account, claimsOf, otherAccount } from './account';
import { PEOPLE } from './accounts';
import { clientsOf, GATEWAY_CLIENT, SYSTEMS } from './clients';
import { type Keys } from './keys';
import { escaped, page } from './login-page';

/** What the provider is made of. */
export interface ProviderParts {
  readonly issuer: string;
  readonly gatewayUrl: string;
  readonly secrets: Readonly<Record<string, string>>;
  readonly keys: Keys;
}

/** Seconds: a system asks anew within minutes, people stay signed in for a working day. */
const TOKEN_S = 600;
const SESSION_S = 36_000;

/** The OpenID provider: code flow for people through the gateway, client credentials for systems. */
export function developmentProvider({ issuer, gatewayUrl, secrets, keys }: ProviderParts): Provider {
  return new Provider(issuer, {
    ...accountsPart,
    clients: clientsOf(secrets, gatewayUrl),
    jwks: keys.jwks,
    cookies: { keys: keys.cookies, names: { session: 'identity-session', interaction: 'identity-login' } },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid'],
    pkce: { required: () => true },
    ttl: {
      ...{ AccessToken: TOKEN_S, AuthorizationCode: 60, ClientCredentials: TOKEN_S, IdToken: TOKEN_S },
      ...{ Session: SESSION_S, Grant: SESSION_S, Interaction: 600 },
    },
    interactions: { url: (_, { uid }) => `/login/${uid}` },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      resourceIndicators: resources(gatewayUrl),
      rpInitiatedLogout: { enabled: true, logoutSource, postLogoutSuccessSource },
    },
    extraTokenClaims: (_, token) => (token.kind === 'ClientCredentials' ? systemClaims(token.clientId) : undefined),
    renderError: (ctx, { error, error_description: description }) => {
      ctx.type = 'html';
      ctx.body = page('登录没有完成', `<p class="wrong">${escaped(`${error} ${description ?? ''}`)}</p>`);
    },
  } satisfies Configuration);
}

const accountsPart: Configuration = {
  claims: { openid: ['sub', 'name', 'roles', 'department_id', 'organisation', 'region_code'], profile: [] },
  // Everything about a person is in the ID token: the gateway asks once.
  conformIdTokenClaims: false,
  findAccount: (_, id) => {
    const account = accountOf(id);
    return account && { accountId: id, claims: () => claimsOf(account) };
  },
  // The provider knows an account that was filled in by all its text; the gateway is told its id.
  subjectTypes: ['public', 'pairwise'],
  pairwiseIdentifier: (_, id) => accountOf(id)?.id ?? id,
  // The gateway is this service's own: nobody is asked whether it may know who he is.
  loadExistingGrant: async (ctx) => {
    const { client, session, provider } = ctx.oidc;
    if (client === undefined || session?.accountId === undefined) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
};

/** A ready-made account by its id, or another one as it was filled in. */
export function accountOf(id: string): Account | undefined {
  return PEOPLE.find((person) => person.id === id) ?? otherAccount(id);
}

/** Access tokens of systems are JWTs for the gateway, whether they name it or not; people get none that the gateway takes. */
function resources(gatewayUrl: string): NonNullable<Configuration['features']>['resourceIndicators'] {
  return {
    enabled: true,
    defaultResource: (_, client) => (client.clientId === GATEWAY_CLIENT ? undefined : gatewayUrl),
    getResourceServerInfo: () => ({
      scope: '',
      audience: gatewayUrl,
      accessTokenFormat: 'jwt',
      accessTokenTTL: TOKEN_S,
      jwt: { sign: { alg: 'ES256' } },
    }),
  };
}

function systemClaims(clientId: string | undefined): Record<string, unknown> {
  const system = SYSTEMS.find(({ id }) => id === clientId);
  return {
    roles: system?.roles ?? [],
    ...(system?.departmentId !== undefined && { department_id: system.departmentId }),
  };
}

/** Whoever comes from signing out at the gateway has decided already; the button is for browsers without scripts. */
function logoutSource(ctx: KoaContextWithOIDC, form: string): void {
  const confirm = `<p>正在退出……</p>${form}<button class="go" form="op.logoutForm" name="logout" value="yes">退出</button>
<script>document.querySelector('button').click()</script>`;
  ctx.type = 'html';
  ctx.body = page('退出 · 一件事一次办', confirm);
}

function postLogoutSuccessSource(ctx: KoaContextWithOIDC): void {
  ctx.type = 'html';
  ctx.body = page('已经退出', '<p>您已经退出登录，可以关闭本页。</p>');
}
