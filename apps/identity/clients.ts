import { type ClientMetadata } from 'oidc-provider';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PersonRole } from './account';
import { PEOPLE } from './accounts';

/** A program with an identity of its own (client credentials). */
export interface System {
  /** Client id and claim `sub`; of a department's or enterprise's system the id of the department. */
  readonly id: string;
  readonly roles: readonly PersonRole[];
  readonly departmentId?: string;
}

/** Client id of the gateway, through which people sign in. */
export const GATEWAY_CLIENT = 'yijian';

/** The system of every department and enterprise that has people, and the one that brings the sample packages in. */
export const SYSTEMS: readonly System[] = [
  { id: 'setup', roles: ['catalogueManager', 'operator'] },
  ...[...new Set(PEOPLE.flatMap(({ departmentId = [] }) => departmentId))].map((departmentId): System => ({
    id: departmentId,
    departmentId,
    roles: isEnterprise(departmentId) ? ['department', 'enterprise'] : ['department'],
  })),
];

function isEnterprise(id: string): boolean {
  return PEOPLE.some(({ departmentId, roles }) => departmentId === id && roles.includes('enterprise'));
}

/** Secrets of all clients by their ids: made at the first start and kept in `clients.json`, readable by its owner only. */
export function clientSecrets(folder: string): Readonly<Record<string, string>> {
  const file = join(folder, 'clients.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  const ids = [GATEWAY_CLIENT, ...SYSTEMS.map(({ id }) => id)];
  const secrets = Object.fromEntries(ids.map((id) => [id, kept[id] ?? randomBytes(24).toString('base64url')]));
  if (ids.some((id) => kept[id] === undefined)) writeOwn(file, secrets);
  return secrets;
}

/** Writes a file that its owner alone can read; whole or not at all. */
export function writeOwn(file: string, content: object): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(content, null, 2), { mode: 0o600 });
  renameSync(aside, file);
}

/** All clients as the provider takes them. */
export function clientsOf(secrets: Readonly<Record<string, string>>, gatewayUrl: string): ClientMetadata[] {
  const secret = (id: string) => ({ client_id: id, client_secret: secrets[id] ?? '' });
  return [
    {
      ...secret(GATEWAY_CLIENT),
      grant_types: ['authorization_code'],
      // A native client may be sent back to any port of this machine (RFC 8252): gateways of tests share one provider.
      application_type: 'native',
      subject_type: 'pairwise',
      redirect_uris: [`${gatewayUrl}/session/callback`],
      post_logout_redirect_uris: [`${gatewayUrl}/`],
      id_token_signed_response_alg: 'ES256',
    },
    ...SYSTEMS.map(({ id }): ClientMetadata => ({
      ...secret(id),
      grant_types: ['client_credentials'],
      redirect_uris: [],
      response_types: [],
      id_token_signed_response_alg: 'ES256',
    })),
  ];
}
