import { dateOf, endOfDay, plainDate, startOfDay } from '../calendar/index';
import type { Actor } from '../case/actor';
import {
  dueVersionEvent,
  registerTask,
  VERSION_RULES,
  VERSION_STATUSES,
  type VersionCommand,
  versionCommandsFor,
  versionTimelineText,
  versionViewOf,
} from '.';
import {
  APPROVER,
  CALENDAR,
  DAY,
  draft,
  EDITOR,
  FIRE,
  isObjected,
  MARKET,
  MONDAY,
  Told,
  WATER,
} from './told-version.fixture';

describe('opinions', () => {
  it('given five working days from a Monday, then they end with the next Monday and the reminder is the Friday before', () => {
    const { round } = versionViewOf(new Told().asksFor().state);
    expect(round).toMatchObject({
      dueAt: endOfDay(plainDate('2026-03-09')),
      remindAt: startOfDay(plainDate('2026-03-06')),
    });
  });

  it('given one working day, then nobody is reminded on the day of asking', () => {
    expect(versionViewOf(new Told().asksFor(1).state).round).not.toHaveProperty('remindAt');
  });

  it('given a deadline in a year without calendar, then it is refused, not guessed', () => {
    expect(new Told().does(EDITOR, { type: 'startOpinions', workingDays: 5, calendar: { years: [] } })).toBe(
      'calendarIncomplete',
    );
  });

  it('given all opinions, then it goes to review at once', () => {
    expect(new Told().isInReview().state.status).toBe('review');
  });

  it('given silence at the deadline, then it is on record as no objection, after one reminder to the silent alone', () => {
    const told = new Told().asksFor().agree(FIRE);
    told.comesTo(endOfDay(plainDate('2026-03-09')));
    expect(told.state.status).toBe('opinions');
    told.comesTo(endOfDay(plainDate('2026-03-09')) + 1);
    expect(told.state.status).toBe('review');
    expect(told.events.filter(({ type }) => type === 'departmentsReminded')).toEqual([
      { type: 'departmentsReminded', departmentIds: ['market', 'water'], dueAt: endOfDay(plainDate('2026-03-09')) },
    ]);
    expect(told.events.at(-1)).toEqual({ type: 'opinionsClosed', silent: ['market', 'water'] });
    expect(told.does(APPROVER, { type: 'approve' })).toBe('ok');
  });

  it('given a department that changes its mind before the end, then its last word counts', () => {
    const told = new Told().asksFor();
    told.does(MARKET, { type: 'giveOpinion', objections: [{ reason: '不同意' }] });
    told.agree(MARKET, FIRE, WATER);
    expect(told.does(APPROVER, { type: 'approve' })).toBe('ok');
  });

  it.each<[string, Actor, VersionCommand, string]>([
    [
      'a department without an item',
      { role: 'department', id: 'tax' },
      { type: 'giveOpinion', objections: [] },
      'notAskedForOpinion',
    ],
    [
      'an item of another department',
      FIRE,
      { type: 'giveOpinion', objections: [{ itemId: 'food', reason: '不妥' }] },
      'notYourItem',
    ],
    ['the editor', EDITOR, { type: 'giveOpinion', objections: [] }, 'roleNotAllowed'],
    [
      'an answer before opinions are closed',
      EDITOR,
      { type: 'answerObjection', objectionId: 'market/1', answer: '是' },
      'versionNotNow',
    ],
    ['a save while departments read', EDITOR, { type: 'saveDraft', draft: draft(2) }, 'versionNotNow'],
  ])('given %s, then it is refused', (_, actor, command, code) => {
    expect(new Told().asksFor().does(actor, command)).toBe(code);
  });
});

