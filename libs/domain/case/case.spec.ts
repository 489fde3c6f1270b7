import * as fc from 'fast-check';
import { APPLICANT, CLERK, departmentOf, handedIn, item, material, OPERATOR, plan, Story } from '../testing/index';
import { type CaseCommand, commandsFor, evolve, newCase, STATUS_NAMES, viewOf } from './index';
import type { CaseStatus } from './index';

const TWO = plan([item('a'), item('b')]);

describe('facts found out in flight', () => {
  const procedure = { id: 'survey', name: '踏勘', itemIds: ['a'], establishesFactIds: ['digsRoad'] };
  const before = plan(
    [item('a'), item('b', { prerequisites: [{ kind: 'result', itemId: 'a', resultId: 'a-result' }] })],
    {
      specialProcedures: [procedure],
    },
  );
  const road = item('road');
  const prerequisites = [
    ...(before.items[1]?.prerequisites ?? []),
    { kind: 'result', itemId: 'road', resultId: 'road-result' } as const,
  ];
  const after = plan([item('a'), road, item('b', { prerequisites })], {
    specialProcedures: [procedure],
    materials: [material('traffic-plan', ['road'])],
  });
  const found = { type: 'establishFacts', procedureId: 'survey', factIds: ['digsRoad'] } as const;

  it('hold back whatever follows until they are planned; then items join, with their materials and prerequisites', () => {
    const story = new Story().accepted(before).does(departmentOf('a'), found).granted('a');
    expect(story.status('b')).toBe('waitingPrerequisite');

    story.happened({ type: 'planRevised', plan: after, addedItemIds: ['road'], facts: 1 });
    expect([story.status('road'), story.status('b')]).toEqual(['waitingPrerequisite', 'waitingPrerequisite']);
    expect(viewOf(story.state, story.now).items.find(({ itemId }) => itemId === 'road')?.waitsForMaterials).toEqual([
      'traffic-plan',
    ]);

    story.daysPass(2).does(APPLICANT, { type: 'supplyMaterials', materials: handedIn(['traffic-plan']) });
    expect(story.state).toMatchObject({ items: { road: { status: 'dispatching', startedAt: story.now } } });
    expect(story.granted('road').status('b')).toBe('dispatching');
  });

  it('come only from a procedure of the case that finds them out', () => {
    const story = new Story().accepted(before);

    expect(story.refusal(departmentOf('a'), { ...found, procedureId: 'other' })?.code).toBe('procedureUnknown');
    expect(story.refusal(departmentOf('a'), { ...found, factIds: ['other'] })?.code).toBe('procedureUnknown');
  });
});

describe('withdrawal (撤回)', () => {
  it('ends a case before any decision', () => {
    const withdraw = { type: 'withdraw', reason: '不开店了' } as const;

    expect(new Story().does(APPLICANT, withdraw).state).toMatchObject({ status: 'closed', end: 'withdrawn' });
    expect(new Story().submitted(TWO).does(APPLICANT, withdraw).state).toMatchObject({
      status: 'closed',
      end: 'withdrawn',
    });
    const story = new Story().accepted(TWO).does(APPLICANT, withdraw);
    expect(story.state).toMatchObject({ end: 'withdrawn', items: { a: { status: 'withdrawn', round: 1 } } });
  });

  it('leaves what departments have decided and delivers it', () => {
    const story = new Story().accepted(TWO).granted('a').does(APPLICANT, { type: 'withdraw', reason: '不再需要' });

    expect(story.state).toMatchObject({
      status: 'delivering',
      outcome: 'partlyGranted',
      items: { b: { status: 'withdrawn' } },
    });
    expect(story.refusal(APPLICANT, { type: 'withdraw', reason: '再次' })?.code).toBe('notNow');
  });
});

