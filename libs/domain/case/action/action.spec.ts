import * as fc from 'fast-check';
import {
  APPLICANT,
  CLERK,
  departmentOf,
  headOf,
  item,
  LawStory,
  material,
  OPERATOR,
  plan,
  procedure,
  RECTIFICATION,
  Story,
  SUPERVISOR,
} from '../../testing/index';
import { type Actor, actionsFor, COMMAND_NAMES, RULES } from '../index';
import { LICENCE } from '../plan';
import { ACTION_WORDS } from './words';

const ONE = plan([item('a', { rectification: RECTIFICATION })], { materials: [material('drawing', ['a'])] });

/** Commands offered, with what they are about. */
function offered(story: Story, actor: Actor): readonly string[] {
  return actionsFor(story.state, actor, story.now).map(({ command, subject }) =>
    subject === undefined ? command : `${command} ${subject.id}`,
  );
}

describe('words of actions', () => {
  it('given any command, then it has a consequence that is one sentence, and names of what it needs', () => {
    for (const [command, { consequence, needs }] of Object.entries(ACTION_WORDS)) {
      expect({ command, consequence }).toEqual({
        command,
        consequence: expect.stringMatching(/^[^。]{5,60}。$/) as unknown,
      });
      for (const need of needs) expect(need).toMatch(/^\S{2,20}$/);
    }
    expect(Object.keys(ACTION_WORDS).sort()).toEqual(Object.keys(COMMAND_NAMES).sort());
  });
});

describe('what an act rests on', () => {
  const basesOf = (story: Story, actor: Actor): Readonly<Record<string, string | undefined>> =>
    Object.fromEntries(actionsFor(story.state, actor, story.now).map(({ command, basis }) => [command, basis]));

  it('given a licence, then its articles; given none, then what the centre has published, and nothing for decisions', () => {
    const licence = plan([item('a', { itemType: LICENCE })]);
    const other = plan([item('a', { itemType: '05' })]);
    expect(basesOf(new Story().submitted(licence), CLERK)['refuse']).toBe('《行政许可法》第三十二条第一款第二项');
    expect(basesOf(new Story().submitted(other), CLERK)['refuse']).toMatch(/^本中心参照/);
    expect(basesOf(new Story().accepted(licence), departmentOf('a'))['grant']).toBe('《行政许可法》第三十八条第一款');
    expect(basesOf(new Story().accepted(other), departmentOf('a'))['grant']).toBeUndefined();
  });

  it('given a special procedure, then what the catalogue says it rests on', () => {
    const visit = procedure('site', 'jointInspection', ['a']);
    const story = new LawStory().accepted(plan([item('a')], { specialProcedures: [visit] }));
    expect(basesOf(story, departmentOf('a'))['appointVisit']).toBe(visit.terms?.basis);
  });
});

describe('what may be done now', () => {
  it('given a draft, then the applicant submits, answers anew or withdraws, and a department can do nothing', () => {
    const story = new Story();
    expect(offered(story, APPLICANT)).toEqual(['reviseAnswers', 'submit', 'withdraw']);
    expect(offered(story, departmentOf('a'))).toEqual([]);
  });

  it('given all materials, then the window accepts; given one missing, then it does not, but asks for it', () => {
    expect(offered(new Story().submitted(ONE), CLERK)).toEqual(expect.arrayContaining(['accept', 'requestCorrection']));
    const incomplete = offered(new Story().submitted(ONE, []), CLERK);
    expect(incomplete).not.toContain('accept');
    expect(incomplete).toContain('requestCorrection');
  });

  it('given the one notice was sent, then it is not offered again: the supervisor alone may, on new facts', () => {
    const story = new LawStory().submitted(ONE, []).notice('drawing').supplies(ONE, 'drawing');
    expect(offered(story, CLERK)).toEqual(expect.arrayContaining(['accept', 'returnCorrection']));
    expect(offered(story, CLERK)).not.toContain('requestCorrection');
    expect(offered(story, SUPERVISOR)).toEqual(['overrideCorrection']);
  });

  it('given an item in review, then its own department handles it, and signs for it once', () => {
    const story = new Story().accepted(ONE);
    expect(offered(story, departmentOf('a'))).toEqual(
      expect.arrayContaining(['acknowledge a', 'requestRectification a', 'grant a', 'deny a']),
    );
    expect(offered(story, departmentOf('b'))).toEqual([]);
    story.does(departmentOf('a'), { type: 'acknowledge', itemId: 'a', round: 1 });
    expect(offered(story, departmentOf('a'))).not.toContain('acknowledge a');
  });

  it('given an item is suspended, then its head may resume it and nobody may decide it', () => {
    const story = new Story().accepted(ONE).does(headOf('a'), {
      ...{ type: 'suspendItem', itemId: 'a', ground: 'other', reason: '等待判决', legalBasis: '第一条' },
    });
    expect(offered(story, headOf('a'))).toContain('resumeItem a');
    expect(offered(story, headOf('a'))).not.toContain('suspendItem a');
    expect(offered(story, departmentOf('a'))).not.toContain('grant a');
  });

  it('given a joint visit, then it is appointed, and recorded once its time has come', () => {
    const site = plan([item('a'), item('b')], {
      specialProcedures: [procedure('site', 'jointInspection', ['a', 'b'])],
    });
    const story = new LawStory().accepted(site);
    expect(offered(story, CLERK)).toContain('appointVisit site');
    expect(offered(story, CLERK)).not.toContain('recordVisit site');
    story.appoints('site', '03-04 09:00', ['a', 'b']).until('03-04 10:00');
    expect(offered(story, CLERK)).toContain('recordVisit site');
  });

  it('given a step has parked, then the operator retries just that', () => {
    const story = new Story()
      .accepted(ONE)
      .happened({ type: 'stepParked', step: 'dispatch/a/1', reason: '部门系统无应答' });
    expect(actionsFor(story.state, OPERATOR, story.now)).toEqual([
      expect.objectContaining({
        command: 'retry',
        subject: { kind: 'step', id: 'dispatch/a/1', name: '部门系统无应答' },
        consequence: ACTION_WORDS.retry.consequence,
      }),
    ]);
  });

  it('given a closed case, then nothing is offered but what its rules allow', () => {
    const story = new Story()
      .submitted(ONE)
      .does(CLERK, { type: 'refuse', reason: '不属于', legalBasis: '第三十二条' });
    for (const actor of [APPLICANT, CLERK, departmentOf('a'), headOf('a'), OPERATOR])
      expect(offered(story, actor)).toEqual([]);
  });

  it('given any role at any moment, then everything offered is a command of the role at this status', () => {
    const stories = [
      new Story(),
      new Story().submitted(ONE),
      new Story().accepted(ONE),
      new Story().accepted(ONE).granted('a'),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...stories),
        fc.constantFrom(APPLICANT, CLERK, departmentOf('a'), headOf('a')),
        (story, actor) => {
          for (const { command } of actionsFor(story.state, actor, story.now)) {
            expect(RULES[command].roles).toContain(actor.role);
            expect(RULES[command].statuses).toContain(story.state.status);
          }
        },
      ),
    );
  });
});
