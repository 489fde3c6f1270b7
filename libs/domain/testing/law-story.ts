import { dateOf, isoTime, type Limit } from '../calendar/index';
import type { Actor, CaseCommand, CasePlan, CaseSettings, VisitResult } from '../case/index';
import { type Clock, dueOf, type Explanation, explain, type Remaining, remainingAt, statusAt } from '../clock/index';
import type { OfferReference } from '../offer/index';
import { appointment, defectsOf, hearing, instantOf, visitRecord } from './law-commands';
import { workingDays } from './plan';
import { realCalendar } from './real-calendar';
import { APPLICANT, CLERK, departmentOf, filingOf, handedIn, Story } from './story';

export const SUPERVISOR: Actor = { role: 'supervisor', id: 'supervisor-1' };
export const GOVERNMENT_HEAD: Actor = { role: 'governmentHead', id: 'governor-1' };
export const INTERESTED_PARTY: Actor = { role: 'interestedParty', id: 'neighbour-1' };

/** The head of the department that owns an item. */
export function headOf(itemId: string): Actor {
  return { role: 'departmentHead', id: `head-of-${itemId}`, departmentId: `department-of-${itemId}` };
}

/** Reference to tolerance of a material. */
export const toleranceOf = (subject: string): OfferReference => ({ kind: 'tolerance', subject });
/** Reference to commitment for an item. */
export const commitmentFor = (subject: string): OfferReference => ({ kind: 'commitment', subject });

/** How a story of the law begins: at which time of 2026 (`03-02 10:00`) or of another year, with which settings. */
export interface LawOpening {
  readonly from?: string;
  readonly settings?: Partial<CaseSettings>;
}

/**
 * A story on the real calendar, told with the legal acts of a case. Times are written `03-02 10:00` (2026) or
 * `2027-01-04 10:00`, at +08:00.
 */
export class LawStory extends Story {
  constructor({ from = '03-02 10:00', settings = {} }: LawOpening = {}, calendar = realCalendar()) {
    super(calendar, settings, instantOf(from));
  }

  /** Time passes; every deadline on the way does its work. */
  until(text: string): this {
    return this.passTo(instantOf(text));
  }

  /** Until the last moment of a day. */
  throughout(day: string): this {
    return this.until(`${day} 23:59`);
  }

  /** Handed in and accepted although some materials are missing, which the applicant has promised to supply. */
  tolerated(plan: CasePlan, ...missing: readonly string[]): this {
    const asked = missing.map(toleranceOf);
    return this.submitted(
      plan,
      plan.materials.map(({ id }) => id).filter((id) => !missing.includes(id)),
    )
      .does(APPLICANT, { type: 'askOffers', offers: asked })
      .happened({ type: 'creditChecked', offered: asked, blocked: [] })
      .does(APPLICANT, { type: 'signOffers', offers: asked })
      .does(CLERK, { type: 'accept' });
  }

  /** Handed in and accepted with commitments signed for some items. */
  committed(plan: CasePlan, itemIds: readonly string[], handedInIds: readonly string[] = []): this {
    const asked = itemIds.map(commitmentFor);
    return this.submitted(plan, handedInIds)
      .does(APPLICANT, { type: 'askOffers', offers: asked })
      .happened({ type: 'creditChecked', offered: asked, blocked: [] })
      .does(APPLICANT, { type: 'signOffers', offers: asked })
      .does(CLERK, { type: 'accept' });
  }

  /** 一次性补正告知 of some subjects. */
  notice(...subjects: readonly string[]): this {
    return this.does(CLERK, { type: 'requestCorrection', defects: defectsOf(subjects) });
  }

  /** The correction is handed in with some materials. */
  supplies(plan: CasePlan, ...materialIds: readonly string[]): this {
    return this.does(APPLICANT, { type: 'supplyCorrection', ...filingOf(plan, materialIds) });
  }

  /** The window finds that something of the notice is still missing. */
  givenBack(...subjects: readonly string[]): this {
    return this.does(CLERK, { type: 'returnCorrection', defects: defectsOf(subjects) });
  }

  /** Materials after acceptance: all as they stand now. */
  handsIn(...materialIds: readonly string[]): this {
    return this.does(APPLICANT, { type: 'supplyMaterials', materials: handedIn(materialIds) });
  }

  /** A special procedure begins in some items, so many working days being told. */
  starts(procedureId: string, itemIds: readonly string[], timeNeeded: Limit | number = 5): this {
    const limit = typeof timeNeeded === 'number' ? workingDays(timeNeeded) : timeNeeded;
    const actor = departmentOf(itemIds[0] ?? '');
    return this.does(actor, { type: 'startProcedure', procedureId, itemIds, timeNeeded: limit, reason: '需要' });
  }

