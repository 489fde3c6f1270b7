import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtOnce, cacheKey } from './cache';
import { inRepository } from './repository';
import { SetupFailure } from './setup-failure';
import { hasTool, mustRun } from './tool';

const project = inRepository('infra', 'temporal', 'test-server');

/** Starts quickly: one compiler tier, the simplest collector; the jars lie beside the script. */
const wrapper = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
exec java -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp "$here/lib/*" io.temporal.testserver.TestServer "$@"
`;

/**
 * The Temporal test server that skips time, as an executable for `TestWorkflowEnvironment.createTimeSkipping`:
 * from the cache, or its jars are fetched once with Maven.
 * @param onFetch hears that the jars are fetched
 * @throws SetupFailure when Java or, for the first time, Maven is missing, or the jars cannot be fetched
 */
export async function testServer(cache: string, onFetch: () => void): Promise<string> {
  if (!hasTool('java', ['-version'])) {
    throw new SetupFailure(
      '缺少 Java · Java is missing, and the Temporal test server needs it: install a Java runtime 17 or later (JRE or JDK).',
    );
  }
  const key = cacheKey('temporal-test-server', [join(project, 'pom.xml')]);
  const { folder } = await builtOnce(cache, key, async (into) => {
    onFetch();
    await fetchJars(into);
  });
  return join(folder, 'temporal-test-server');
}

async function fetchJars(into: string): Promise<void> {
  if (!hasTool('mvn', ['-version'])) {
    throw new SetupFailure(
      '缺少 Maven · Maven is missing, and the jars of the Temporal test server are fetched with it once: install Maven 3.8 or later.',
    );
  }
  try {
    const output = join(into, 'lib');
    await mustRun('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${output}`], { cwd: project });
  } catch (error) {
    throw new SetupFailure(
      `测试引擎下载失败 · The jars of the Temporal test server could not be fetched:\n${(error as Error).message}`,
    );
  }
  const script = join(into, 'temporal-test-server');
  writeFileSync(script, wrapper);
  chmodSync(script, 0o755);
}
