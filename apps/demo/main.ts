import { type DemoOptions, readOptions, USAGE, UsageError } from './options';
import { Refused } from './http';
import { printer } from './printer';
import { isClean, reportTable, verdict } from './report';
import { runSituation, type SituationReport, type Subject, type Tools } from './run-situation';
import { SimulatorControl } from './simulator-control';
import { chosenSubjects } from './subjects';
import { type UsableSystem, usableSystem } from './system';

/** How many cases run at once. */
const AT_ONCE = 4;

/** `npm run demo`: exit code 0 when everything is as the packages say, 1 otherwise, 2 for arguments that cannot be used. */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    console.log(USAGE);
    return 0;
  }
  const system = await usableSystem({ ...options, isFast: options.silentClerk }, (text) => console.error(text));
  try {
    const reports = await runAll(system, options);
    print(reports, { json: options.json, url: system.gateway.url });
    return isClean(reports) ? 0 : 1;
  } finally {
    await system.stop();
  }
}

async function runAll(
  { gateway, simulatorUrl, speed }: UsableSystem,
  options: DemoOptions,
): Promise<SituationReport[]> {
  const simulator = new SimulatorControl(simulatorUrl);
  const canScript = await simulator.isThere();
  if (!canScript) console.error(`仿真部门系统 ${simulatorUrl} 不可达：不能安排部门行为，只核对服务一侧`);
  const subjects = await chosenSubjects(gateway, options);
  const tools: Tools = {
    gateway,
    ...(canScript && { simulator }),
    printer: printer(options.json),
    wishes: options,
    speed,
    labelled: subjects.length > 1,
  };
  return inTurn(subjects, (subject) => runSituation(tools, subject));
}

/** Runs all with at most {@link AT_ONCE} at a time; reports come in the order of the subjects. */
async function inTurn(
  subjects: readonly Subject[],
  run: (subject: Subject) => Promise<SituationReport>,
): Promise<SituationReport[]> {
  const reports: SituationReport[] = [];
  const waiting = subjects.entries();
  const lane = async () => {
    for (const [index, subject] of waiting) reports[index] = await run(subject);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return reports;
}

function print(reports: readonly SituationReport[], { json, url }: { json: boolean; url: string }): void {
  if (json) {
    console.log(JSON.stringify({ url, ok: isClean(reports), runs: reports }, undefined, 2));
    return;
  }
  console.log();
  console.log(reportTable(reports));
  console.log(verdict(reports));
}

/** What went wrong before any case could run, in Chinese where people can mend it. */
function explain(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof Refused && error.code === 'packageRefused') return `目录包被拒绝：\n${packageFindings(error)}`;
  return error instanceof Error ? error.message : String(error);
}

interface PackageFinding {
  readonly file: string;
  readonly place: string;
  readonly rule: string | number;
  readonly message: string;
  readonly remedy?: string;
}

function findingsOf({ body }: Refused): readonly PackageFinding[] {
  return (body as { findings?: readonly PackageFinding[] }).findings ?? [];
}

function packageFindings(refused: Refused): string {
  return findingsOf(refused)
    .map(({ file, place, rule, message, remedy }) =>
      [`  ✗ ${file} ${place}（规则 ${rule}）${message}`, ...(remedy === undefined ? [] : [remedy])].join('；'),
    )
    .join('\n');
}

/** Exit code of a run that could not begin: 2 for arguments that cannot be used, else 1. */
function fail(error: unknown): number {
  const isMisuse = error instanceof UsageError;
  if (process.argv.includes('--json')) {
    const findings = error instanceof Refused ? findingsOf(error) : [];
    console.log(JSON.stringify({ ok: false, error: explain(error), findings }, undefined, 2));
  } else console.error(isMisuse ? `${explain(error)}\n\n${USAGE}` : explain(error));
  return isMisuse ? 2 : 1;
}

void main()
  .catch(fail)
  .then((code) => {
    process.exitCode = code;
  });
