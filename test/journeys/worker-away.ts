import { deliverAndRate, openFilledCase } from '../support/filed-case';
import { CLERK } from '../support/gateway-client';
import { type TestSystem } from '../support/system';
import { type CommandStatus } from '../support/answers';

/** Commands while nobody works on cases: stored, answered with 202, and applied in their order later. */
export function workerAway(system: () => TestSystem): void {
  it('stores commands while the worker is away and applies them in order when it is back', async () => {
    const { gateway, service } = system();
    const file = await openFilledCase(system(), 'restaurant-opening', 'snack-bar-30');
    const { caseNo, filer } = file;
    const before = await gateway.until(caseNo, ({ stage }) => stage === 'form');
    await service('worker').kill9();
    try {
      const submitted = await gateway.command(filer, caseNo, 'submit');
      const accepted = await gateway.command(CLERK, caseNo, 'accept');

      for (const { status, headers, body } of [submitted, accepted]) {
        expect({ status, body }).toMatchObject({ status: 202, body: { status: 'pending' } });
        expect(headers.get('location')).toBe(body.statusUrl);
        expect(await gateway.read<CommandStatus>(body.statusUrl ?? '')).toMatchObject({ status: 'pending', caseNo });
      }
      expect((await gateway.caseView(caseNo)).position).toBe(before.position);

      await service('worker').start();
      const position = await gateway.applied(accepted.body.commandId);
      expect(await gateway.caseView(caseNo, position)).toMatchObject({ stage: 'approve' });
      await gateway.applied(submitted.body.commandId);
    } finally {
      await service('worker').start();
    }
    expect(await deliverAndRate(system(), file)).toMatchObject({ outcome: 'allGranted' });
  });
}
