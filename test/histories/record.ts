import { caseWorkflowId } from '@yijian/contract';
import * as courses from '../journeys/courses';
import * as legal from '../journeys/legal-courses';
import { versionCourse } from '../journeys/next-version';
import { type Doors, type FilledCase } from '../support/filed-case';
import { finishedHistory } from '../support/history';
import { startTestSystem } from '../support/system';
import { recordedScenarios, writeHistory } from './files';

/** Ways of cases that later workflow code must still be able to go. */
const CASES: Readonly<Record<string, (doors: Doors) => Promise<FilledCase>>> = {
  plain: courses.plainCase,
  correction: courses.correctedCase,
  rectification: courses.rectifiedCase,
  parked: courses.parkedCase,
  withdrawal: courses.withdrawnCase,
  'joined-items': courses.joinedCase,
  commitment: legal.committedCase,
  tolerance: legal.toleratedCase,
  'joint-visit': legal.visitedCase,
};

/** All scenarios, cases and catalogue versions; each answers the id of its workflow. */
const SCENARIOS: Readonly<Record<string, (doors: Doors) => Promise<string>>> = {
  ...Object.fromEntries(
    Object.entries(CASES).map(([scenario, run]) => [
      scenario,
      async (doors: Doors) => caseWorkflowId((await run(doors)).caseNo),
    ]),
  ),
  'catalogue-version': versionCourse,
};

/**
 * `npm run histories:record [-- SCENARIO…]`: runs scenarios on a real system through the public door and keeps their histories:
 * those named, else those that have none yet. To record one anew ends the support of cases that began under older code; it is
 * never done to silence a failing replay.
 */
async function main(named: readonly string[]): Promise<void> {
  const recorded = recordedScenarios();
  const wanted = named.length > 0 ? named : Object.keys(SCENARIOS).filter((scenario) => !recorded.includes(scenario));
  const system = await startTestSystem();
  try {
    for (const scenario of wanted) {
      const run = SCENARIOS[scenario];
      if (run === undefined) throw new Error(`There is no scenario ${scenario}: ${Object.keys(SCENARIOS).join(', ')}.`);
      const events = writeHistory(scenario, await finishedHistory(system, await run(system)));
      console.log(`✔ ${scenario}: ${events} events`);
    }
  } finally {
    await system.stop();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