describe('review', () => {
  it('given objections, then each must be answered before the approval', () => {
    const told = isObjected(new Told());
    expect(told.state.status).toBe('review');
    expect(told.does(APPROVER, { type: 'approve' })).toBe('objectionsOpen');
    expect(told.does(EDITOR, { type: 'answerObjection', objectionId: 'market/3', answer: '有依据' })).toBe(
      'objectionUnknown',
    );
    expect(told.does(EDITOR, { type: 'answerObjection', objectionId: 'market/1', answer: '依据新规' })).toBe('ok');
    expect(told.does(APPROVER, { type: 'approve' })).toBe('objectionsOpen');
    expect(told.does(EDITOR, { type: 'answerObjection', objectionId: 'market/2', answer: '保留' })).toBe('ok');
    expect(told.does(APPROVER, { type: 'approve' })).toBe('ok');
  });

  it('given objections, when the draft is changed instead, then all departments are asked again about the new revision', () => {
    const told = isObjected(new Told());
    expect(told.does(EDITOR, { type: 'recallDraft', reason: '采纳意见' })).toBe('ok');
    expect(told.does(EDITOR, { type: 'startOpinions', workingDays: 3, calendar: CALENDAR })).toBe('draftUnchanged');
    expect(told.does(EDITOR, { type: 'saveDraft', draft: draft(2) })).toBe('ok');
    told.asksFor(3);
    expect(versionViewOf(told.state).round).toMatchObject({
      revision: 2,
      opinions: [{ position: 'awaited' }, { position: 'awaited' }, { position: 'awaited' }],
    });
  });

  it('given a draft that was sent back, then it needs another revision and other opinions', () => {
    const told = new Told().isInReview();
    expect(told.does(APPROVER, { type: 'sendBack', reason: '缺依据' })).toBe('ok');
    expect(told.state).toMatchObject({ status: 'draft', sentBack: { revision: 1, reason: '缺依据' } });
    expect(told.does(EDITOR, { type: 'saveDraft', draft: draft(1) })).toBe('revisionStale');
    expect(told.does(EDITOR, { type: 'saveDraft', draft: draft(2) })).toBe('ok');
    told.isInReview();
    expect(told.does(APPROVER, { type: 'approve' })).toBe('ok');
  });

  it('given whoever saved any revision, then he may not approve, whatever his role is by then', () => {
    const told = new Told();
    told.does({ role: 'catalogueManager', id: 'approver-1' }, { type: 'saveDraft', draft: draft(2) });
    told.does(EDITOR, { type: 'saveDraft', draft: draft(3) });
    told.isInReview();
    expect(told.does(APPROVER, { type: 'approve' })).toBe('editorMayNotApprove');
    expect(told.does({ role: 'catalogueApprover', id: 'approver-2' }, { type: 'approve' })).toBe('ok');
  });
});

describe('publication', () => {
  const effective = startOfDay(plainDate('2026-03-20'));

  it('given an approval, then the register is asked from the first moment of the effective date and not before', () => {
    const told = new Told().isApproved().comesTo(effective - 1);
    expect(registerTask(told.state)).toBeUndefined();
    expect(registerTask(told.comesTo(effective).state)).toBe('publish');
    expect(told.happens({ type: 'versionPublished', supersedes: '2026.1' }).state.status).toBe('published');
  });

  it('given an approval after the effective date, then it is published at once', () => {
    const told = new Told().isInReview().comesTo(effective + 3 * DAY);
    told.does(APPROVER, { type: 'approve' });
    expect(registerTask(told.state)).toBe('publish');
  });

  it('given another effective date, then that counts, and only the approver may set it', () => {
    const told = new Told().isApproved();
    const later: VersionCommand = { type: 'setEffectiveDate', draft: draft(2, '2026-04-01') };
    expect(told.does(EDITOR, later)).toBe('roleNotAllowed');
    expect(told.does({ role: 'catalogueApprover', id: 'editor-1' }, later)).toBe('editorMayNotApprove');
    expect(told.does(APPROVER, later)).toBe('ok');
    expect(registerTask(told.comesTo(effective + DAY).state)).toBeUndefined();
    expect(registerTask(told.comesTo(startOfDay(plainDate('2026-04-01'))).state)).toBe('publish');
  });

  it('given a register that is being asked, then nothing else may be decided until it has answered or refused', () => {
    const told = new Told().isApproved().comesTo(effective);
    expect(told.does(APPROVER, { type: 'sendBack', reason: '再看看' })).toBe('publishingUnderWay');
    told.happens({ type: 'stepParked', step: 'publish', reason: '缺材料' });
    expect(registerTask(told.state)).toBeUndefined();
    expect(versionViewOf(told.state)).toMatchObject({ holder: 'operator', parked: [{ step: 'publish' }] });
    expect(told.does(APPROVER, { type: 'sendBack', reason: '补上' })).toBe('ok');
    expect(told.state.status).toBe('draft');
  });

  it('given a parked publication, when it is retried, then the register is asked again', () => {
    const told = new Told().isApproved().comesTo(effective);
    told.happens({ type: 'stepParked', step: 'publish', reason: '缺材料' });
    expect(told.does({ role: 'operator', id: 'operator-1' }, { type: 'retry', step: 'publish' })).toBe('ok');
    expect(registerTask(told.state)).toBe('publish');
    expect(told.does(APPROVER, { type: 'retry', step: 'publish' })).toBe('stepNotParked');
  });
});

