import { availableParallelism, cpus } from 'node:os';
import { stopRequest } from '@yijian/infra';
import { bareSide, startBareWorker } from './bare/bare-side';
import { type Bench } from './bench';
import { rowsOf } from './database';
import { measureLists } from './lists/lists';
import { areQuick, LIST_BAR_MS, listLines } from './lists/table';
import { measureOpenings } from './opening/openings';
import { openingLines } from './opening/table';
import { type Load, type RoundResult, runRound } from './measure/round';
import { type BenchOptions, benchOptions, usage, UsageError } from './options';
import { ProgressBar } from './report/progress';
import { isReached, table } from './report/table';
import { type Ratios, type Round, summarize, type Summary } from './report/summary';
import { type Side, SIDE_NAMES, type SideName } from './side';
import { startBench } from './start';
import { type PublicApi } from './whole/public-api';
import { type Incidents, referenceEvent, wholeSide } from './whole/whole-side';

/** Cases each side runs before anything is measured: code gets compiled, pages and connections get warm. */
const WARM_UP_CASES = 64;

/** `npm run bench`: the reference case through the whole system and in a bare workflow, side by side. */
async function main(): Promise<void> {
  const options = benchOptions(process.argv.slice(2));
  if (options.help) return console.log(usage);
  const signal = stopRequest();
  const progress = new ProgressBar(process.stderr);
  const cleanups: (() => unknown)[] = [];
  try {
    if (options.lists) return await benchLists(options, signal, progress, cleanups);
    const { bench, api } = await startBench(signal, cleanups);
    if (options.opening) return await benchOpenings(api, options, signal, progress);
    const incidents: Incidents = { pending: 0, tooEarly: 0 };
    const sides = await warmSides(bench, api, incidents, options, signal, cleanups);
    const rounds = await measure(bench, sides, options, signal, progress);
    progress.clear();
    print(options, summarize(rounds), rounds, incidents);
  } finally {
    progress.clear();
    for (const cleanup of cleanups.reverse()) await cleanup();
  }
}

/** Openings of a small and of a wide event, side by side. */
async function benchOpenings(
  api: PublicApi,
  { cases, json }: BenchOptions,
  signal: AbortSignal,
  progress: ProgressBar,
): Promise<void> {
  const model = await referenceEvent(api);
  const openings = await measureOpenings(api, model, { cases, signal, onStep: (step) => progress.show(step) });
  progress.clear();
  if (json) return console.log(JSON.stringify({ cases, ...openings }, null, 2));
  for (const line of openingLines(openings, cases)) console.log(line);
}

/** Every list on a filled register; the process fails when one is too slow. */
async function benchLists(
  { cases, json }: BenchOptions,
  signal: AbortSignal,
  progress: ProgressBar,
  cleanups: (() => unknown)[],
): Promise<void> {
  const results = await measureLists({ cases, signal, onStep: (step) => progress.show(step) }, cleanups);
  progress.clear();
  if (json) console.log(JSON.stringify({ cases, barMs: LIST_BAR_MS, isReached: areQuick(results), results }, null, 2));
  else for (const line of listLines(results, cases)) console.log(line);
  if (!areQuick(results)) process.exitCode = 1;
}

/** All sides, warm. The whole system goes first: the bare side sends requests and notices of the size it sent. */
async function warmSides(
  bench: Bench,
  api: PublicApi,
  incidents: Incidents,
  options: BenchOptions,
  signal: AbortSignal,
  cleanups: (() => unknown)[],
): Promise<Record<SideName, Side>> {
  const load: Load = { cases: WARM_UP_CASES, inFlight: options.inFlight, signal, onStep: () => undefined };
  const whole = wholeSide(bench, api, await referenceEvent(api), incidents);
  await runRound(bench, whole, load);
  incidents.pending = incidents.tooEarly = 0;
  const worker = await startBareWorker(bench);
  cleanups.push(() => worker.stop());
  const sizes = { requestBytes: Object.fromEntries(bench.door.requestBytes), ...(await rowSizes(bench)) };
  const sides = {
    bare: bareSide('bare', bench, worker, sizes),
    whole,
    bareUpdate: bareSide('bareUpdate', bench, worker, sizes),
  };
  await runRound(bench, sides.bare, load);
  await runRound(bench, sides.bareUpdate, load);
  return sides;
}

/** Mean sizes of the one-time notice and the bundle in the register. */
async function rowSizes({ register }: Bench): Promise<{ noticeBytes: number; deliveryBytes: number }> {
  const sql = `
    SELECT (SELECT avg(octet_length(text))::int FROM notice WHERE kind = 'oneTimeNotice') AS "noticeBytes",
      (SELECT avg(octet_length(bundle::text))::int FROM delivery) AS "deliveryBytes"`;
  const [row] = await rowsOf<{ noticeBytes: number; deliveryBytes: number }>(register, sql);
  if (!row?.noticeBytes || !row.deliveryBytes) throw new Error('The warm-up left no notice or no delivery behind.');
  return row;
}

/** The rounds; each begins with another side, so that none always comes first. */
async function measure(
  bench: Bench,
  sides: Readonly<Record<SideName, Side>>,
  { cases, inFlight, rounds }: BenchOptions,
  signal: AbortSignal,
  progress: ProgressBar,
): Promise<Round[]> {
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const order = SIDE_NAMES.map((_, index) => SIDE_NAMES[(index + round) % SIDE_NAMES.length] ?? 'bare');
    const results: Partial<Record<SideName, RoundResult>> = {};
    for (const name of order) {
      const title = (phase: string) => `round ${round + 1}/${rounds} · ${name} · ${phase}`;
      const onStep: Load['onStep'] = (phase, done) => progress.show({ title: title(phase), done, of: cases });
      results[name] = await runRound(bench, sides[name], { cases, inFlight, signal, onStep });
    }
    measured.push(results as Round);
  }
  return measured;
}

function print(options: BenchOptions, summary: Summary, rounds: readonly Round[], incidents: Incidents): void {
  const { cases, inFlight } = options;
  const machine = { processors: availableParallelism(), model: cpus()[0]?.model, node: process.version };
  if (options.json) {
    const reached = Object.fromEntries(
      Object.entries(summary.ratios).map(([name, ratio]) => [name, isReached(name as keyof Ratios, ratio as number)]),
    );
    const perRound = rounds.map((round) => summarize([round]));
    const body = { machine, cases, inFlight, rounds: perRound, ...summary, reached, incidents };
    return console.log(JSON.stringify(body, null, 2));
  }
  const caption = [
    '',
    `Reference case: 4 departments, 1 rectification; 9 messages, 7 outgoing calls. ${cases} cases per side and round, ${inFlight} in flight,`,
    `medians of ${rounds.length} interleaved rounds on ${machine.processors} processors (${machine.model}), Node ${machine.node}.`,
    'Timed from the first message (submit) to the closed case. Opening, form, uploads and the one-time notice are prepared before;',
    '"with preparation" adds their time. bare: plain activities and signals; bareUpdate: the same by Updates; whole: public HTTP API.',
    `Commands of the whole answered 202: ${incidents.pending}; ratings given again because they came too early: ${incidents.tooEarly}.`,
  ];
  for (const line of table(summary, caption)) console.log(line);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') process.exit(130);
    console.error(error instanceof UsageError ? error.message : error);
    process.exit(1);
  },
);
