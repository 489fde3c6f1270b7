import { APPLICANT, CLERK, filingOf, item, plan } from '@yijian/domain/testing';
import { workingDays } from '../support/terms';
import { tales } from '../support/time-skipping';

const ONE = plan([item('a', { promised: workingDays(10) })]);
const DAY = 24 * 60 * 60 * 1000;

tales('a command that the engine gets late', (tell) => {
  it('counts from the day on which it was received, and nothing is late that was in time', () =>
    tell(async (one) => {
      const received = (await one.now()) + DAY;
      await one.passes(3 * DAY);
      await one.does(APPLICANT, { type: 'submit', ...filingOf(ONE) }, { receivedAt: received });
      expect(await one.read()).toMatchObject({ receivedAt: received });
      expect(one.workingDays(received, await one.due('acceptanceCheck'))).toBe(5);

      await one.does(CLERK, { type: 'accept' }, { receivedAt: received - DAY });
      expect(await one.read()).toMatchObject({ acceptedAt: received });
    }));

  it('takes along what follows from it at once', () =>
    tell(async (one) => {
      await one.isAccepted(ONE);
      await one.isGranted('a');
      await one.until(({ stage, holder }) => stage === 'deliver' && holder === 'applicant');
      const received = await one.now();
      await one.passes(2 * DAY);
      await one.does(CLERK, { type: 'confirmDelivery', receipt: '领取人签名' }, { receivedAt: received });
      const { entries } = await one.clock('evaluation');
      expect(entries).toMatchObject([{ kind: 'start', at: received }]);
    }));
});