describe('after the publication', () => {
  const published = () =>
    new Told()
      .isApproved()
      .comesTo(startOfDay(plainDate('2026-03-20')))
      .happens({ type: 'versionPublished' });

  it('given a later version, then it is superseded; given the withdrawal of that one, then it is used again', () => {
    const told = published().happens({ type: 'versionSuperseded', by: '2026.3' });
    expect(versionViewOf(told.state)).toMatchObject({ status: 'superseded', supersededBy: '2026.3' });
    expect(told.happens({ type: 'versionReinstated', after: '2026.3' }).state.status).toBe('published');
  });

  it.each([
    ['published', published()],
    ['superseded', published().happens({ type: 'versionSuperseded', by: '2026.3' })],
    ['imported as it is', new Told(true)],
  ])('given a version that is %s, when it is withdrawn, then the register is told, with the reason', (_, told) => {
    expect(told.does(EDITOR, { type: 'withdrawVersion', reason: '法律废止' })).toBe('roleNotAllowed');
    expect(told.does(APPROVER, { type: 'withdrawVersion', reason: '法律废止' })).toBe('ok');
    expect(registerTask(told.state)).toBe('close');
    expect(versionViewOf(told.happens({ type: 'versionClosed' }).state)).toMatchObject({
      reason: '法律废止',
      holder: 'none',
    });
    expect(registerTask(told.state)).toBeUndefined();
    expect(told.does(APPROVER, { type: 'withdrawVersion', reason: '再次' })).toBe('versionNotNow');
  });

  it('given a draft, when it is abandoned, then it ends and there is nothing to close', () => {
    const told = new Told();
    expect(told.does(EDITOR, { type: 'abandonDraft', reason: '不再需要' })).toBe('ok');
    expect(told.state.status).toBe('withdrawn');
    expect(registerTask(told.state)).toBeUndefined();
  });
});

describe('the rule book', () => {
  it('given every command at every status by the system, then none is allowed, for it acts by events alone', () => {
    for (const status of VERSION_STATUSES) expect(versionCommandsFor('system', status)).toEqual([]);
  });

  it('given each status, then it is left to somebody: people have a command, or time or register move it', () => {
    const roles = [...new Set(Object.values(VERSION_RULES).flatMap((rule) => rule.roles))];
    const commands = (status: (typeof VERSION_STATUSES)[number]) =>
      roles.flatMap((role) => versionCommandsFor(role, status).filter((command) => command !== 'retry'));
    const without = VERSION_STATUSES.filter((status) => commands(status).length === 0);
    expect(without).toEqual(['withdrawn']);
  });

  it('given a story with everything in it, then its timeline is a Chinese sentence for each event', () => {
    const told = isObjected(new Told());
    told.does(EDITOR, { type: 'answerObjection', objectionId: 'market/1', answer: '依据新规' });
    told.does(EDITOR, { type: 'recallDraft', reason: '采纳意见' });
    told.does(EDITOR, { type: 'saveDraft', draft: draft(2), comment: '延长时限' });
    told.asksFor(2).comesTo(MONDAY + 4 * DAY);
    told.does(APPROVER, { type: 'approve', comment: '同意' });
    told.comesTo(startOfDay(plainDate('2026-03-20')));
    told.happens({ type: 'versionPublished', supersedes: '2026.1' });
    const names = { department: (id: string) => `<${id}>`, item: (id: string) => `<${id}>` };
    expect(told.events.map((event) => versionTimelineText(event, names))).toMatchSnapshot();
    expect(dateOf(told.now)).toBe('2026-03-20');
    expect(dueVersionEvent(told.state, told.now)).toBeUndefined();
  });
});
