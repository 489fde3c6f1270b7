import { join } from 'node:path';
import { builtOnce, type Cached, cacheKey } from './cache';
import { inRepository } from './repository';
import { SetupFailure } from './setup-failure';
import { hasTool, mustRun } from './tool';

/** The programs of the Temporal server: the server itself and the tool that keeps its tables. */
export interface TemporalPrograms {
  readonly server: string;
  readonly sqlTool: string;
}

const goModule = inRepository('infra', 'temporal', 'server');

/**
 * The Temporal server of the version pinned in infra/temporal/server/go.mod, from the cache or built with Go:
 * several minutes the first time, nothing afterwards.
 * @param onBuild hears that a build begins
 * @throws SetupFailure when it must be built and Go is missing, or the build fails
 */
export async function temporalPrograms(
  cache: string,
  onBuild: () => void,
  signal?: AbortSignal,
): Promise<TemporalPrograms & Cached> {
  const key = cacheKey('temporal-server', [join(goModule, 'go.mod'), join(goModule, 'go.sum')]);
  const cached = await builtOnce(cache, key, async (into) => {
    onBuild();
    await build(into, signal);
  });
  const program = (name: string) => join(cached.folder, process.platform === 'win32' ? `${name}.exe` : name);
  return { ...cached, server: program('server'), sqlTool: program('sql') };
}

async function build(into: string, signal: AbortSignal | undefined): Promise<void> {
  if (!hasTool('go', ['version'])) {
    throw new SetupFailure(
      '缺少 Go · The Temporal server is built from source once, and Go is missing: install Go 1.26 or later (https://go.dev/dl), or set TEMPORAL_ADDRESS=host:port to a Temporal server that runs.',
    );
  }
  const packages = ['go.temporal.io/server/cmd/server', 'go.temporal.io/server/cmd/tools/sql'];
  try {
    // -s -w leaves out debug tables (a third of the size); `auto` lets an older Go fetch the version go.mod asks for.
    await mustRun('go', ['build', '-ldflags', '-s -w', '-o', `${into}/`, ...packages], {
      cwd: goModule,
      env: { GOTOOLCHAIN: 'auto', CGO_ENABLED: '0' },
      signal,
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw new SetupFailure(
      `流程引擎编译失败 · The Temporal server could not be built; mend the cause below, or set TEMPORAL_ADDRESS=host:port to a Temporal server that runs.\n${(error as Error).message}`,
    );
  }
}
