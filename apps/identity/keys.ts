import { randomBytes, webcrypto } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JWK } from 'oidc-provider';
import { writeOwn } from './clients';

/** What the provider signs with: tokens, and its own cookies. */
export interface Keys {
  readonly jwks: { readonly keys: JWK[] };
  readonly cookies: string[];
}

/** Keys made at the first start and kept in `keys.json`, readable by its owner only. */
export async function signingKeys(folder: string): Promise<Keys> {
  const file = join(folder, 'keys.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const { subtle } = webcrypto;
  const { privateKey } = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const jwk = await subtle.exportKey('jwk', privateKey);
  const kid = randomBytes(8).toString('hex');
  const made = {
    jwks: { keys: [{ ...jwk, kid, alg: 'ES256', use: 'sig', key_ops: undefined, ext: undefined } as JWK] },
    cookies: [randomBytes(32).toString('base64url')],
  };
  writeOwn(file, made);
  return made;
}
