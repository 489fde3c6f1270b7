import {
  APPLICANT,
  CLERK,
  departmentOf,
  filingOf,
  handedIn,
  item,
  material,
  OPERATOR,
  plan,
} from '@yijian/domain/testing';
import { tales } from '../support/time-skipping';
import { calendarOf } from '../support/world';

const TERMS = {
  limit: { value: 10, unit: 'workingDay' },
  maxRounds: 2,
  clockEffect: { statutory: 'runs', promised: 'pauses', basis: '整改时间不计入承诺时限' },
  onExpiry: '依据现有情况作出决定',
} as const;
const after = (itemId: string) => ({ kind: 'result', itemId, resultId: `${itemId}-result` }) as const;
const CHAIN = plan([
  item('a'),
  item('b', { prerequisites: [after('a')], rectification: TERMS }),
  item('c', { prerequisites: [after('a')] }),
]);
const TWO = plan([item('a'), item('b')]);
const ONE = plan([item('a', { rectification: TERMS })]);
const ask = (round: number) =>
  ({ type: 'requestRectification', itemId: 'b', round, requirements: ['加装隔油池'] }) as const;
const rectified = (itemId: string, round: number) =>
  ({
    type: 'supplyRectification',
    itemId,
    round,
    form: { revision: 2, sha256: '' },
    materials: handedIn(['photo']),
  }) as const;

