import { type Client } from '@temporalio/client';
import { createDataSource } from '@yijian/adapters/register';
import { connectTemporal } from '@yijian/adapters/temporal';
import { type ProcessEnd, type Service } from '@yijian/infra';
import { type DataSource } from 'typeorm';
import { persistently } from '../support/http';
import { startTestSystem, type TestSystem } from '../support/system';
import { CarefulClient } from './careful-client';
import { carry, type FinishedCase } from './case-run';
import { chanceOf } from './chance';
import { documentFindings } from './documents-oracle';
import { engineForgetsATask, gatewayDiesAfterItsAnswer, workerDiesWhileItAsks } from './moments';
import { blows, torment } from './nemesis';
import { findings, inboxIsEmpty, type Insides, whyUnfinished } from './oracle';
import { commandsOf, scenarios } from './scenarios';
import { Tally } from './tally';

/** Cases under way at the same time. */
const CASES = 50;

/** `FAULT_RUNS`: how often the run is repeated, each with another seed. `FAULT_SEED`: seed of the first. */
const RUNS = Number(process.env['FAULT_RUNS'] ?? 1);
const SEED = Number(process.env['FAULT_SEED'] ?? Date.now() % 1_000_000);

const START_MS = 180_000;
const RUN_MS = 600_000;

let system: TestSystem;
let register: DataSource;
let temporal: Client;
/** Services that ended though nobody killed them, since the run began. */
let deaths: string[] = [];

/** What died is started again, as the start command does. */
function onDeath(service: Service, { code, signal }: ProcessEnd): void {
  deaths.push(`${service.name} ended by itself with ${signal ?? code}`);
  void persistently(() => service.start());
}

/** Temporal gives up when its database vanishes while it starts. Ours wait for theirs: of them each death is a finding. */
const isFinding = (death: string): boolean => !death.startsWith('temporal');

beforeAll(async () => {
  system = await startTestSystem({ onDeath });
  register = await createDataSource(system.databaseUrl, { applicationName: 'yijian-faults' }).initialize();
  temporal = connectTemporal({ address: system.temporalAddress, namespace: system.namespace });
}, START_MS);

afterAll(async () => {
  await temporal?.connection.close();
  await register?.destroy();
  await system?.stop();
}, START_MS);

const insides = (): Insides => ({ doors: system, register, temporal });

describe('a crash in a chosen moment', () => {
  workerDiesWhileItAsks(() => system, insides);
  gatewayDiesAfterItsAnswer(() => system, insides);
  engineForgetsATask(() => system, insides);
});

describe(`given ${CASES} cases of 开办餐饮店 under way`, () => {
  const seeds = Array.from({ length: RUNS }, (_, index) => SEED + index);

  it.each(seeds)(
    'when worker, documents, gateway, Temporal and PostgreSQL are killed in turn and all at once (seed %i), then nothing is lost and nothing happens twice',
    async (seed) => {
      const begun = Date.now();
      deaths = [];
      const chance = chanceOf(seed);
      const tally = new Tally(CASES);
      const gateway = new CarefulClient(system.gatewayUrl, tally);
      const doors = { gateway, simulator: system.simulator };
      const wanted = scenarios(CASES, chance);
      const commands = wanted.reduce((sum, scenario) => sum + commandsOf(scenario), 0);
      const plan = blows(commands, chance);

      const carried = wanted.map((scenario) =>
        carry(doors, scenario, chance).finally(() => tally.count(() => (tally.underWay -= 1))),
      );
      const nemesis = torment(system, plan, tally);
      const ends = await Promise.allSettled(carried);
      const inTheMidst = await nemesis;
      await inboxIsEmpty(insides());

      const unfinished = ends.flatMap((end) =>
        end.status === 'rejected' ? [whyUnfinished(insides(), end.reason)] : [],
      );
      const stuck = await Promise.all(unfinished);
      const finished = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
      const found = await Promise.all(finished.map((each) => findings({ ...insides(), doors }, each, gateway.ledger)));
      const documents = await documentFindings(register, finished);
      const asked = await Promise.all(finished.map(({ caseNo }) => system.simulator.requestsOf(caseNo)));
      const attempts = asked.flat().reduce((sum, request) => sum + request.attempts.length, 0);
      console.log(
        `seed ${seed}: ${finished.length} cases, killed ${plan.map(({ victim }) => victim).join(' ')}, ${inTheMidst} times in the midst; ` +
          `${tally.acknowledged} commands (${tally.stored} stored first), ${tally.retries} retries of callers; ` +
          `${asked.flat().length} requests to departments in ${attempts} attempts; ${deaths.length} deaths beside; ${(Date.now() - begun) / 1000} s`,
      );
      expect([...stuck, ...found.flat(), ...documents, ...deaths.filter(isFinding)]).toEqual([]);
      expect(await casesOf(finished)).toBe(CASES);
      // Or the run has shown nothing.
      expect(inTheMidst).toBeGreaterThan(plan.length / 2);
    },
    RUN_MS,
  );
});

/** How many cases these applicants have: an opening that was repeated opens no second one. */
async function casesOf(finished: readonly FinishedCase[]): Promise<number> {
  const [row] = await register.query<{ cases: number }[]>(
    'SELECT count(*)::int AS cases FROM case_file WHERE applicant_id = ANY ($1)',
    [finished.map(({ applicantId }) => applicantId)],
  );
  return row?.cases ?? 0;
}