  /** It ends. */
  ends(procedureKey: string, itemId: string): this {
    return this.does(departmentOf(itemId), { type: 'endProcedure', procedureKey, findings: '可行' });
  }

  /** A joint visit is appointed for the departments of some items, two officers each. */
  appoints(procedureId: string, at: string, itemIds: readonly string[], reason?: string): this {
    return this.does(CLERK, appointment(procedureId, at, itemIds, reason));
  }

  /** The record of a visit. */
  records(procedureId: string, outcomes: Readonly<Record<string, VisitResult>>): this {
    return this.does(CLERK, visitRecord(procedureId, outcomes));
  }

  /** A department asks for rectification, in the round the item is in. */
  rectifies(itemId: string, round = 1): this {
    const requirements = ['补装隔油池'];
    return this.does(departmentOf(itemId), { type: 'requestRectification', itemId, round, requirements });
  }

  /** The applicant has rectified. */
  rectified(itemId: string, round = 1): this {
    const { form, materials } = filingOf(this.plan, []);
    return this.does(APPLICANT, { type: 'supplyRectification', itemId, round, form, materials });
  }

  /** The right to a hearing is told, and a hearing requested. */
  hearingRequested(itemId: string, procedureId = 'hearing'): this {
    return this.does(departmentOf(itemId), { type: 'tellHearingRight', itemId, procedureId, reason: '重大利益' }).does(
      APPLICANT,
      { type: 'requestHearing', itemId },
    );
  }

  /** A hearing is scheduled. */
  hearingOn(itemId: string, at: string, officerId = 'officer-1'): this {
    return this.does(departmentOf(itemId), hearing(itemId, at, officerId));
  }

  /** Code of the refusal, or `inOrder`. */
  answer(actor: Actor, command: CaseCommand): string {
    return this.refusal(actor, command)?.code ?? 'inOrder';
  }

  /** Whether an item may be granted now: code of the refusal, or `inOrder`. */
  granting(itemId: string): string {
    const item = 'items' in this.state ? this.state.items?.[itemId] : undefined;
    const round = item && 'round' in item ? item.round : 1;
    return this.answer(departmentOf(itemId), { type: 'grant', itemId, round, resultIds: [`${itemId}-result`] });
  }

  /** A clock by its id. Throws when the case has none of that id. */
  clock(id: string): Clock {
    const clock = this.state.clocks[id];
    if (!clock) throw new Error(`No clock ${id}; there are ${Object.keys(this.state.clocks).join(', ')}.`);
    return clock;
  }

  /** The day a clock runs out, for a period in hours the minute; `paused` while it stands still. */
  due(id: string): string {
    const clock = this.clock(id);
    const due = dueOf(clock, this.state.calendar);
    if ('paused' in due) return 'paused';
    return clock.entries[0].limit.unit === 'hour' ? isoTime(due.at).slice(0, 16) : dateOf(due.at);
  }

  /** Its status now. */
  clockStatus(id: string): string {
    return statusAt(this.clock(id), this.state.calendar, this.now);
  }

  /** What is left of it now. */
  remaining(id: string): Remaining | undefined {
    return remainingAt(this.clock(id), this.state.calendar, this.now);
  }

  /** Why it runs out when it does; each act has its own name as number. */
  explained(id: string): Explanation {
    return explain(this.clock(id), this.state.calendar, () => undefined);
  }

  /** Ids of clocks that have not been stopped. */
  get running(): readonly string[] {
    return Object.values(this.state.clocks)
      .filter(({ entries }) => entries.at(-1)?.kind !== 'stop')
      .map(({ id }) => id);
  }

  /** Cards raised so far: rule, day and whom they count against. */
  get cards(): readonly string[] {
    return this.recorded.flatMap(({ event, at }) =>
      event.type === 'cardRaised' ? [`${event.ruleId} ${dateOf(at)} ${event.against}`] : [],
    );
  }

  /** Days on which something happened. */
  daysOf(type: string): readonly string[] {
    return this.recorded.filter(({ event }) => event.type === type).map(({ at }) => dateOf(at));
  }

  private get plan(): CasePlan {
    if (!('filing' in this.state) || !this.state.filing) throw new Error('Nothing has been handed in.');
    return this.state.filing.plan;
  }
}

/** A rule of law, told as a case: given a story, it shows what must be. */
export interface LawRow {
  /** Law and article, part of the standard, or section of the package README (`package §5`). */
  readonly article: string;
  readonly rule: string;
  readonly given: () => LawStory;
  readonly shows: (story: LawStory) => unknown;
  readonly is: unknown;
}
