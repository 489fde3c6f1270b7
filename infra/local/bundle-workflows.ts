import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';
import { writeWhole } from './json-file';
import { inRepository } from './repository';
import { fail } from './setup-failure';

/** The workflow code as one file, as workers load it. */
export const workflowBundlePath = inRepository('workflows', 'dist', 'bundle.js');

/** What the bundle is made of: compiled sources, and the lock file for the version of the SDK. */
const inputs = [
  inRepository('workflows', 'dist'),
  inRepository('libs', 'domain', 'dist'),
  inRepository('libs', 'contract', 'dist'),
  inRepository('package-lock.json'),
];

/** Writes the bundle from the compiled workflows unless it is newer than all of its inputs. @returns its path */
export async function ensureWorkflowBundle(): Promise<string> {
  const made = existsSync(workflowBundlePath) ? statSync(workflowBundlePath).mtimeMs : 0;
  if (inputs.every((input) => newestChange(input) <= made)) return workflowBundlePath;
  const quiet = () => undefined;
  const { code } = await bundleWorkflowCode({
    workflowsPath: inRepository('workflows', 'dist', 'index.js'),
    logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.warn, error: console.error },
  });
  writeWhole(workflowBundlePath, code);
  return workflowBundlePath;
}

/** The time of the last change of a compiled source below, in milliseconds since 1970. */
function newestChange(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const changes = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|json)$/.test(name) && !/\.spec\.js$|^bundle\.js$/.test(name))
    .map((name) => statSync(join(path, name)).mtimeMs);
  return Math.max(0, ...changes);
}

if (require.main === module) ensureWorkflowBundle().catch(fail);
