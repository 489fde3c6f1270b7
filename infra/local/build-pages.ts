import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from './repository';
import { fail } from './setup-failure';
import { mustRun } from './tool';

const consoleFolder = inRepository('apps', 'console');

/** Where the built pages are. */
export const pagesFolder = join(consoleFolder, 'dist', 'pages');

/** Builds the pages unless they are newer than all of their sources. */
export async function ensurePages(): Promise<void> {
  const built = join(pagesFolder, 'index.html');
  const made = existsSync(built) ? statSync(built).mtimeMs : 0;
  const changed = Math.max(
    statSync(inRepository('package-lock.json')).mtimeMs,
    newestChange(consoleFolder),
    newestChange(inRepository('libs', 'domain')),
  );
  if (changed <= made) return;
  console.log('构建页面 · building pages …');
  const vite = inRepository('node_modules', 'vite', 'bin', 'vite.js');
  await mustRun(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: consoleFolder });
}

/** The time of the last change of a source below, in milliseconds since 1970. */
function newestChange(folder: string): number {
  const changes = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules' && !name.includes('.spec.'))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newestChange(path) : statSync(path).mtimeMs;
    });
  return Math.max(0, ...changes);
}

if (require.main === module) ensurePages().catch(fail);
