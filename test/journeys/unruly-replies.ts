import { deliverAndRate, openAcceptedCase } from '../support/filed-case';
import { problemOf } from '../support/http';
import { type TestSystem } from '../support/system';

/** Departments that answer twice, too early, out of order, late or only at the third attempt. */
export function unrulyReplies(system: () => TestSystem): void {
  it('takes every decision once whatever the departments do to their messages', async () => {
    const { gateway, simulator } = system();
    const file = await openAcceptedCase(system(), 'restaurant-opening', 'hotpot-by-commitment', {
      'licence-check': { faults: [{ kind: 'early' }, { kind: 'duplicateReply' }] },
      'food-licence': { faults: [{ kind: 'outOfOrder' }, { kind: 'duplicateReply' }] },
      'fire-check': { faults: [{ kind: 'slow', ms: 2500 }], postCheck: 'kept' },
      signboard: {
        faults: [
          { kind: 'refuseConnection', times: 1 },
          { kind: 'serverError', times: 2 },
        ],
      },
      'drainage-licence': { faults: [{ kind: 'late', ms: 1500 }] },
      'tobacco-licence': { faults: [{ kind: 'early' }, { kind: 'slow', ms: 2500 }] },
    });
    const { caseNo } = file;
    const closed = await deliverAndRate(system(), file);

    expect(closed.outcome).toBe('allGranted');
    const granted = (await gateway.timeline(caseNo)).filter(({ type }) => type === 'itemGranted');
    expect(granted.map(({ data }) => data['itemId']).sort()).toEqual(closed.items.map(({ itemId }) => itemId).sort());
    const requests = await simulator.requestsOf(caseNo);
    for (const { requestId, attempts, replies } of requests) {
      expect({ requestId, same: attempts.every(({ sameBody }) => sameBody) }).toEqual({ requestId, same: true });
      const answers = replies.flatMap((reply) => reply.attempts.map(({ status }) => status));
      expect({ requestId, refused: answers.filter((status) => status !== 200 && status !== 202) }).toEqual({
        requestId,
        refused: [],
      });
    }
    const attempts = requests.find(({ itemId }) => itemId === 'signboard')?.attempts.map(({ answer }) => answer);
    expect(attempts).toEqual(['refused', 503, 503, 'receipt']);
  });

  it('refuses replies that are out of place, and says why', async () => {
    const { gateway } = system();
    const script = { 'licence-check': { hold: true }, 'food-licence': { hold: true } };
    const { caseNo } = await openAcceptedCase(system(), 'restaurant-opening', 'snack-bar-30', script);
    await gateway.until(caseNo, ({ items }) => items[0]?.status === 'inReview');
    const denied = (replyId: string, itemId: string, round = 1) =>
      ({
        replyId: `${caseNo}/${replyId}`,
        caseNo,
        itemId,
        kind: 'denied',
        round,
        reason: '无',
        legalBasis: '无',
      }) as const;
    const answerTo = async (departmentId: string, reply: ReturnType<typeof denied>) => {
      const { status, code } = await problemOf(gateway.reply(departmentId, reply));
      return `${status} ${code}`;
    };

    const department = 'market-regulation';
    expect(await answerTo(department, denied('early', 'food-licence'))).toBe('409 itemNotStarted');
    expect(await answerTo(department, denied('round', 'licence-check', 2))).toBe('409 roundMismatch');
    expect(await answerTo('fire-rescue', denied('foreign', 'licence-check'))).toBe('403 notYourItem');
    expect(await answerTo(department, denied('unknown', 'no-such-item'))).toBe('422 itemUnknown');
    const grant = { replyId: `${caseNo}/grant`, caseNo, itemId: 'licence-check', kind: 'granted', round: 1 } as const;
    expect((await gateway.reply(department, { ...grant, results: [] })).status).toBe(200);
    expect(await answerTo(department, denied('late', 'licence-check'))).toBe('409 itemEnded');
    const again = await gateway.reply(department, { ...grant, replyId: `${caseNo}/grant-again`, results: [] });
    expect(again.status).toBe(200);
  });
}
