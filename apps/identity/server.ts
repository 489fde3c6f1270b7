import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type IdentityConfig } from '@yijian/config';
import { filledIn, textOf } from './account';
import { PEOPLE } from './accounts';
import { clientSecrets } from './clients';
import { signingKeys } from './keys';
import { loginPage, page } from './login-page';
import { developmentProvider } from './provider';

type Provider = ReturnType<typeof developmentProvider>;

/** The OpenID provider for development with its own login page, ready to listen. */
export async function identityServer({ port, gatewayUrl, folder }: IdentityConfig): Promise<Server> {
  const provider = developmentProvider({
    issuer: `http://127.0.0.1:${port}`,
    gatewayUrl,
    secrets: clientSecrets(folder),
    keys: await signingKeys(folder),
  });
  const standard = provider.callback();
  return createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    if (path === '/health') return void response.end('ok');
    if (!path.startsWith('/login/')) return void standard(request, response);
    login(provider, request, response).catch((error: unknown) => expired(response, error));
  });
}

/** Shows the login page, or signs in whom it names. */
async function login(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  const show = (wrong?: string) => html(response, 200, loginPage(`/login/${uid}`, wrong));
  if (request.method !== 'POST') return show();
  const fields = new URLSearchParams(await text(request));
  const account = fields.has('account')
    ? (PEOPLE.find(({ id }) => id === fields.get('account')) ?? '没有这个人。')
    : filledIn(fields);
  if (typeof account === 'string') return show(account);
  const accountId = PEOPLE.includes(account) ? account.id : textOf(account);
  return provider.interactionFinished(request, response, {
    login: { accountId },
    // Coming back to this machine, a browser must have shown something: it has.
    consent: {},
  });
}

function expired(response: ServerResponse, error: unknown): void {
  console.error(JSON.stringify({ level: 'warn', msg: 'login not finished', error: String(error) }));
  html(
    response,
    400,
    page('登录没有完成', '<p class="wrong">登录已经过期，或者不是从本系统开始的。请回到系统重新登录。</p>'),
  );
}

function html(response: ServerResponse, status: number, body: string): void {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    })
    .end(body);
}
