import * as courses from '../journeys/courses';
import { type Doors, type FilledCase } from '../support/filed-case';
import { finishedHistory } from '../support/history';
import { startTestSystem } from '../support/system';
import { writeHistory } from './files';

/** Ways of cases that later workflow code must still be able to go. */
const SCENARIOS: Readonly<Record<string, (doors: Doors) => Promise<FilledCase>>> = {
  plain: courses.plainCase,
  correction: courses.correctedCase,
  rectification: courses.rectifiedCase,
  parked: courses.parkedCase,
  withdrawal: courses.withdrawnCase,
  'joined-items': courses.joinedCase,
};

/**
 * `npm run histories:record`: runs every scenario on a real system through the public door and keeps its history. To be run
 * when a change of the workflow is meant to end the support of older histories, and never to silence a failing replay.
 */
async function main(): Promise<void> {
  const system = await startTestSystem();
  try {
    for (const [scenario, run] of Object.entries(SCENARIOS)) {
      const { caseNo } = await run(system);
      const events = writeHistory(scenario, await finishedHistory(system, caseNo));
      console.log(`✔ ${scenario}: ${events} events`);
    }
  } finally {
    await system.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
