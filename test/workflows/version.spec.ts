import { endOfDay, startOfDay, plainDate } from '@yijian/domain/calendar';
import { OPERATOR } from '@yijian/domain/testing';
import { APPROVER, draftOf, EDITOR, FIRE, MARKET, versionTales } from '../support/told-version';

const FAR = '2099-01-01';
const isStatus = (status: string) => (view: { readonly status: string }) => view.status === status;

versionTales('a catalogue version', (tell) => {
  it('goes from draft to publication on its effective date, and the version before is superseded', () =>
    tell(async (open, world) => {
      const first = await open('2026.1');
      await first.isApproved();
      await first.until(isStatus('published'));

      const second = await open('2026.2', { inDays: 10 });
      await second.isApproved();
      await second.passes('8 days');
      expect(await second.view()).toMatchObject({ status: 'approved', holder: 'service' });
      expect(world.offered).toEqual(['2026.1']);

      await second.passes('2 days');
      expect(await second.until(isStatus('published'))).toMatchObject({ supersedes: '2026.1' });
      expect(await first.until(isStatus('superseded'))).toMatchObject({ supersededBy: '2026.2' });
      expect(world.published.map(({ version, digest }) => [version, digest])).toEqual([
        ['2026.1', 'digest-1'],
        ['2026.2', 'digest-1'],
      ]);
      expect(world.viewOf('2026.2')).toMatchObject({ status: 'published' });
      expect(world.eventsOf('2026.2').map(({ type }) => type)).toEqual([
        ...['versionOpened', 'opinionsAsked', 'opinionGiven', 'opinionGiven', 'opinionsClosed', 'versionApproved'],
        ...['publishingStarted', 'versionPublished'],
      ]);
    }));

  it('takes silence at the deadline as no objection, after a reminder one working day before', () =>
    tell(async (open, world) => {
      const one = await open('2026.1', { inDays: 60 });
      await one.asksFor(5);
      await one.does(FIRE, { type: 'giveOpinion', objections: [] });
      // Asked on a Monday: due at the end of the next Monday, reminded at the start of the Friday before.
      const { round } = await one.view();
      await one.passes('3 days');
      expect(world.eventsOf('2026.1').map(({ type }) => type)).not.toContain('departmentsReminded');
      await one.passes('1 day');
      await one.until((view) => (view.round?.remindedAt ?? 0) >= (round?.remindAt ?? Infinity));
      expect(world.eventsOf('2026.1').at(-1)).toMatchObject({ type: 'departmentsReminded', departmentIds: ['market'] });

      await one.passes('3 days');
      expect(await one.view()).toMatchObject({ status: 'opinions' });
      await one.passes('1 day');
      const closed = await one.until(isStatus('review'));
      expect(closed.round?.opinions).toMatchObject([
        { departmentId: 'market', position: 'silent' },
        { departmentId: 'fire', position: 'agrees' },
      ]);
      expect(await one.does(MARKET, { type: 'giveOpinion', objections: [] })).toBe('versionNotNow');
      expect(await one.does(APPROVER, { type: 'approve' })).toEqual(expect.any(Number));
    }));

  it('is approved over an objection only once that is answered', () =>
    tell(async (open) => {
      const one = await open('2026.1', { inDays: 60 });
      await one.asksFor(3);
      await one.does(MARKET, { type: 'giveOpinion', objections: [{ itemId: 'food', reason: '时限太短' }] });
      await one.does(FIRE, { type: 'giveOpinion', objections: [] });
      expect(await one.does(APPROVER, { type: 'approve' })).toBe('objectionsOpen');
      await one.does(EDITOR, { type: 'answerObjection', objectionId: 'market/1', answer: '依据新规' });
      expect(await one.does(APPROVER, { type: 'approve' })).toEqual(expect.any(Number));
      expect((await one.view()).round?.opinions[0]).toMatchObject({ objections: [{ answer: { text: '依据新规' } }] });
    }));

  it('goes round again when it is sent back, and is never approved by whoever edited it', () =>
    tell(async (open) => {
      const one = await open('2026.1', { inDays: 60 });
      await one.isAgreed();
      await one.does(APPROVER, { type: 'sendBack', reason: '缺依据' });
      expect(await one.does(EDITOR, { type: 'startOpinions', workingDays: 3, calendar: one.calendar })).toBe(
        'draftUnchanged',
      );
      await one.does(EDITOR, { type: 'saveDraft', draft: draftOf(2, FAR) });
      await one.isAgreed();
      const both = { role: 'catalogueApprover', id: EDITOR.id } as const;
      expect(await one.does(both, { type: 'approve' })).toBe('editorMayNotApprove');
      await one.does(APPROVER, { type: 'approve' });
      expect(await one.view()).toMatchObject({ status: 'approved', draft: { revision: 2 } });
    }));

  it('lets opinions lapse when the editor takes the draft back, and their timer with them', () =>
    tell(async (open, world) => {
      const one = await open('2026.1', { inDays: 60 });
      await one.asksFor(5);
      await one.does(EDITOR, { type: 'recallDraft', reason: '有误' });
      await one.passes('20 days');
      expect(await one.view()).toMatchObject({ status: 'draft', holder: 'editor' });
      expect(world.eventsOf('2026.1').map(({ type }) => type)).not.toContain('departmentsReminded');
    }));

  it('follows an effective date that the approver moves, earlier or later', () =>
    tell(async (open, world) => {
      const one = await open('2026.1', { inDays: 5 });
      await one.isApproved();
      await one.does(APPROVER, { type: 'setEffectiveDate', draft: draftOf(2, FAR) });
      await one.passes('10 days');
      expect(await one.view()).toMatchObject({ status: 'approved', nextAt: startOfDay(plainDate(FAR)) });
      await one.does(APPROVER, { type: 'setEffectiveDate', draft: draftOf(3, '2020-01-01') });
      await one.until(isStatus('published'));
      expect(world.published).toMatchObject([{ revision: 3, digest: 'digest-3' }]);
      expect(endOfDay(plainDate(FAR))).toBeGreaterThan((await one.view()).publishedAt ?? Infinity);
    }));
});

