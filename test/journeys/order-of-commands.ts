import { openFilledCase } from '../support/filed-case';
import { CLERK } from '../support/gateway-client';
import { ask, problemOf } from '../support/http';
import { type TestSystem } from '../support/system';
import { type Actor } from '@yijian/domain/case';

/** Commands out of order, by the wrong person, or on a form that is not complete. */
export function orderOfCommands(system: () => TestSystem): void {
  it('answers 409 to commands whose time has not come or is over, and changes nothing', async () => {
    const { gateway } = system();
    const { caseNo, filer, applicant } = await openFilledCase(system(), 'restaurant-opening', 'snack-bar-30', {
      'licence-check': { hold: true },
    });
    const answerTo = async (actor: Actor, route: string, body: object = {}) => {
      const { status, code } = await problemOf(gateway.command(actor, caseNo, route, body));
      return `${status} ${code}`;
    };
    expect(await answerTo(CLERK, 'accept')).toBe('409 notNow');
    expect(await answerTo(filer, 'supply-correction')).toBe('409 notNow');
    await gateway.perform(filer, caseNo, 'submit');
    expect(await answerTo(filer, 'submit')).toBe('409 notNow');
    expect(await answerTo(applicant, 'rate', { grade: 'satisfied' })).toBe('409 notNow');
    expect(await answerTo(applicant, 'accept')).toBe('403 roleForbidden');
    await gateway.perform(CLERK, caseNo, 'accept');
    expect(await answerTo(CLERK, 'refuse', { reason: '不符', legalBasis: '无' })).toBe('409 notNow');
    expect(await answerTo(CLERK, 'confirm-delivery', { receipt: '签收' })).toBe('409 notNow');
    expect(await answerTo(filer, 'choose-delivery', { method: 'pigeon' })).toBe('422 deliveryMethodUnknown');

    const types = (await gateway.timeline(caseNo)).map(({ type }) => type);
    expect(types.filter((type) => type.startsWith('case'))).toEqual(['caseOpened', 'caseSubmitted', 'caseAccepted']);
  });

  it('does not take an incomplete form, and names each place', async () => {
    const { gateway } = system();
    const file = await openFilledCase(system(), 'restaurant-opening', 'snack-bar-30');
    const problems = await gateway.saveForm(file.filer, file.caseNo, {});
    expect(problems.length).toBeGreaterThan(0);

    const refused = await problemOf(gateway.command(file.filer, file.caseNo, 'submit'));
    expect(refused).toMatchObject({ status: 422, code: 'formInvalid' });
    expect(refused.body['errors']).toEqual(
      expect.arrayContaining([expect.objectContaining({ pointer: '/applicant' })]),
    );
  });

  it('does not answer people without identity', async () => {
    const { url } = system().gateway;
    expect(await problemOf(ask({ method: 'GET', url: `${url}/cases` }))).toMatchObject({ status: 401 });
  });
}