tales('a case', (tell) => {
  it('goes from notice to evaluation with a rectification on the way', () =>
    tell(async (one, world) => {
      await one.until(({ stage }) => stage === 'form');
      expect(world.given).toHaveLength(1);
      await one.isAccepted(CHAIN);
      await one.until(({ items }) => items[0]?.status === 'inReview');
      expect(await one.items()).toEqual({ a: 'inReview', b: 'waitingPrerequisite', c: 'waitingPrerequisite' });

      await one.isGranted('a');
      await one.does(departmentOf('b'), ask(1));
      await one.does(APPLICANT, rectified('b', 1));
      await one.until(({ items }) => items[1]?.status === 'inReview');
      await one.isGranted('b', 2);
      await one.isGranted('c');
      await one.until(({ holder, stage }) => stage === 'deliver' && holder === 'applicant');
      await one.does(CLERK, { type: 'confirmDelivery', receipt: '领取人签名' });
      await one.does(APPLICANT, { type: 'rate', grade: 'satisfied' });

      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });
      expect([...world.requests].sort()).toEqual(['a/1', 'b/1', 'b/2', 'c/1']);
      expect(world.bundles).toHaveLength(1);
      const seqs = [...new Set(world.bursts.flatMap(({ events }) => events.map(({ seq }) => seq)))];
      expect(seqs).toEqual(seqs.map((_seq, index) => index + 1));
      expect(world.bursts.at(-1)?.view).toMatchObject({ status: 'closed', grade: 'satisfied' });
    }));

  it('still gives the one-time notice when the form comes before it', () =>
    tell(async (one, world) => {
      world.notices = 'isDown';
      await one.isAccepted(TWO);
      expect(world.given).toEqual([]);

      world.notices = 'works';
      await one.passes('20 minutes');

      expect(world.given).toHaveLength(1);
      expect(world.recordedTypes).toContain('noticeGiven');
      expect(await one.view()).toMatchObject({ stage: 'approve' });
    }));

  it('gives the notice anew when the answers are revised while it is given', () =>
    tell(async (one, world) => {
      world.notices = 'isSlow';
      world.whileNoticeIsGiven = async () => {
        delete world.whileNoticeIsGiven;
        await one.does(APPLICANT, { type: 'reviseAnswers' });
      };
      await one.until(({ stage }) => stage === 'form');

      expect(world.given).toHaveLength(2);
      expect(world.recordedTypes.filter((type) => type === 'noticeGiven')).toHaveLength(1);
    }));

  it('is deemed accepted from the receipt when the window lets five working days pass', () =>
    tell(async (one) => {
      await one.submits(TWO);
      const { receivedAt } = await one.view();
      await one.passes('9 days');

      expect(await one.view()).toMatchObject({ stage: 'approve', deemedAccepted: true, acceptedAt: receivedAt });
      expect(await one.does(CLERK, { type: 'accept' })).toBe('notNow');
    }));

  it('is returned when a correction is not supplied in time, and goes on when it is', async () => {
    const asked = { type: 'requestCorrection', defects: [{ content: '缺少图纸' }] } as const;
    await tell(async (one) => {
      await one.submits(TWO);
      await one.does(CLERK, asked);
      await one.passes('30 days');
      expect(await one.handle.result()).toEqual({ end: 'returned' });
    });
    await tell(async (one) => {
      await one.submits(TWO);
      await one.does(CLERK, asked);
      await one.passes('10 days');
      await one.does(APPLICANT, { type: 'supplyCorrection', ...filingOf(TWO) });
      await one.passes('4 days');
      expect(await one.does(CLERK, { type: 'accept' })).toEqual(expect.any(Number));
    });
  });

  it('asks the department to decide when the time to rectify is over', () =>
    tell(async (one, world) => {
      await one.isAccepted(ONE);
      await one.does(departmentOf('a'), { ...ask(1), itemId: 'a' });
      await one.passes('20 days');
      await one.until(({ items }) => items[0]?.status === 'inReview');

      expect(world.requests).toEqual(['a/1', 'a/2']);
      expect(world.recordedTypes).toContain('rectificationExpired');
    }));

  it('survives an outage of departments of a day', () =>
    tell(async (one, world) => {
      world.departments = 'isDown';
      await one.isAccepted(TWO);
      await one.passes('1 day');
      expect(await one.items()).toEqual({ a: 'dispatching', b: 'dispatching' });
      expect(world.attempts).toBeGreaterThan(10);

      world.departments = 'works';
      await one.passes('10 minutes');

      expect(await one.items()).toEqual({ a: 'inReview', b: 'inReview' });
      expect([...world.requests].sort()).toEqual(['a/1', 'b/1']);
    }));

  it('parks an item that a department rejects and sends it again when the operator says so', () =>
    tell(async (one, world) => {
      world.departments = 'rejects';
      await one.isAccepted(ONE);
      const parked = await one.until(({ holder }) => holder === 'operator');
      expect(parked.parked).toMatchObject([{ step: 'dispatch/a/1', reason: '部门系统拒绝了请求' }]);

      world.departments = 'works';
      await one.does(OPERATOR, { type: 'retry', step: 'dispatch/a/1' });

      await one.until(({ items }) => items[0]?.status === 'inReview');
      expect((await one.view()).parked).toEqual([]);
      expect(world.requests).toEqual(['a/1']);
    }));

  it('takes a decision that comes before the receipt of the request, and stops asking', () =>
    tell(async (one, world) => {
      world.departments = 'isDown';
      await one.isAccepted(TWO);
      await one.anHourPasses();
      await one.isGranted('a');
      await one.isGranted('b');
      await one.until(({ stage }) => stage === 'deliver');
      const { attempts } = world;
      await one.passes('2 days');

      expect(world.attempts).toBe(attempts);
    }));

  it('takes a command once, however often it is delivered', () =>
    tell(async (one, world) => {
      await one.isAccepted(TWO);
      const grant = { type: 'grant', itemId: 'a', round: 1, resultIds: ['a-result'] } as const;
      const first = await one.does(departmentOf('a'), grant, { id: 'reply-1' });
      const again = await one.does(departmentOf('a'), grant, { id: 'reply-1' });
      await one.does(departmentOf('a'), grant, { id: 'reply-2' });
      await one.passes('1 minute');

      expect(again).toBe(first);
      expect(world.recordedTypes.filter((type) => type === 'itemGranted')).toHaveLength(1);
    }));

  it('tells departments of a withdrawal and ends', () =>
    tell(async (one, world) => {
      await one.isAccepted(CHAIN);
      await one.until(({ items }) => items[0]?.status === 'inReview');
      await one.does(APPLICANT, { type: 'withdraw', reason: '不开店了' });

      expect(await one.handle.result()).toEqual({ end: 'withdrawn' });
      expect(world.requests).toEqual(['a/1', 'a/withdrawal']);
      await expect(one.does(APPLICANT, { type: 'rate', grade: 'satisfied' })).rejects.toThrow();
    }));

  it('lets items join when facts are found out, and waits for their materials', () =>
    tell(async (one, world) => {
      const procedure = { id: 'survey', name: '踏勘', itemIds: ['a'], establishesFactIds: ['digsRoad'] };
      const before = plan([item('a')], { specialProcedures: [procedure] });
      world.revisedPlan = plan([item('a'), item('road')], {
        specialProcedures: [procedure],
        materials: [material('traffic-plan', ['road'])],
      });
      await one.isAccepted(before);
      await one.does(departmentOf('a'), { type: 'establishFacts', procedureId: 'survey', factIds: ['digsRoad'] });
      await one.isGranted('a');
      const joined = await one.until(({ items }) => items.length === 2);
      expect(joined.items[1]).toMatchObject({ status: 'waitingPrerequisite', waitsForMaterials: ['traffic-plan'] });

      await one.does(APPLICANT, { type: 'supplyMaterials', materials: handedIn(['traffic-plan']) });
      await one.until(({ items }) => items[1]?.status === 'inReview');
      await one.isGranted('road');
      await one.until(({ stage }) => stage === 'deliver');
    }));

  it('marks exceeded periods and stays open; a rectification pauses the promised one', () =>
    tell(async (one, world) => {
      await one.isAccepted(ONE);
      await one.does(departmentOf('a'), { ...ask(1), itemId: 'a' });
      await one.passes('10 days');
      expect(world.recordedTypes).not.toContain('periodExceeded');
      await one.does(APPLICANT, rectified('a', 1));
      await one.passes('60 days');

      expect(world.recordedTypes.filter((type) => type === 'periodExceeded')).toHaveLength(2);
      expect(await one.view()).toMatchObject({
        stage: 'approve',
        items: [{ promisedDue: { exceeded: true }, statutoryDue: { exceeded: true } }],
      });
    }));

  it('closes unrated when the evaluation wait is over; online delivery needs no confirmation', () =>
    tell(async (one, world) => {
      world.deliveryReceipt = '送达时间戳';
      await one.isAccepted(ONE);
      await one.isGranted('a');
      await one.until(({ stage }) => stage === 'evaluate');
      await one.passes('40 days');

      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'allGranted' });
      expect(world.recordedTypes).toContain('evaluationClosed');
    }));

  it('goes on while the register is away and catches up in one burst', () =>
    tell(async (one, world) => {
      world.register = 'isDown';
      await one.isAccepted(ONE);
      await one.isGranted('a');
      await one.until(({ stage }) => stage === 'deliver');
      expect(world.bursts).toEqual([]);

      world.register = 'works';
      await one.passes('20 minutes');

      expect(world.recordedTypes.slice(0, 2)).toEqual(['caseOpened', 'calendarPinned']);
      expect(world.bursts.at(-1)?.view.stage).toBe('deliver');
      expect(world.bursts.length).toBeLessThanOrEqual(3);
    }));

  it('parks when a period reaches a year without calendar, and goes on when it is imported', () =>
    tell(
      async (one) => {
        await one.submits(TWO);
        const parked = await one.until(({ holder }) => holder === 'operator');
        expect(parked.parked[0]).toMatchObject({
          step: 'calendar',
          reason: expect.stringContaining('工作日历') as string,
        });

        await one.does(OPERATOR, { type: 'retry', step: 'calendar' });

        await one.until(({ parked: steps, nextDue }) => steps.length === 0 && nextDue !== undefined);
        await one.passes('10 days');
        expect(await one.view()).toMatchObject({ deemedAccepted: true });
      },
      { calendar: calendarOf(2020) },
    ));
});