versionTales('a publication that the register refuses', (tell) => {
  it('parks with the findings, and goes on when they are mended and somebody retries it', () =>
    tell(async (open, world) => {
      world.findings = '发布检查有1处不符合要求：［41］/guide 缺少咨询电话';
      const one = await open('2026.1');
      await one.isApproved();
      const parked = await one.until(({ holder }) => holder === 'operator');
      expect(parked.parked).toMatchObject([{ step: 'publish', reason: world.findings }]);
      await one.does(OPERATOR, { type: 'retry', step: 'publish' });
      await one.until(({ holder }) => holder === 'operator');

      world.findings = '';
      await one.does(OPERATOR, { type: 'retry', step: 'publish' });
      expect(await one.until(isStatus('published'))).toMatchObject({ parked: [] });
      expect(world.published).toHaveLength(1);
    }));

  it('is sent back by the approver, and is published as it then is', () =>
    tell(async (open, world) => {
      world.findings = '发布检查有1处不符合要求';
      const one = await open('2026.1');
      await one.isApproved();
      await one.until(({ holder }) => holder === 'operator');
      await one.does(APPROVER, { type: 'sendBack', reason: '补咨询电话' });
      expect(await one.until(isStatus('draft'))).toMatchObject({ parked: [], sentBack: { reason: '补咨询电话' } });
      world.findings = '';
      await one.does(EDITOR, { type: 'saveDraft', draft: draftOf(2, '2020-01-01') });
      await one.isApproved();
      await one.until(isStatus('published'));
      expect(world.published).toMatchObject([{ revision: 2 }]);
    }));

  it('is tried with another date, and nothing stays parked', () =>
    tell(async (open, world) => {
      world.findings = '发布检查有1处不符合要求';
      const one = await open('2026.1');
      await one.isApproved();
      await one.until(({ holder }) => holder === 'operator');
      world.findings = '';
      await one.does(APPROVER, { type: 'setEffectiveDate', draft: draftOf(2, '2020-01-02') });
      expect(await one.until(isStatus('published'))).toMatchObject({ parked: [] });
    }));

  it('outlasts a register that is away for a day, and happens once', () =>
    tell(async (open, world) => {
      const one = await open('2026.1', { inDays: 3 });
      await one.isApproved();
      await one.passes('1 hour');
      world.register = 'isDown';
      await one.passes('4 days');
      expect(await one.view()).toMatchObject({ status: 'approved', parked: [] });
      world.register = 'works';
      await one.passes('20 minutes');
      await one.until(isStatus('published'));
      await one.passes('1 minute');
      expect(world.published).toHaveLength(1);
      expect(world.viewOf('2026.1')).toMatchObject({ status: 'published' });
      expect(world.eventsOf('2026.1').map(({ type }) => type)).toContain('publishingStarted');
    }));
});

versionTales('a version that is withdrawn', (tell) => {
  it('is closed in the register with its reason; the version before is used again', () =>
    tell(async (open, world) => {
      const first = await open('2026.1');
      await first.isApproved();
      await first.until(isStatus('published'));
      const second = await open('2026.2');
      await second.isApproved();
      await first.until(isStatus('superseded'));

      await second.does(APPROVER, { type: 'withdrawVersion', reason: '依据的规章被撤销' });
      expect(await second.handle.result()).toEqual({ end: 'withdrawn' });
      expect(world.closed).toMatchObject([{ version: '2026.2', reason: '依据的规章被撤销' }]);
      expect(world.eventsOf('2026.2').at(-1)).toEqual({ type: 'versionClosed', inForce: '2026.1' });
      await first.until(isStatus('published'));
    }));

  it('was imported as it is: it has a life from then on, and closing it leaves none in force', () =>
    tell(async (open, world) => {
      world.offered.push('2026.1');
      const one = await open('2026.1', { isImported: true });
      expect(await one.view()).toMatchObject({ status: 'published', editors: [] });
      await one.does(APPROVER, { type: 'withdrawVersion', reason: '事项取消' });
      expect(await one.handle.result()).toEqual({ end: 'withdrawn' });
      expect(world.eventsOf('2026.1').map(({ type }) => type)).toEqual([
        'versionAdopted',
        'versionWithdrawn',
        'versionClosed',
      ]);
    }));

  it('is a draft that is abandoned: it ends, and the register has nothing to close', () =>
    tell(async (open, world) => {
      const one = await open('2026.1');
      await one.asksFor(5);
      await one.does(EDITOR, { type: 'abandonDraft', reason: '不再需要' });
      expect(await one.handle.result()).toEqual({ end: 'withdrawn' });
      expect(world.closed).toEqual([]);
      expect(world.viewOf('2026.1')).toMatchObject({ status: 'withdrawn', reason: '不再需要' });
    }));
});

versionTales('a command to a version', (tell) => {
  it('takes effect once, however often it is delivered', () =>
    tell(async (open, world) => {
      const one = await open('2026.1', { inDays: 60 });
      const save = { type: 'saveDraft', draft: draftOf(2, FAR) } as const;
      const first = await one.does(EDITOR, save, 'save-2');
      expect(await one.does(EDITOR, save, 'save-2')).toBe(first);
      await one.passes('1 minute');
      expect(world.eventsOf('2026.1').filter(({ type }) => type === 'draftSaved')).toHaveLength(1);
    }));
});
