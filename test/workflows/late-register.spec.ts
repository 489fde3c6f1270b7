import { APPLICANT, CLERK, item, OPERATOR, plan } from '@yijian/domain/testing';
import { tales } from '../support/time-skipping';

tales('a case whose register answers late all along', (tell) => {
  it('goes the same way again in a replay', () =>
    tell(async (one, world) => {
      world.register = 'isSlow';
      world.departments = 'rejects';
      await one.isAccepted(plan([item('a')]));
      await one.until(({ holder }) => holder === 'operator');
      world.departments = 'works';
      await one.does(OPERATOR, { type: 'retry', step: 'dispatch/a/1' });
      await one.until(({ items }) => items[0]?.status === 'inReview');
      await one.isGranted('a');
      await one.until(({ holder, stage }) => stage === 'deliver' && holder === 'applicant');
      await one.does(CLERK, { type: 'confirmDelivery', receipt: '领取人签名' });
      await one.does(APPLICANT, { type: 'rate', grade: 'satisfied' });
      await one.handle.result();

      const seqs = [...new Set(world.bursts.flatMap(({ events }) => events.map(({ seq }) => seq)))];
      expect(seqs).toEqual(seqs.map((_seq, index) => index + 1));
    }));
});
