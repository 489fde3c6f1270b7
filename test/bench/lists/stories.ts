import { type Calendar } from '@yijian/domain/calendar';
import { type CaseView, viewOf } from '@yijian/domain/case';
import { APPLICANT, CLERK, filingOf, Story } from '@yijian/domain/testing';
import { type BenchEvent } from './events';

const DAY = 24 * 3_600_000;

/** How cases went, of a thousand of their kind. */
interface Course {
  readonly share: number;
  readonly tell: (story: Story, event: BenchEvent) => Story;
}

const CORRECTION = [{ content: '补齐材料', subject: 'premises' }];

/** Courses of cases that are over. */
const CLOSED: readonly Course[] = [
  { share: 470, tell: (story, event) => rated(handled(accepted(story, event), event), 'verySatisfied') },
  { share: 130, tell: (story, event) => rated(handled(accepted(story, event), event), 'satisfied') },
  { share: 10, tell: (story, event) => rated(handled(accepted(story, event), event), 'dissatisfied') },
  { share: 160, tell: (story, event) => delivered(handled(accepted(story, event), event)).daysPass(40) },
  { share: 90, tell: (story, event) => rated(handled(corrected(story, event), event), 'satisfied') },
  { share: 50, tell: (story, event) => rated(handled(accepted(story, event), event, 1), 'basicallySatisfied') },
  { share: 20, tell: (story, event) => delivered(handled(accepted(story, event), event, 9)).daysPass(40) },
  { share: 30, tell: (story) => story.daysPass(2).does(APPLICANT, { type: 'withdraw', reason: '不办了' }) },
  {
    share: 20,
    tell: (story, event) =>
      submitted(story, event).does(CLERK, { type: 'refuse', reason: '不属本机关', legalBasis: '第三十二条' }),
  },
  { share: 15, tell: (story, event) => asked(story, event).daysPass(60) },
  {
    share: 5,
    tell: (story, event) => submitted(story, event).does(CLERK, { type: 'declareNotRequired', reason: '无需许可' }),
  },
];

/** Courses of cases that run, as they stand some days after their opening. */
const RUNNING: readonly Course[] = [
  { share: 180, tell: (story) => story.daysPass(1) },
  { share: 150, tell: submitted },
  { share: 70, tell: (story, event) => asked(story, event).daysPass(2) },
  { share: 200, tell: (story, event) => accepted(story, event).daysPass(1) },
  { share: 150, tell: (story, event) => acknowledged(accepted(story, event), event).daysPass(2) },
  { share: 40, tell: (story, event) => acknowledged(accepted(story, event), event).daysPass(14) },
  { share: 50, tell: (story, event) => granted(accepted(story, event).daysPass(1), event, 1).daysPass(1) },
  { share: 50, tell: rectifying },
  { share: 30, tell: visited },
  { share: 40, tell: (story, event) => handled(accepted(story, event), event) },
  { share: 30, tell: (story, event) => delivered(handled(accepted(story, event), event)).daysPass(3) },
  {
    share: 10,
    tell: (story, event) =>
      accepted(story, event).happened({
        type: 'stepParked',
        step: `dispatch/${event.plan.items[0]?.id}/1`,
        reason: 'department answered 404',
      }),
  },
];

/** A case as it may stand, told once, of which many rows are made. */
export interface Template {
  readonly event: BenchEvent;
  readonly isRunning: boolean;
  /** Of a thousand cases of its kind and event. */
  readonly share: number;
  readonly view: CaseView;
  readonly openedAt: number;
  /** When its last event happened. */
  readonly now: number;
}

/** Every course of an event; times are those of a case opened at `openedAt` (epoch milliseconds). */
export function templatesOf(event: BenchEvent, openedAt: number): readonly Template[] {
  const calendar = mondayToFriday(new Date(openedAt).getFullYear());
  return [
    { courses: CLOSED, isRunning: false },
    { courses: RUNNING, isRunning: true },
  ].flatMap(({ courses, isRunning }) =>
    courses.map(({ share, tell }) => {
      const story = tell(new Story(calendar, {}, openedAt), event);
      const view = viewOf(story.state, story.now);
      if ((view.closedAt === undefined) !== isRunning)
        throw new Error(`A course of ${event.slug} ends ${view.status}.`);
      return { event, isRunning, share, view, openedAt, now: story.now };
    }),
  );
}

