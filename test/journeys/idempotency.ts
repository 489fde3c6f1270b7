import { randomUUID } from 'node:crypto';
import { openAcceptedCase, openFilledCase } from '../support/filed-case';
import { CLERK } from '../support/gateway-client';
import { ask, problemOf } from '../support/http';
import { type TestSystem } from '../support/system';

/** Every POST takes effect once per key, however often it arrives. */
export function idempotency(system: () => TestSystem): void {
  it('opens one case for one key, with the same number and query code each time', async () => {
    const { gateway } = system();
    const applicant = { role: 'applicant', id: 'account-idempotency' } as const;
    const { lifeEvent } = await gateway.package('newborn-birth');
    const request = {
      lifeEvent: lifeEvent.slug,
      channel: 'online',
      answers: lifeEvent.situations[0]?.facts ?? {},
      applicant: { id: 'certificate-idempotency' },
    } as const;
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => gateway.open(applicant, request, key)));
    answers.push(await gateway.open(applicant, request, key));

    expect(new Set(answers.map(({ caseNo }) => caseNo)).size).toBe(1);
    expect(new Set(answers.map(({ queryCode }) => queryCode)).size).toBe(1);
    const other = { ...request, channel: 'window' } as const;
    expect(await problemOf(gateway.open(applicant, other, key))).toMatchObject({
      status: 422,
      code: 'idempotencyKeyReused',
    });
  });

  it('performs a command once and gives the same answer again, also after later commands', async () => {
    const { gateway } = system();
    const { caseNo, filer } = await openFilledCase(system(), 'restaurant-opening', 'snack-bar-30');
    const key = randomUUID();
    const twins = await Promise.all([1, 2, 3].map(() => gateway.command(filer, caseNo, 'submit', {}, key)));
    await gateway.perform(CLERK, caseNo, 'accept');
    const later = await gateway.command(filer, caseNo, 'submit', {}, key);

    expect(new Set([...twins, later].map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const submitted = (await gateway.timeline(caseNo)).filter(({ type }) => type === 'caseSubmitted');
    expect(submitted).toHaveLength(1);
  });

  it('refuses the key for another request, and a request without a key', async () => {
    const { gateway } = system();
    const { caseNo, applicant: owner } = await openAcceptedCase(system(), 'restaurant-opening', 'snack-bar-30', {
      'licence-check': { hold: true },
    });
    const key = randomUUID();
    await gateway.command(owner, caseNo, 'choose-delivery', { method: 'windowPickup' }, key);
    const reused = await problemOf(gateway.command(owner, caseNo, 'choose-delivery', { method: 'post' }, key));
    expect(reused).toMatchObject({ status: 422, code: 'idempotencyKeyReused' });

    const keyless = ask({
      method: 'POST',
      url: `${gateway.url}/cases/${caseNo}/withdraw`,
      headers: await gateway.identity(owner),
      body: { reason: '不办了' },
    });
    expect(await problemOf(keyless)).toMatchObject({ status: 400, code: 'idempotencyKeyMissing' });
    expect((await gateway.caseView(caseNo)).status).toBe('inProgress');
  });
}
