import { readFile } from 'node:fs/promises';

/** A system that gets access tokens with a secret of its own (OAuth 2.0 client credentials). */
export interface SystemClient {
  /** Address of the OpenID provider. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Seconds before its end at which a token is no longer used: it must live until its request is read. */
const MARGIN_S = 30;

/** How long one answer of the issuer may take, in milliseconds. */
const ANSWER_MS = 10_000;

/** The access token of one system, asked for when it is needed and kept until shortly before its end. */
export class AccessToken {
  private kept: Promise<{ readonly token: string; readonly usableUntil: number }> | undefined;

  constructor(private readonly client: SystemClient) {}

  /** A token that can be used now. @throws Error when the issuer is away or refuses */
  async current(): Promise<string> {
    const kept = await this.kept?.catch(() => undefined);
    if (kept !== undefined && Date.now() < kept.usableUntil) return kept.token;
    const asked = tokenOf(this.client);
    this.kept = asked;
    return (await asked).token;
  }
}

/**
 * Access tokens of the systems whose secrets a file holds by their client ids; a system that joins is found there. The function
 * throws Error when there is no such client, or the issuer is away.
 */
export function accessTokensOf(issuer: string, secretsFile: string): (clientId: string) => Promise<string> {
  const tokens = new Map<string, AccessToken>();
  return async (clientId) => {
    const token = tokens.get(clientId) ?? (await tokenFor(clientId));
    tokens.set(clientId, token);
    return token.current();
  };

  async function tokenFor(clientId: string): Promise<AccessToken> {
    const secrets = JSON.parse(await readFile(secretsFile, 'utf8')) as Readonly<Record<string, string>>;
    const clientSecret = secrets[clientId];
    if (clientSecret === undefined) throw new Error(`${secretsFile} has no secret of the client ${clientId}.`);
    return new AccessToken({ issuer, clientId, clientSecret });
  }
}

async function tokenOf({ issuer, clientId, clientSecret }: SystemClient) {
  const { token_endpoint: address } = await asked<{ token_endpoint: string }>(
    `${issuer}/.well-known/openid-configuration`,
  );
  const credentials = [clientId, clientSecret].map(encodeURIComponent).join(':');
  const answer = await asked<{ access_token: string; expires_in: number }>(address, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return { token: answer.access_token, usableUntil: Date.now() + (answer.expires_in - MARGIN_S) * 1000 };
}

async function asked<T>(address: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(address, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  throw new Error(`The issuer answered ${response.status} at ${address}: ${text.slice(0, 500)}`);
}
