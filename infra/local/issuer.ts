import { readFileSync } from 'node:fs';
import { AccessToken } from '@yijian/adapters/access-token';
import { appPlan } from './apps';
import { startProcess } from './process';
import { SetupFailure } from './setup-failure';
import { type Startup } from './startup';

/** Client ids at the OpenID provider for development: the gateway, and the one that brings the sample packages in. */
const GATEWAY_CLIENT = 'yijian';
const SETUP_CLIENT = 'setup';

/**
 * The OpenID provider: external where `OIDC_ISSUER` says so, else the embedded one, which makes its keys and the secrets of its
 * clients at the first start. Answers the environment completed by the gateway's secret.
 */
export async function startIssuer(startup: Startup, serviceEnv: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const { env, parts, options, run, step, surroundings } = startup;
  if (env['OIDC_ISSUER'] || !parts.has('identity')) return serviceEnv;
  await step('身份认证 · identity', () =>
    run('identity', () =>
      startProcess(appPlan('identity', { ...serviceEnv, ...options.serviceEnv?.identity }), surroundings),
    ),
  );
  return { ...serviceEnv, OIDC_CLIENT_SECRET: secretOf(serviceEnv, GATEWAY_CLIENT) };
}

/** The access token with which this start acts: it imports packages and looks whether there are cases. */
export function setupToken(serviceEnv: NodeJS.ProcessEnv): AccessToken {
  const issuer = serviceEnv['OIDC_ISSUER'] ?? '';
  return new AccessToken({ issuer, clientId: SETUP_CLIENT, clientSecret: secretOf(serviceEnv, SETUP_CLIENT) });
}

function secretOf({ CLIENT_SECRETS_FILE: file = '' }: NodeJS.ProcessEnv, clientId: string): string {
  const remedy = `it must hold the secret of the client "${clientId}" (roles catalogueManager and operator).`;
  try {
    const secret = (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>)[clientId];
    if (secret !== undefined) return secret;
  } catch (error) {
    throw new SetupFailure(
      `密钥文件无法读取 · The file CLIENT_SECRETS_FILE cannot be read (${(error as Error).message}): ${remedy}`,
    );
  }
  throw new SetupFailure(`密钥文件缺少密钥 · The file ${file} (CLIENT_SECRETS_FILE) lacks a secret: ${remedy}`);
}
