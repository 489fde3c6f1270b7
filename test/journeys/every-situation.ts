import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { type TestSystem } from '../support/system';
import { connectionPackage } from './courses';

const DEMO = join(dirname(require.resolve('@yijian/demo/package.json')), 'dist', 'main.js');

/** The report of the demonstration. */
interface Report {
  readonly ok: boolean;
  readonly runs: readonly {
    readonly event: string;
    readonly situation: string;
    readonly outcome: string;
    readonly findings: readonly unknown[];
  }[];
}

/** Every example of every package, compared with what the package itself expects. */
export function everySituation(system: () => TestSystem): void {
  it('handles every example situation as its package says: items, stages, materials, forms of departments', async () => {
    const { gateway } = system();
    await gateway.importPackage([connectionPackage()]);
    const report = await demonstrate(system());

    expect(report.runs.filter(({ findings }) => findings.length > 0)).toEqual([]);
    expect(report.ok).toBe(true);
    const run = report.runs.map(({ event, situation }) => `${event}/${situation}`).sort();
    expect(run).toEqual(await situations(system()));
  });
}

async function situations({ gateway }: TestSystem): Promise<readonly string[]> {
  const events = await gateway.read<readonly { readonly slug: string }[]>('/life-events');
  const packages = await Promise.all(events.map(({ slug }) => gateway.package(slug)));
  return packages.flatMap(({ lifeEvent }) => lifeEvent.situations.map(({ id }) => `${lifeEvent.slug}/${id}`)).sort();
}

/** `npm run demo -- --all`; it compares each case with its package on the way. */
function demonstrate({ gatewayUrl, simulatorUrl }: TestSystem): Promise<Report> {
  const args = [DEMO, '--all', '--json', '--url', gatewayUrl, '--simulator', simulatorUrl];
  return new Promise((resolve, reject) => {
    // Its exit code says the same as the report.
    execFile(process.execPath, args, { maxBuffer: 64 * 1024 ** 2 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) resolve(JSON.parse(stdout) as Report);
      else reject(new Error(`${error?.message}\n${stderr}`));
    });
  });
}
