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
