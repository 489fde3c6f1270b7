import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AccessToken } from '@yijian/adapters/access-token';
import { inRepository } from './repository';
import { SetupFailure } from './setup-failure';

/** One file of a package: path relative to the package's folder, with `/`, and its text. */
export interface PackageFile {
  readonly path: string;
  readonly text: string;
}

/** The packages that come with the system: shared data at the top, one file for each life event. */
export function samplePackage(): PackageFile[] {
  const folder = inRepository('infra', 'samples');
  const jsonIn = (...part: string[]) =>
    readdirSync(join(folder, ...part))
      .filter((name) => name.endsWith('.json'))
      .map((name) => [...part, name].join('/'));
  const paths = [...jsonIn(), ...jsonIn('life-events')].sort();
  return paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/**
 * Brings the sample packages in through the gateway's door for catalogue managers. The same content again changes nothing.
 * @throws SetupFailure with the gateway's answer when it refuses
 */
export async function importSamples(gatewayUrl: string, token: AccessToken): Promise<void> {
  const body = JSON.stringify({ files: samplePackage() });
  const response = await fetch(`${gatewayUrl}/catalogue/packages`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await token.current()}`,
      'idempotency-key': createHash('sha256').update(body).digest('hex'),
    },
    body,
    signal: AbortSignal.timeout(60_000),
  });
  const answer = await response.text();
  if (response.ok) return;
  throw new SetupFailure(
    `示例事项未被接受 · The sample packages were refused (${response.status}): ${answer.slice(0, 2000)}`,
  );
}

/** Whether no case was ever opened. */
export async function isRegisterEmpty(gatewayUrl: string, token: AccessToken): Promise<boolean> {
  const response = await fetch(`${gatewayUrl}/cases?limit=1`, {
    headers: { authorization: `Bearer ${await token.current()}` },
    signal: AbortSignal.timeout(10_000),
  });
  const answer = (await response.json()) as { total?: number };
  return response.ok && answer.total === 0;
}
