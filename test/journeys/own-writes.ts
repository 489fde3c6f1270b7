import { openFilledCase } from '../support/filed-case';
import { CLERK, OPERATOR } from '../support/gateway-client';
import { type TestSystem } from '../support/system';
import { type CaseAnswer } from '../support/answers';
import { type Actor } from '@yijian/domain/case';

/** People see what they have just done: a read may wait for the position of a command. */
export function ownWrites(system: () => TestSystem): void {
  it('shows the effect of each command when asked for its position', async () => {
    const { gateway } = system();
    const { caseNo, filer, applicant, opened } = await openFilledCase(system(), 'restaurant-opening', 'snack-bar-30', {
      'licence-check': { hold: true },
    });
    const readAfter = (position: string) =>
      gateway.send<CaseAnswer>('GET', `/cases/${caseNo}?after=${encodeURIComponent(position)}`, OPERATOR);
    expect((await readAfter(opened.position ?? '')).body).toMatchObject({ status: 'drafting' });

    const steps: readonly [Actor, string, object, Partial<CaseAnswer>][] = [
      [filer, 'submit', {}, { status: 'checking', holder: 'window' }],
      [CLERK, 'request-correction', { defects: [{ content: '缺少签名' }] }, { status: 'awaitingCorrection' }],
      [filer, 'supply-correction', {}, { status: 'checking' }],
      [CLERK, 'accept', {}, { status: 'inProgress', stage: 'approve' }],
      [applicant, 'choose-delivery', { method: 'online' }, { deliveryMethod: 'online' }],
      [applicant, 'withdraw', { reason: '不办了' }, { status: 'closed', end: 'withdrawn' }],
    ];
    for (const [actor, route, body, effect] of steps) {
      const { body: answer } = await gateway.command(actor, caseNo, route, body);
      const { headers, body: view } = await readAfter(answer.position ?? '');
      expect({ route, lag: headers.get('x-register-lag'), ...view }).toMatchObject({ route, lag: null, ...effect });
      expect(headers.get('etag')).toBe(`"${view.position}"`);
    }
  });
}
