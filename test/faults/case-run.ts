import { type CaseAnswer } from '../support/answers';
import {
  deliverAndRate,
  type Doors,
  type FilledCase,
  lifeEventOf,
  openFilledCase,
  submitAndAccept,
} from '../support/filed-case';
import { type CaseScript } from '../support/simulator-client';
import { type Chance } from './chance';
import { type Scenario, scriptOf } from './scenarios';

/** A case that was carried to its end. */
export interface FinishedCase extends FilledCase {
  readonly scenario: Scenario;
  readonly closed: CaseAnswer;
}

const EVENT = 'restaurant-opening';

/** Carries one case from the one-time notice to the rating, as applicant and clerk. */
export async function carry(doors: Doors, scenario: Scenario, chance: Chance): Promise<FinishedCase> {
  const { situations } = await lifeEventOf(doors.gateway, EVENT);
  const situation = situations.find(({ id }) => id === scenario.situationId);
  if (situation === undefined) throw new Error(`${EVENT} has no situation ${scenario.situationId}`);
  const filled = await readyToSubmit(doors, scenario, scriptOf(scenario, situation, chance));
  await submitAndAccept(doors, filled);
  return finish(doors, scenario, filled);
}

/** Opens a case and fills it in; the applicant has had the one-time notice (一次告知), which comes before anything is handed in. */
export async function readyToSubmit(doors: Doors, { situationId }: Scenario, script: CaseScript): Promise<FilledCase> {
  const filled = await openFilledCase(doors, EVENT, situationId, script);
  await doors.gateway.until(filled.caseNo, ({ stage }) => stage !== 'notify');
  return filled;
}

/** From the acceptance to the rating. */
export async function finish(doors: Doors, scenario: Scenario, filled: FilledCase): Promise<FinishedCase> {
  if (scenario.rectify !== undefined) await supplyRectification(doors, filled, scenario.rectify);
  return { ...filled, scenario, closed: await deliverAndRate(doors, filled) };
}

async function supplyRectification({ gateway }: Doors, { caseNo, filer }: FilledCase, itemId: string): Promise<void> {
  const itemOf = ({ items }: CaseAnswer) => items.find((item) => item.itemId === itemId);
  const view = await gateway.until(caseNo, (each) => itemOf(each)?.status === 'rectification');
  const round = itemOf(view)?.round;
  await gateway.perform(filer, caseNo, 'supply-rectification', { itemId, round });
}