/** Years around one, without holidays: which days are off does not matter to a list. */
function mondayToFriday(year: number): Calendar {
  const of = (each: number) => ({
    ...{ year: each, regionCode: '000000', version: `${each}.1`, provisional: false },
    ...{ offDays: [], makeUpWorkingDays: [] },
  });
  return { years: [year - 1, year, year + 1, year + 2].map(of) };
}

function submitted(story: Story, { plan }: BenchEvent): Story {
  return story.submitted(plan).daysPass(0.1);
}

function asked(story: Story, event: BenchEvent): Story {
  return submitted(story, event).does(CLERK, { type: 'requestCorrection', defects: CORRECTION });
}

function accepted(story: Story, event: BenchEvent): Story {
  const taken = submitted(story, event).does(CLERK, { type: 'accept' });
  return taken.happened(
    ...event.plan.items.map(({ id }) => ({ type: 'itemDispatched' as const, itemId: id, round: 1 })),
  );
}

function corrected(story: Story, event: BenchEvent): Story {
  const { plan } = event;
  const supplied = filingOf(
    plan,
    plan.materials.map(({ id }) => id),
  );
  return asked(story, event)
    .daysPass(2)
    .does(APPLICANT, { type: 'supplyCorrection', ...supplied })
    .does(CLERK, { type: 'accept' });
}

function acknowledged(story: Story, { plan }: BenchEvent): Story {
  for (const { id, departmentId } of plan.items) {
    story.does({ role: 'department', id: departmentId }, { type: 'acknowledge', itemId: id, round: 1 });
  }
  return story;
}

function granted(story: Story, { plan }: BenchEvent, count = plan.items.length): Story {
  for (const { id, departmentId, results } of plan.items.slice(0, count)) {
    const resultIds = results.map((result) => result.id);
    story.does({ role: 'department', id: departmentId }, { type: 'grant', itemId: id, round: 1, resultIds });
  }
  return story;
}

/** All items decided within some days, the first `denials` of them denied. */
function handled(story: Story, { plan }: BenchEvent, denials = 0): Story {
  plan.items.forEach(({ id, departmentId, results }, index) => {
    story.daysPass(0.7);
    const department = { role: 'department', id: departmentId } as const;
    const round = { itemId: id, round: 1 };
    if (index < denials) story.does(department, { type: 'deny', ...round, reason: '不符合', legalBasis: '有关规定' });
    else story.does(department, { type: 'grant', ...round, resultIds: results.map((result) => result.id) });
  });
  return story;
}

function delivered(story: Story): Story {
  return story
    .happened({ type: 'bundleDispatched', method: 'online' })
    .daysPass(1)
    .does(CLERK, { type: 'confirmDelivery', receipt: '签收' });
}

function rated(story: Story, grade: 'verySatisfied' | 'satisfied' | 'basicallySatisfied' | 'dissatisfied'): Story {
  return delivered(story).daysPass(0.2).does(APPLICANT, { type: 'rate', grade });
}

function rectifying(story: Story, event: BenchEvent): Story {
  const [first] = event.plan.items;
  if (!first) return story;
  return acknowledged(accepted(story, event), event)
    .daysPass(1)
    .does(
      { role: 'department', id: first.departmentId },
      { type: 'requestRectification', itemId: first.id, round: 1, requirements: ['补装隔油池'] },
    );
}

function visited(story: Story, event: BenchEvent): Story {
  const taken = acknowledged(accepted(story, event), event).daysPass(1);
  const departmentIds = [...new Set(event.plan.items.slice(0, 2).map(({ departmentId }) => departmentId))];
  const inspectors = departmentIds.map((departmentId) => ({
    departmentId,
    officerIds: [`${departmentId}-1`, `${departmentId}-2`],
  }));
  const heldAt = taken.now + 9 * DAY;
  return taken.does(CLERK, { type: 'appointVisit', procedureId: 'site-visit', heldAt, place: '经营场所', inspectors });
}
