import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtOnce, cacheKey } from './cache';
import { inRepository } from './repository';
import { SetupFailure } from './setup-failure';
import { hasTool, mustRun } from './tool';

const project = inRepository('infra', 'document-check');
const source = join(project, 'DocumentCheck.java');

const wrapper = `#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
exec java -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Djava.awt.headless=true -Dfile.encoding=UTF-8 -cp "$here:$here/lib/*" DocumentCheck "$@"
`;

/**
 * The independent check of documents (signature and archival format) as an executable: from the cache, or its jars are
 * fetched once with Maven.
 * @param onFetch hears that the jars are fetched
 * @throws SetupFailure when a JDK or, for the first time, Maven is missing, or the jars cannot be fetched
 */
export async function documentCheck(cache: string, onFetch: () => void): Promise<string> {
  const key = cacheKey('document-check', [join(project, 'pom.xml'), source]);
  const { folder } = await builtOnce(cache, key, async (into) => {
    onFetch();
    await build(into);
  });
  return join(folder, 'document-check');
}

async function build(into: string): Promise<void> {
  if (!hasTool('javac', ['-version']) || !hasTool('mvn', ['-version'])) {
    throw new SetupFailure(
      '缺少 JDK 或 Maven · A JDK or Maven is missing, and the check of documents is built with them once: install a JDK 17 or later and Maven 3.8 or later.',
    );
  }
  try {
    const jars = join(into, 'lib');
    await mustRun('mvn', ['-q', '-B', 'dependency:copy-dependencies', `-DoutputDirectory=${jars}`], { cwd: project });
    await mustRun('javac', ['-encoding', 'UTF-8', '-cp', join(jars, '*'), '-d', into, source]);
  } catch (error) {
    throw new SetupFailure(
      `文书检验工具编译失败 · The check of documents could not be built:\n${(error as Error).message}`,
    );
  }
  const script = join(into, 'document-check');
  writeFileSync(script, wrapper);
  chmodSync(script, 0o755);
}
