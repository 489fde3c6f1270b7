import { exportJWK, generateKeyPair, type GenerateKeyPairResult, type JWTPayload, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An OpenID provider over real HTTP that signs in whoever it is told to. */
export interface TestIssuer {
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly audience: string;
  /** An access token for the gateway; claims and header members may be other than usual, undefined ones are left out. */
  accessToken(claims: JWTPayload, header?: { readonly typ?: string }): Promise<string>;
  /** Whoever comes to sign in from now on has these claims. */
  signsIn(claims: JWTPayload): void;
  /** Signs with a new key from now on; the old one is no longer published. */
  rotateKey(): Promise<void>;
  /** Whether it answers; it does at first. */
  isAway: boolean;
  stop(): Promise<void>;
}

const CLIENT = { clientId: 'yijian', clientSecret: 'secret of the gateway' };
const AUDIENCE = 'https://gateway.example';

interface Key {
  readonly kid: string;
  readonly privateKey: GenerateKeyPairResult['privateKey'];
  readonly jwk: object;
}

/** A sign-in between the login page and the exchange of its code. */
interface Grant {
  readonly nonce: string;
  readonly claims: JWTPayload;
}

/** Starts an issuer on a free port. */
export async function startTestIssuer(): Promise<TestIssuer> {
  let key = await newKey();
  let person: JWTPayload = { sub: 'nobody' };
  const grants = new Map<string, Grant>();
  const server = createServer((request, response) => {
    if (issuer.isAway) return void request.socket.destroy();
    void answer(request, response, { issuer, key, person, grants, sign });
  });
  server.listen({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const sign = (claims: JWTPayload, typ: string, audience: string): Promise<string> =>
    new SignJWT({ iss: url, aud: audience, exp: Math.floor(Date.now() / 1000) + 300, ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ })
      .setIssuedAt()
      .sign(key.privateKey);

  const issuer: TestIssuer = {
    ...{ url, ...CLIENT, audience: AUDIENCE, isAway: false },
    accessToken: (claims, { typ = 'at+jwt' } = {}) => sign(claims, typ, AUDIENCE),
    signsIn: (claims) => {
      person = claims;
    },
    rotateKey: async () => {
      key = await newKey();
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return issuer;
}

async function newKey(): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const kid = randomUUID();
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

interface Inside {
  readonly issuer: TestIssuer;
  readonly key: Key;
  readonly person: JWTPayload;
  readonly grants: Map<string, Grant>;
  readonly sign: (claims: JWTPayload, typ: string, audience: string) => Promise<string>;
}

async function answer(request: IncomingMessage, response: ServerResponse, inside: Inside): Promise<void> {
  const { issuer, key, person, grants, sign } = inside;
  const { pathname, searchParams } = new URL(request.url ?? '/', issuer.url);
  const json = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  switch (pathname) {
    case '/.well-known/openid-configuration':
      return void json(metadata(issuer.url));
    case '/jwks':
      return void json({ keys: [key.jwk] });
    case '/authorize': {
      const code = randomUUID();
      grants.set(code, { nonce: searchParams.get('nonce') ?? '', claims: person });
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString();
      return void response.writeHead(302, { location: back.href }).end();
    }
    case '/token': {
      const grant = grants.get(new URLSearchParams(await text(request)).get('code') ?? '');
      if (grant === undefined) return void response.writeHead(400).end();
      const idToken = await sign({ ...grant.claims, nonce: grant.nonce }, 'JWT', issuer.clientId);
      return void json({ access_token: 'opaque', token_type: 'Bearer', id_token: idToken });
    }
    default:
      return void response.writeHead(404).end();
  }
}

function metadata(url: string): object {
  return {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${url}/jwks`,
    end_session_endpoint: `${url}/end`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    code_challenge_methods_supported: ['S256'],
  };
}
