import { randomUUID } from 'node:crypto';
import { CLERK } from '../support/gateway-client';
import { eventually } from '../support/http';
import { type TestSystem } from '../support/system';
import { CarefulClient } from './careful-client';
import { finish, readyToSubmit } from './case-run';
import { findings, inboxIsEmpty, type Insides } from './oracle';
import { Tally } from './tally';

const SCENARIO = { situationId: 'cafe-general-window' };
const MS = 240_000;

/** A case of one careful caller in a system. */
function careful({ simulator, gatewayUrl }: TestSystem, insides: Insides) {
  const gateway = new CarefulClient(gatewayUrl, new Tally(1));
  const doors = { gateway, simulator };
  return { gateway, doors, insides: { ...insides, doors } };
}

/**
 * The worker dies in the one moment in which a department knows more than the engine. Its replies come before the case asks
 * again, or it is asked again for the same: both are in order, and the request is on record either way.
 */
export function workerDiesWhileItAsks(system: () => TestSystem, inside: () => Insides): void {
  it(
    'given a department that has a request and is slow to say so, when the worker dies, then the case knows no less',
    async () => {
      const { gateway, doors, insides } = careful(system(), inside());
      const slow = { 'licence-check': { faults: [{ kind: 'slow', ms: 5000 }] } };
      const filled = await readyToSubmit(doors, SCENARIO, slow);
      const { caseNo, filer } = filled;
      await gateway.perform(filer, caseNo, 'submit');
      const accepted = gateway.perform(CLERK, caseNo, 'accept');
      await eventually('a request', async () => (await doors.simulator.requestsOf(caseNo))[0]);
      await system().service('worker').kill9();
      await system().service('worker').start();
      await accepted;

      const finished = await finish(doors, SCENARIO, filled);
      await inboxIsEmpty(insides);
      expect(await findings(insides, finished, gateway.ledger)).toEqual([]);
    },
    MS,
  );
}

/** The gateway dies between its answer and whatever comes next. */
export function gatewayDiesAfterItsAnswer(system: () => TestSystem, inside: () => Insides): void {
  it(
    'given a command that was answered, when the gateway dies at once, then a repetition gets the same answer and no second effect',
    async () => {
      const { gateway, doors, insides } = careful(system(), inside());
      const filled = await readyToSubmit(doors, SCENARIO, {});
      const { caseNo, filer } = filled;
      const key = randomUUID();
      const first = await gateway.command(filer, caseNo, 'submit', {}, key);
      await system().service('gateway').kill9();
      await system().service('gateway').start();
      const again = await gateway.command(filer, caseNo, 'submit', {}, key);
      expect(again).toMatchObject({ status: first.status, body: first.body });
      await gateway.perform(CLERK, caseNo, 'accept');

      const finished = await finish(doors, SCENARIO, filled);
      await inboxIsEmpty(insides);
      expect(await findings(insides, finished, gateway.ledger)).toEqual([]);
    },
    MS,
  );
}
