import type { Actor, CaseCommand } from '@yijian/domain/case';
import { APPLICANT, CLERK, departmentOf, handedIn, item, material, OPERATOR, plan } from '@yijian/domain/testing';
import {
  COMMITMENT,
  headOf,
  hearing,
  inspectors,
  jointVisit,
  procedure,
  tolerable,
  workingDays,
} from '../support/terms';
import type { ToldCase } from '../support/told-case';
import { tales } from '../support/time-skipping';
import type { World } from '../support/world';

const DAY = 24 * 3_600_000;
const LEASE = { kind: 'tolerance', subject: 'lease' } as const;
const PROMISE = { kind: 'commitment', subject: 'a' } as const;
const PLAN = plan(
  [
    item('a', { commitment: COMMITMENT }),
    item('b', { extension: { limit: workingDays(10), approvedBy: 'authorityHead' } }),
  ],
  {
    materials: [material('application', ['a', 'b']), material('photo', ['a']), tolerable('lease', ['b'])],
    specialProcedures: [hearing('b'), jointVisit('a', 'b'), procedure('review', ['b'], {})],
  },
);
const A = departmentOf('a');
const B = departmentOf('b');

/** Gives a command, which the engine is handed twice more: under the same delivery, and under another one. */
async function thrice(one: ToldCase, actor: Actor, command: CaseCommand): Promise<void> {
  const id = `command-${(thriceCount += 1)}`;
  const first = await one.does(actor, command, { id });
  expect(first).toEqual(expect.any(Number));
  expect(await one.does(actor, command, { id })).toBe(first);
  expect(await one.does(actor, command, { id, delivery: `${id}/again` })).toBe(first);
}
let thriceCount = 0;

/** How often each event happened that must happen once. */
function happenedOnce(world: World): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const type of world.recordedTypes) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

tales('a command that is delivered more than once', (tell) => {
  it('takes effect once: from the offers to the decision', () =>
    tell(async (one, world) => {
      await one.submits(PLAN, { without: ['photo', 'lease'] });
      await thrice(one, CLERK, { type: 'consultDepartments', itemIds: ['b'] });
      await thrice(one, B, { type: 'reportDefects', itemId: 'b', defects: [] });
      await thrice(one, APPLICANT, { type: 'askOffers', offers: [LEASE, PROMISE] });
      await one.until(({ offers }) => offers.every(({ status }) => status === 'offered'));
      await thrice(one, APPLICANT, { type: 'signOffers', offers: [LEASE, PROMISE] });
      await thrice(one, CLERK, { type: 'accept' });
      await thrice(one, APPLICANT, { type: 'supplyMaterials', materials: handedIn(['application', 'lease']) });
      await thrice(one, CLERK, { type: 'urge', itemId: 'b', message: '请尽快办理' });
      await thrice(one, B, {
        type: 'startProcedure',
        procedureId: 'review',
        itemIds: ['b'],
        timeNeeded: workingDays(5),
        reason: '复杂',
      });
      await thrice(one, B, {
        type: 'prolongProcedure',
        procedureKey: 'review/1',
        timeNeeded: workingDays(5),
        reason: '复杂',
      });
      await thrice(one, B, { type: 'endProcedure', procedureKey: 'review/1', findings: '符合' });
      await thrice(one, headOf('b'), { type: 'extendDecision', itemId: 'b', reason: '复杂' });
      await thrice(one, headOf('b'), {
        type: 'suspendItem',
        itemId: 'b',
        ground: 'other',
        reason: '检修',
        legalBasis: '有关规定',
      });
      await thrice(one, headOf('b'), { type: 'resumeItem', itemId: 'b' });

      expect(world.requests).toEqual(['b/completenessCheck/1', 'a/1', 'b/1', 'b/supplement/1', 'b/urge/2']);
      const counts = happenedOnce(world);
      for (const type of [
        'departmentsConsulted',
        'offersSigned',
        'toleranceKept',
        'itemUrged',
        'procedureStarted',
        'procedureEnded',
        'decisionExtended',
        'itemSuspended',
        'itemResumed',
      ])
        expect([type, counts[type]]).toEqual([type, 1]);
      expect((await one.clock('statutory/b')).entries.filter(({ kind }) => kind === 'extend')).toHaveLength(1);
    }));

  it('takes effect once: from the visit and the hearing to the last check', () =>
    tell(async (one, world) => {
      await one.submits(PLAN, { without: ['photo'], asks: [PROMISE] });
      await one.until(({ offers }) => offers.every(({ status }) => status === 'offered'));
      await one.does(APPLICANT, { type: 'signOffers', offers: [PROMISE] });
      await one.does(CLERK, { type: 'accept' });
      const visitAt = (await one.now()) + DAY;
      await thrice(one, CLERK, {
        type: 'appointVisit',
        procedureId: 'visit',
        heldAt: visitAt,
        place: '门店',
        inspectors: inspectors('a', 'b'),
      });
      await thrice(one, B, { type: 'tellHearingRight', itemId: 'b', procedureId: 'hearing', reason: '涉及他人' });
      await thrice(one, APPLICANT, { type: 'requestHearing', itemId: 'b' });
      const heldAt = (await one.now()) + 14 * DAY;
      await thrice(one, B, {
        type: 'scheduleHearing',
        itemId: 'b',
        heldAt,
        place: '听证室',
        officerId: 'officer-9',
        open: true,
      });
      await one.comesTo(visitAt);
      const outcomes = [A, B].map(({ id }) => ({ departmentId: id, result: 'pass' }) as const);
      await thrice(one, CLERK, { type: 'recordVisit', procedureId: 'visit', findings: '符合', outcomes });
      await one.comesTo(heldAt);
      await thrice(one, B, { type: 'recordHearing', itemId: 'b', record: '双方陈述意见' });
      await one.isGranted('a');
      await one.isGranted('b');
      await one.isDelivered();
      await thrice(one, headOf('b'), {
        type: 'correctDecision',
        itemId: 'b',
        to: 'revoked',
        reason: '有误',
        legalBasis: '有关规定',
      });
      const official = { years: one.calendar.years.map((year) => ({ ...year, version: '2' })) };
      await thrice(one, OPERATOR, { type: 'adoptCalendar', calendar: official });
      await one.isRated();
      await thrice(one, A, {
        type: 'reportPostCheck',
        itemId: 'a',
        fulfilled: false,
        findings: '不符',
        cure: workingDays(5),
      });
      const last = { type: 'reportPostCheck', itemId: 'a', fulfilled: true, findings: '相符' } as const;
      const position = await one.does(A, last, { id: 'last' });

      expect(await one.handle.result()).toEqual({ end: 'completed', outcome: 'partlyGranted' });
      expect(await one.does(A, last, { id: 'last' })).toBe(position);
      await expect(one.does(A, last, { id: 'last', delivery: 'last/again' })).rejects.toThrow();
      await expect(one.does(CLERK, { type: 'urge', itemId: 'b', message: '太晚' })).rejects.toThrow();
      const counts = happenedOnce(world);
      for (const type of [
        'visitAppointed',
        'visitRecorded',
        'hearingRightTold',
        'hearingRequested',
        'hearingScheduled',
        'hearingHeld',
        'decisionCorrected',
        'calendarAdopted',
      ])
        expect([type, counts[type]]).toEqual([type, 1]);
      expect(counts['postCheckReported']).toBe(2);
      expect(world.said('b', 'visit')).toHaveLength(1);
    }));
});

