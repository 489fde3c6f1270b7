import type { VisitResult } from '@yijian/domain/case';
import { APPLICANT, CLERK, departmentOf, handedIn, item, OPERATOR, plan } from '@yijian/domain/testing';
import { inspectors, jointVisit, RECTIFIABLE, SUPERVISED } from '../support/terms';
import type { ToldCase } from '../support/told-case';
import { tales } from '../support/time-skipping';

const DAY = 24 * 3_600_000;
const PLAN = plan([item('a', { rectification: RECTIFIABLE }), item('b', { rectification: RECTIFIABLE })], {
  specialProcedures: [jointVisit('a', 'b')],
});
const rectified = (itemId: string) =>
  ({
    type: 'supplyRectification',
    itemId,
    round: 1,
    form: { revision: 2, sha256: '' },
    materials: handedIn(['photo']),
  }) as const;

/** All that are needed are appointed for some days later. */
async function isAppointed(one: ToldCase, inDays: number, itemIds: readonly string[], reason?: string) {
  const heldAt = (await one.now()) + inDays * DAY;
  return one.does(CLERK, {
    type: 'appointVisit',
    procedureId: 'visit',
    heldAt,
    place: '门店',
    inspectors: inspectors(...itemIds),
    ...(reason !== undefined && { reason }),
  });
}

/** The visit was held, with these outcomes by item. */
async function isRecorded(one: ToldCase, results: Readonly<Record<string, VisitResult>>) {
  const outcomes = Object.entries(results).map(([itemId, result]) => ({
    departmentId: departmentOf(itemId).id,
    result,
    ...(result === 'rectify' && { requirements: ['加装隔油池'] }),
  }));
  return one.does(CLERK, { type: 'recordVisit', procedureId: 'visit', findings: '现场情况', outcomes });
}

tales('a joint visit', (tell) => {
  it('is one appointment of which every department is told, again when it is moved, and passed by all', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        expect(await isAppointed(one, 2, ['a'])).toBe('departmentsLeftOut');
        await isAppointed(one, 2, ['a', 'b']);
        expect(await isAppointed(one, 3, ['a', 'b'])).toBe('reasonMissing');
        await isAppointed(one, 3, ['a', 'b'], '申请人出差');
        expect([...world.requests].sort()).toEqual(['a/1', 'a/visit/1', 'a/visit/2', 'b/1', 'b/visit/1', 'b/visit/2']);
        expect(world.said('b', 'visit').at(-1)?.message).toMatch(/^程序visit：\d{4}年\d{1,2}月\d{1,2}日10:0\d，门店$/);
        expect(await one.isGranted('a')).toBe('visitPending');

        await one.passes('3 days');
        await isRecorded(one, { a: 'pass', b: 'pass' });
        expect((await one.clock('visit/visit')).entries.at(-1)?.kind).toBe('stop');
        await one.isGranted('a');
        await one.isGranted('b');
        await one.isDelivered();
        expect(world.cards.filter((card) => card.startsWith('visit'))).toEqual([]);
      },
      { settings: SUPERVISED },
    ));

  it('comes to three outcomes: one may grant, one must deny, one is visited again after a rectification', () =>
    tell(async (one, world) => {
      const three = plan(
        ['a', 'b', 'c'].map((id) => item(id, { rectification: RECTIFIABLE })),
        {
          specialProcedures: [jointVisit('a', 'b', 'c')],
        },
      );
      await one.isAccepted(three);
      await isAppointed(one, 1, ['a', 'b', 'c']);
      await one.passes('1 day');
      await isRecorded(one, { a: 'pass', b: 'fail', c: 'rectify' });
      await one.isGranted('a');
      expect(await one.isGranted('b')).toBe('visitNotPassed');
      await one.isDenied('b');
      expect(await one.items()).toEqual({ a: 'granted', b: 'denied', c: 'rectification' });

      await one.passes('10 days');
      await one.does(APPLICANT, rectified('c'));
      await one.until(({ items }) => items[2]?.status === 'inReview');
      await isAppointed(one, 1, ['c']);
      expect(world.requests.slice(-2)).toEqual(['c/2', 'c/visit/2']);
      expect(await one.isGranted('c', 2)).toBe('visitPending');
      await one.passes('1 day');
      await isRecorded(one, { c: 'pass' });
      await one.isGranted('c', 2);
      await one.isDelivered();
      await one.isRated();
      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'partlyGranted' });
    }));

  it('is missed by one department, which answers for it and holds up nobody else', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        await isAppointed(one, 1, ['a', 'b']);
        await one.passes('1 day');
        await isRecorded(one, { a: 'pass' });
        expect(world.cards).toContain('absence: department-of-b');
        expect(await one.isGranted('a')).toEqual(expect.any(Number));

        await isAppointed(one, 1, ['b']);
        expect(await one.isGranted('b')).toBe('visitPending');
        await one.passes('1 day');
        await isRecorded(one, { b: 'pass' });
        await one.isGranted('b');
        await one.isDelivered();
      },
      { settings: SUPERVISED },
    ));

  it('is wanted no more when the item of the last department was denied without it', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        await isAppointed(one, 1, ['a', 'b']);
        await one.passes('1 day');
        await isRecorded(one, { a: 'pass' });
        await one.isDenied('b');
        await one.passes('30 days');

        expect(world.recordedTypes).not.toContain('visitOverdue');
        expect(world.cards.filter((card) => card.startsWith('visitOverdue'))).toEqual([]);
      },
      { settings: SUPERVISED },
    ));

  it('that nobody holds in time frees those who wait for it, and its organizer answers', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        await isAppointed(one, 8, ['a', 'b']);
        await one.comesJustBefore(await one.due('visit/visit'));
        expect(await one.isGranted('a')).toBe('visitPending');
        await one.until(({ visits }) => visits[0]?.overdue);

        expect(world.cards).toContain('visitOverdue: department-of-a');
        expect(await one.isGranted('a')).toEqual(expect.any(Number));
        expect(await one.isGranted('b')).toEqual(expect.any(Number));
      },
      { settings: SUPERVISED },
    ));
});

