import { type Client } from '@temporalio/client';
import { type Bench } from '../bench';
import { databaseBytes } from '../database';
import { type Message, playCase, type ReferenceCase } from '../reference-case';
import { type Side, type SideName } from '../side';
import { cpuBetween, type CpuSeconds, cpuSeconds } from './cpu-time';
import { closedLoop } from './closed-loop';
import { mean } from './statistics';

/** Milliseconds from giving each message to its acknowledgement, by kind of message. */
export type Latencies = Readonly<Record<Message['kind'], readonly number[]>>;

/** What one side did in one round. Per-case figures are means over the cases of the round. */
export interface RoundResult {
  readonly side: SideName;
  readonly cases: number;
  /** Opening the cases, up to where they wait for their first message. */
  readonly preparationSeconds: number;
  /** From the first message of the first case to the end of the last one. */
  readonly seconds: number;
  readonly latencies: Latencies;
  /** Of the part after the preparation, per case and by process; `undefined` where it cannot be read. */
  readonly cpuSecondsPerCase: CpuSeconds | undefined;
  /** The same for this process, which plays people and departments. */
  readonly driverCpuSecondsPerCase: number;
  readonly historyEvents: number;
  readonly historyBytes: number;
  /** Growth on disk per case, preparation included; approximate. */
  readonly databaseBytes: { readonly register: number; readonly temporal: number };
}

/** How many cases, and how many of them at once. */
export interface Load {
  readonly cases: number;
  readonly inFlight: number;
  readonly signal: AbortSignal;
  /** Hears of every case that is prepared or ended. */
  readonly onStep: (phase: 'preparing' | 'running', done: number) => void;
}

/** Prepares the cases of one side, plays them in a closed loop, and reads what they cost. */
export async function runRound(bench: Bench, side: Side, load: Load): Promise<RoundResult> {
  const before = await databaseBytes(bench.register);
  const opened = performance.now();
  const cases = await closedLoop(load.cases, load.inFlight, load.signal, async (done) => {
    const one = await side.prepare();
    load.onStep('preparing', done());
    return one;
  });
  const preparationSeconds = secondsSince(opened);
  await side.quiet(cases);
  const played = await playAll(bench, side, cases, load);
  const history = await historyOf(bench.client, cases);
  const after = await databaseBytes(bench.register);
  return {
    side: side.name,
    cases: cases.length,
    preparationSeconds,
    ...played,
    ...history,
    databaseBytes: {
      register: (after.register - before.register) / cases.length,
      temporal: (after.temporal - before.temporal) / cases.length,
    },
  };
}

async function playAll(bench: Bench, side: Side, cases: readonly ReferenceCase[], load: Load) {
  const latencies: Record<Message['kind'], number[]> = {
    submit: [],
    accept: [],
    grant: [],
    requestRectification: [],
    supplyRectification: [],
    rate: [],
  };
  const cpuBefore = cpuSeconds(side.processes());
  const driverBefore = process.cpuUsage();
  const begun = performance.now();
  await closedLoop(cases.length, load.inFlight, load.signal, async (done, index) => {
    const one = cases[index];
    if (!one) return;
    await playCase(one, bench.door, async (message) => {
      const given = performance.now();
      await one.send(message);
      latencies[message.kind].push(performance.now() - given);
    });
    load.onStep('running', done());
  });
  const seconds = secondsSince(begun);
  const driver = process.cpuUsage(driverBefore);
  const cpu = cpuBetween(cpuBefore, cpuSeconds(side.processes()));
  return {
    seconds,
    latencies,
    cpuSecondsPerCase: cpu && perCase(cpu, cases.length),
    driverCpuSecondsPerCase: (driver.user + driver.system) / 1e6 / cases.length,
  };
}

function perCase(cpu: CpuSeconds, cases: number): CpuSeconds {
  return Object.fromEntries(Object.entries(cpu).map(([name, seconds]) => [name, seconds / cases]));
}

async function historyOf(client: Client, cases: readonly ReferenceCase[]) {
  const infos = await closedLoop(cases.length, 8, undefined, async (_, index) => {
    const { raw } = await client.workflow.getHandle(cases[index]?.workflowId ?? '').describe();
    return raw.workflowExecutionInfo;
  });
  return {
    historyEvents: mean(infos.map((info) => Number(info?.historyLength))),
    historyBytes: mean(infos.map((info) => Number(info?.historySizeBytes))),
  };
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}