tales('commands of the same instant', (tell) => {
  it('are taken one after the other: the second finds what the first has left', () =>
    tell(async (one, world) => {
      await one.submits(PLAN, { without: ['lease'], asks: [LEASE] });
      await one.until(({ offers }) => offers[0]?.status === 'offered');
      await Promise.all([
        one.does(APPLICANT, { type: 'signOffers', offers: [LEASE] }),
        one.does(CLERK, { type: 'consultDepartments', itemIds: ['a', 'b'] }),
        one.does(CLERK, { type: 'consultDepartments', itemIds: ['a', 'b'] }),
      ]);
      expect(world.requests).toHaveLength(2);
      const accepts = async () => one.does(CLERK, { type: 'accept' }).catch(() => 'over');
      const [withdrawn, ...accepted] = await Promise.all([
        one.does(APPLICANT, { type: 'withdraw', reason: '不开店了' }),
        accepts(),
        accepts(),
      ]);

      expect(withdrawn).toEqual(expect.any(Number));
      expect(accepted.filter((outcome) => typeof outcome === 'number').length).toBeLessThanOrEqual(1);
      expect(await one.handle.result()).toEqual({ end: 'withdrawn' });
      expect(world.recordedTypes.filter((type) => type === 'caseWithdrawn')).toHaveLength(1);
    }));

  it('race for one item: one of them decides it, the others are refused', () =>
    tell(async (one, world) => {
      await one.isAccepted(PLAN);
      const gone = { ground: 'conditionGone', reason: '场所已拆除', legalBasis: '有关规定' } as const;
      const outcomes = await Promise.all([
        one.isGranted('b'),
        one.does(headOf('b'), { type: 'terminate', itemId: 'b', ...gone }),
        one.does(B, { type: 'tellHearingRight', itemId: 'b', procedureId: 'hearing', reason: '涉及他人' }),
        one.does(B, {
          type: 'startProcedure',
          procedureId: 'review',
          itemIds: ['b'],
          timeNeeded: workingDays(5),
          reason: '复杂',
        }),
      ]);
      expect(outcomes.some((outcome) => typeof outcome === 'number')).toBe(true);
      const ends = world.recordedTypes.filter((type) => type === 'itemGranted' || type === 'itemTerminated');
      expect(ends).toHaveLength(1);
    }));

  it('meet the timer: the material comes in the moment in which its time runs out', () =>
    tell(async (one, world) => {
      await one.submits(PLAN, { without: ['lease'], asks: [LEASE] });
      await one.until(({ offers }) => offers[0]?.status === 'offered');
      await one.does(APPLICANT, { type: 'signOffers', offers: [LEASE] });
      await one.does(CLERK, { type: 'accept' });
      const due = await one.due('tolerance/lease');
      const supplied = { type: 'supplyMaterials', materials: handedIn(['application', 'lease']) } as const;
      await Promise.all([one.comesTo(due + 1_000), one.does(APPLICANT, supplied)]);

      const ends = world.recordedTypes.filter((type) => type === 'toleranceKept' || type === 'toleranceBroken');
      expect(ends).toHaveLength(1);
      expect((await one.items())['b']).toBe(ends[0] === 'toleranceKept' ? 'inReview' : 'terminated');
    }));
});