tales('the second look of a joint visit', (tell) => {
  it('has a time of its own, after the rectification: the organizer does not answer for the applicant’s', () =>
    tell(
      async (one, world) => {
        await one.isAccepted(PLAN);
        await isAppointed(one, 3, ['a', 'b']);
        await one.passes('3 days');
        await isRecorded(one, { a: 'pass', b: 'rectify' });
        await one.isGranted('a');
        expect(await one.standing('visit/visit')).toBe('stopped');
        await one.passes('13 days');
        await one.does(APPLICANT, rectified('b'));
        expect(one.workingDays(await one.now(), await one.due('visit/visit#2'))).toBe(10);
        expect(await one.isGranted('b', 2)).toBe('visitNotPassed');

        await one.comesJustBefore(await one.due('visit/visit#2'));
        expect(world.cards.filter((card) => card.startsWith('visitOverdue'))).toEqual([]);
        await one.until(({ visits }) => visits[0]?.overdue);
        expect(world.cards).toContain('visitOverdue: department-of-a');
        await isAppointed(one, 1, ['b']);
        await one.passes('1 day');
        await isRecorded(one, { b: 'pass' });
        expect(await one.isGranted('b', 2)).toEqual(expect.any(Number));
      },
      { settings: SUPERVISED },
    ));

  it('is not that of a department whose item has not begun: it need not come until then', () =>
    tell(
      async (one, world) => {
        const after = [{ kind: 'result', itemId: 'a', resultId: 'a-result' }] as const;
        const chain = plan([item('a'), item('b', { prerequisites: after })], {
          specialProcedures: [jointVisit('a', 'b')],
        });
        await one.isAccepted(chain);
        await isAppointed(one, 1, ['a']);
        await one.passes('1 day');
        await isRecorded(one, { a: 'pass' });
        await one.isGranted('a');
        expect(await one.items()).toEqual({ a: 'granted', b: 'inReview' });
        expect(one.workingDays(await one.now(), await one.due('visit/visit#2'))).toBe(10);

        await isAppointed(one, 1, ['b']);
        expect(world.requests.at(-1)).toBe('b/visit/1');
        await one.passes('1 day');
        await isRecorded(one, { b: 'pass' });
        await one.isGranted('b');
        await one.isDelivered();
        expect(world.cards.filter((card) => card.startsWith('absence') || card.startsWith('visit'))).toEqual([]);
      },
      { settings: SUPERVISED },
    ));
});

tales('what a department must know', (tell) => {
  it('reaches it when it is back after hours: the urging and the appointment, in this order, once', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      world.departmentOf['a'] = 'isDown';
      await one.does(CLERK, { type: 'urge', itemId: 'a', message: '请尽快办理' });
      await isAppointed(one, 2, ['a', 'b']);
      await one.passes('6 hours');
      expect([...world.requests].sort()).toEqual(['a/1', 'b/1', 'b/visit/1']);

      world.departmentOf['a'] = 'works';
      await one.passes('20 minutes');
      expect(world.requests.slice(-2)).toEqual(['a/urge/1', 'a/visit/2']);
      await one.passes('1 day');
      expect(world.requests).toHaveLength(5);
    }));

  it('comes after the request itself, when the department was down from the beginning', () =>
    tell(async (one, world) => {
      world.departmentOf['a'] = 'isDown';
      await one.isAccepted(PLAN);
      await one.does(CLERK, { type: 'urge', itemId: 'a', message: '请尽快签收' });
      await one.passes('6 hours');
      world.departmentOf['a'] = 'works';
      await one.passes('20 minutes');

      expect(world.requests.filter((key) => key.startsWith('a/'))).toEqual(['a/1', 'a/urge/1']);
    }));

  it('is never told of an item that is decided meanwhile', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      world.departmentOf['a'] = 'isDown';
      await one.does(CLERK, { type: 'urge', itemId: 'a', message: '请尽快办理' });
      await one.anHourPasses();
      await one.isGranted('a');
      world.departmentOf['a'] = 'works';
      await one.passes('1 day');

      expect(world.requests.filter((key) => key.startsWith('a/'))).toEqual(['a/1']);
    }));

  it('holds up no request when the department rejects it', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      world.departmentOf['a'] = 'rejects';
      await one.does(CLERK, { type: 'urge', itemId: 'a', message: '请尽快办理' });
      await one.until(({ parked }) => parked.some(({ step }) => step === 'tell/a/1'));
      world.departmentOf['a'] = 'works';
      const ask = { type: 'requestRectification', itemId: 'a', round: 1, requirements: ['加装隔油池'] } as const;
      await one.does(departmentOf('a'), ask);
      await one.does(APPLICANT, rectified('a'));
      await one.until(({ items }) => items[0]?.status === 'inReview');

      expect(world.requests.filter((key) => key.startsWith('a/'))).toEqual(['a/1', 'a/2', 'a/urge/1']);
      expect(await one.does(OPERATOR, { type: 'retry', step: 'tell/a/1' })).toBe('stepNotParked');
    }));
});
