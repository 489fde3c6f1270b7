import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import * as client from 'openid-client';
import { DataSource } from 'typeorm';
import { callerOf, type Person, personOf } from '../access/person';
import { type CallerRole } from '../callers/caller';
import { ProblemException } from '../problems/problem';
import { Settings } from '../settings';
import { Issuer, issuerUnavailable } from './issuer';
import { hashOf, type Session } from './sessions';

/** Somebody whom the issuer has sent back. */
export interface SignedIn {
  readonly person: Person;
  /** The role he begins with: the first of his. */
  readonly role: CallerRole;
  readonly idToken: string;
  /** Path he wanted to go to. */
  readonly returnTo: string;
}

interface Attempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly returnTo: string;
}

const FORGET = 'DELETE FROM sign_in_attempt WHERE ends_at <= now()';

const KEEP = `
  INSERT INTO sign_in_attempt (state_hash, browser_hash, nonce, code_verifier, return_to, ends_at)
  VALUES ($1, $2, $3, $4, $5, now() + interval '10 minutes')`;

// An attempt is used once, by the browser that began it.
const TAKE = `
  DELETE FROM sign_in_attempt WHERE state_hash = $1 AND browser_hash = $2 AND ends_at > now()
  RETURNING nonce, code_verifier AS "codeVerifier", return_to AS "returnTo"`;

/** Where somebody goes who asked for no page. */
const HOME = '/';

/** Signs people in at the issuer: authorization code with PKCE, bound to the browser by `state` and `nonce`. */
@Injectable()
export class SignIn {
  constructor(
    private readonly register: DataSource,
    private readonly issuer: Issuer,
    private readonly settings: Settings,
  ) {}

  /** Address at the issuer where the person signs in. `browser` is the secret of his browser. Throws `issuerUnavailable`. */
  async begin(returnTo: string | undefined, browser: string): Promise<string> {
    const { configuration } = await this.issuer.discover();
    const codeVerifier = client.randomPKCECodeVerifier();
    const [state, nonce] = [client.randomState(), client.randomNonce()];
    await this.register.query(FORGET);
    const values = [hashOf(state), hashOf(browser), nonce, codeVerifier, ownPath(returnTo, this.settings.gatewayUrl)];
    await this.register.query(KEEP, values);
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return address.href;
  }

  /** Takes what the issuer sent back (`search`: the query of the address). Throws `signInFailed`, `issuerUnavailable`. */
  async finish(search: string, browser: string): Promise<SignedIn> {
    const answer = new URL(this.redirectUri);
    answer.search = search;
    const state = answer.searchParams.get('state') ?? '';
    const attempt = await this.attempt(state, browser);
    if (attempt === undefined) throw failed('这次登录已经用过、已经过期，或者不是在这个浏览器中开始的。');
    const tokens = await this.tokens(answer, state, attempt);
    const person = personOf(tokens.claims() ?? {});
    const [role] = person.roles;
    if (role === undefined || tokens.id_token === undefined) throw failed('您的账号在本系统中没有任何角色。');
    callerOf(person, role);
    return { person, role, idToken: tokens.id_token, returnTo: attempt.returnTo };
  }

  /** Address that ends the session at the issuer too; the start page when it cannot be asked or has none. */
  async endAddress({ idToken }: Session): Promise<string> {
    try {
      const { configuration } = await this.issuer.discover();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return HOME;
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: `${this.settings.gatewayUrl}${HOME}` };
      return client.buildEndSessionUrl(configuration, parameters).href;
    } catch (error) {
      if (error instanceof ProblemException) return HOME;
      throw error;
    }
  }

  private get redirectUri(): string {
    return `${this.settings.gatewayUrl}/session/callback`;
  }

  private async attempt(state: string, browser: string): Promise<Attempt | undefined> {
    const [rows] = await this.register.query<[Attempt[], number]>(TAKE, [hashOf(state), hashOf(browser)]);
    return rows[0];
  }

  private async tokens(answer: URL, expectedState: string, { nonce, codeVerifier }: Attempt) {
    const { configuration } = await this.issuer.discover();
    try {
      return await client.authorizationCodeGrant(configuration, answer, {
        expectedState,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
    } catch (error) {
      if (error instanceof client.AuthorizationResponseError)
        throw failed(`身份认证系统没有同意登录（${error.error}）。`);
      if (error instanceof TypeError) throw issuerUnavailable(error);
      throw failed('身份认证系统的答复没有通过核对。');
    }
  }
}

/** A secret for a browser that has none yet. */
export function newBrowserSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * A path of this service, as it was asked for; the start page for everything that leads elsewhere, so that nobody can send
 * people away with an address of ours.
 */
export function ownPath(returnTo: string | undefined, gatewayUrl: string): string {
  if (returnTo === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(returnTo) || !URL.canParse(returnTo, gatewayUrl)) {
    return HOME;
  }
  const { origin, pathname, search, hash } = new URL(returnTo, gatewayUrl);
  // Dots in a path are resolved: what is left may begin with two slashes, which browsers take for another host.
  const isOwn = origin === new URL(gatewayUrl).origin && !pathname.startsWith('//');
  return isOwn ? `${pathname}${search}${hash}` : HOME;
}

function failed(detail: string): ProblemException {
  return new ProblemException('signInFailed', { detail, remedy: '请回到首页重新登录。' });
}