describe('delivery and evaluation', () => {
  const decided = (): Story => new Story().accepted(TWO).granted('a', 'b');

  it('let the method change until the bundle is dispatched', () => {
    const story = decided().does(APPLICANT, { type: 'chooseDelivery', method: 'online' });
    expect(story.state).toMatchObject({ filing: { deliveryMethod: 'online' } });
    expect(story.refusal(APPLICANT, { type: 'chooseDelivery', method: 'pigeon' })?.code).toBe('deliveryMethodUnknown');
    expect(story.refusal(CLERK, { type: 'confirmDelivery', receipt: '签收' })?.code).toBe('notDispatched');

    story.happened({ type: 'bundleDispatched', method: 'online' });

    expect(story.refusal(APPLICANT, { type: 'chooseDelivery', method: 'windowPickup' })?.code).toBe('bundleDispatched');
    expect(story.does(CLERK, { type: 'confirmDelivery', receipt: '签收' }).state.status).toBe('evaluating');
  });

  it('let the applicant rate once, and close unrated after the wait', () => {
    const delivered = () =>
      decided().happened({ type: 'bundleDispatched', method: 'online' }, { type: 'caseDelivered', receipt: '签收' });

    const rated = delivered().does(APPLICANT, { type: 'rate', grade: 'satisfied' });
    expect(rated.state).toMatchObject({ status: 'closed', end: 'completed', grade: 'satisfied' });
    expect(rated.refusal(APPLICANT, { type: 'rate', grade: 'satisfied' })?.code).toBe('caseClosed');
    expect(delivered().refusal(CLERK, { type: 'rate', grade: 'satisfied' })?.code).toBe('roleNotAllowed');

    const silent = delivered().daysPass(29);
    expect(silent.state.status).toBe('evaluating');
    expect(silent.daysPass(2).state).toMatchObject({ status: 'closed', end: 'completed' });
    expect(viewOf(silent.state, silent.now).grade).toBeUndefined();
  });
});

describe('a parked step', () => {
  it('gives the case to the operator until it is retried', () => {
    const story = new Story().accepted(TWO).happened({ type: 'stepParked', step: 'dispatch/a/1', reason: '地址不对' });
    expect(viewOf(story.state, story.now)).toMatchObject({
      holder: 'operator',
      waitingFor: expect.stringContaining('地址不对') as string,
    });
    expect(story.refusal(OPERATOR, { type: 'retry', step: 'dispatch/b/1' })?.code).toBe('stepNotParked');

    story.does(OPERATOR, { type: 'retry', step: 'dispatch/a/1' });

    expect(viewOf(story.state, story.now)).toMatchObject({ holder: 'departments', parked: [] });
  });
});

describe('who may do what when', () => {
  it.each(Object.keys(STATUS_NAMES) as CaseStatus[])('at %s', (status) => {
    const roles = ['applicant', 'windowClerk', 'department', 'enterprise', 'operator', 'supervisor', 'system'] as const;
    expect(Object.fromEntries(roles.map((role) => [role, commandsFor(role, status)]))).toMatchSnapshot();
  });
});

describe('any sequence of commands', () => {
  const round = fc.integer({ min: 1, max: 2 });
  const itemId = fc.constantFrom('a', 'b');
  const command: fc.Arbitrary<CaseCommand> = fc.oneof(
    fc.constant<CaseCommand>({
      type: 'submit',
      plan: TWO,
      form: { revision: 1, sha256: '' },
      materials: [],
      deliveryMethod: 'online',
    }),
    fc.constant<CaseCommand>({ type: 'accept' }),
    fc.constant<CaseCommand>({ type: 'requestCorrection', defects: [{ content: '缺少' }] }),
    fc.constant<CaseCommand>({ type: 'withdraw', reason: '撤回' }),
    fc.record({ type: fc.constant('acknowledge' as const), itemId, round }),
    fc.record({
      type: fc.constant('deny' as const),
      itemId,
      round,
      reason: fc.constant('不'),
      legalBasis: fc.constant('法'),
    }),
    fc
      .tuple(itemId, round)
      .map(([id, n]): CaseCommand => ({ type: 'grant', itemId: id, round: n, resultIds: [`${id}-result`] })),
    fc.constant<CaseCommand>({ type: 'rate', grade: 'satisfied' }),
  );
  const move = fc.oneof(
    command.map((one) => ({ command: one })),
    fc.integer({ min: 1, max: 9 }).map((days) => ({ days })),
  );

  it('keeps the case whole: events number without gaps and fold to the same state, ended items stay ended', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
        const story = new Story();
        for (const one of moves) {
          if ('days' in one) story.daysPass(one.days);
          else {
            const actor =
              'itemId' in one.command && one.command.itemId !== undefined
                ? departmentOf(one.command.itemId)
                : ['accept', 'requestCorrection'].includes(one.command.type)
                  ? CLERK
                  : APPLICANT;
            if (!story.refusal(actor, one.command)) story.does(actor, one.command);
          }
        }
        expect(story.recorded.map(({ seq }) => seq)).toEqual(story.recorded.map((_, index) => index + 1));
        const { caseNo, lifeEventCode, settings, openedAt, performed } = story.state;
        const folded = story.recorded.reduce(evolve, newCase({ caseNo, lifeEventCode, settings }, openedAt));
        expect({ ...folded, performed }).toEqual(story.state);
        const decisions = story.recorded.flatMap(({ event }) =>
          event.type === 'itemGranted' || event.type === 'itemDenied' ? [event.itemId] : [],
        );
        expect(new Set(decisions).size).toBe(decisions.length);
      }),
      { numRuns: 300 },
    );
  });
});
