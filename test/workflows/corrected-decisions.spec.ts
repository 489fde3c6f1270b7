import { APPLICANT, departmentOf, item, plan } from '@yijian/domain/testing';
import { headOf } from '../support/terms';
import type { ToldCase } from '../support/told-case';
import { tales } from '../support/time-skipping';

const TWO = plan([item('a'), item('b')]);

async function isDecided(one: ToldCase): Promise<void> {
  await one.isAccepted(TWO);
  await one.isGranted('a');
  await one.isDenied('b');
}

async function isCorrected(one: ToldCase, itemId: string, to: 'granted' | 'denied' | 'revoked') {
  return one.does(headOf(itemId), {
    type: 'correctDecision',
    itemId,
    to,
    ...(to === 'granted' && { resultIds: [`${itemId}-result`] }),
    reason: '原决定有误',
    legalBasis: '《行政许可法》第六十九条',
  });
}

tales('a decision that is corrected', (tell) => {
  it('before the bundle has gone out is in the bundle as it then stands', () =>
    tell(async (one, world) => {
      world.delivery = 'isDown';
      await isDecided(one);
      await one.until(({ stage }) => stage === 'deliver');
      await one.anHourPasses();
      await isCorrected(one, 'a', 'denied');
      await one.anHourPasses();
      await isCorrected(one, 'b', 'granted');
      world.delivery = 'works';
      await one.passes('20 minutes');

      expect(world.bundles).toMatchObject([{ results: [{ itemId: 'b' }], deniedItemIds: ['a'] }]);
      await one.isDelivered();
      await one.isRated();
      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'partlyGranted' });
    }));

  it('to a revocation before it has gone out is delivered as one', () =>
    tell(async (one, world) => {
      world.delivery = 'isDown';
      await one.isAccepted(plan([item('a')]));
      await one.isGranted('a');
      await one.anHourPasses();
      await isCorrected(one, 'a', 'revoked');
      world.delivery = 'works';
      await one.passes('20 minutes');

      expect(world.bundles).toMatchObject([{ results: [], deniedItemIds: ['a'] }]);
      await one.isDelivered();
      await one.isRated();
      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'noneGranted' });
    }));

  it('while the bundle is on its way refers to the old act, and what went out went out once', () =>
    tell(async (one, world) => {
      await isDecided(one);
      await one.until(({ stage, holder }) => stage === 'deliver' && holder === 'applicant');
      expect(await isCorrected(one, 'a', 'revoked')).toEqual(expect.any(Number));
      const [correction] = world.recordedOf('decisionCorrected');
      expect(correction?.refersTo).toMatch(/^grantDecision\/a@/);
      expect(await one.read()).toMatchObject({ outcome: 'noneGranted' });

      await one.isDelivered();
      expect(world.bundles).toHaveLength(1);
      await one.isRated();
      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'noneGranted' });
    }));

  it('during the evaluation changes the outcome, by the head alone, and not after the end', () =>
    tell(async (one, world) => {
      await isDecided(one);
      await one.isDelivered();
      const correction = { type: 'correctDecision', itemId: 'b', to: 'granted', resultIds: ['b-result'] } as const;
      const because = { reason: '复核', legalBasis: '有关规定' };
      expect(await one.does(departmentOf('b'), { ...correction, ...because })).toBe('roleNotAllowed');
      await isCorrected(one, 'b', 'granted');
      expect(await isCorrected(one, 'b', 'granted')).toBe('itemEnded');
      expect(await one.read()).toMatchObject({ stage: 'evaluate', outcome: 'allGranted' });
      await one.isRated();

      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });
      expect(world.recordedOf('itemDenied')).toHaveLength(1);
      await expect(isCorrected(one, 'b', 'denied')).rejects.toThrow();
    }));

  it('while others are in progress ends what waited for it and nothing else', () =>
    tell(async (one) => {
      const after = [{ kind: 'result', itemId: 'a', resultId: 'a-result' }] as const;
      const both = [{ kind: 'result', itemId: 'c', resultId: 'c-result' }, ...after] as const;
      await one.isAccepted(
        plan([item('a'), item('b', { prerequisites: after }), item('c'), item('d', { prerequisites: both })]),
      );
      await one.isGranted('a');
      await isCorrected(one, 'a', 'revoked');
      expect(await one.items()).toEqual({ a: 'revoked', b: 'inReview', c: 'inReview', d: 'prerequisiteFailed' });
      await one.isGranted('b');
      await one.isGranted('c');
      await one.isDelivered();
      await one.does(APPLICANT, { type: 'rate', grade: 'dissatisfied' });
      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'partlyGranted' });
    }));
});
