import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, type VisitResult } from '@yijian/domain/case';
import { isoTime } from '@yijian/domain/calendar';
import { isMet, type LifeEvent, type Situation } from '@yijian/domain/catalogue';
import { type CaseAnswer, type ItemAnswer } from '../answers';
import { type CaseRun, isHeld, scriptDepartments, until } from '../case-run';
import { finalFacts } from '../expectations';
import { type Act, type EndedCase } from './act';
import { grantMustBeRefused, isInReview, isOpen, startable } from './held-items';
import { visitFindings } from './joint-visit-check';
import { mustBeRefused } from './offers';
import { type PlannedVisit, visitsOf } from './visits';

/** One visit that was held. */
export interface HeldVisit {
  readonly procedureId: string;
  readonly place: string;
  /** What it came to for each department that was there. */
  readonly results: Readonly<Record<string, VisitResult>>;
  /** Items that were being handled then: their departments must be told of it. */
  readonly items: readonly ItemAnswer[];
}

/** How long before a visit it is appointed, milliseconds of the time of the case. */
const AHEAD_MS = 1_000;

/**
 * 联合勘验、评审、验收: once departments handle its items, the organizer appoints all that need it at once and records what it came
 * to. The first visit comes to the result wished for where the package knows it, else it is passed; a visit again (复查) is passed.
 */
export class JointVisits implements Act {
  private readonly visits: readonly PlannedVisit[];
  private readonly held: HeldVisit[] = [];

  constructor(
    private readonly lifeEvent: LifeEvent,
    private readonly situation: Situation,
    private readonly wished: VisitResult,
  ) {
    this.visits = visitsOf(lifeEvent, situation);
  }

  holds(itemId: string): boolean {
    const { departmentId } = this.lifeEvent.serviceItems.find(({ id }) => id === itemId) ?? {};
    return this.visits.some(
      ({ procedure, itemIds }) => itemIds.includes(itemId) && !this.isFinal(procedure.id, departmentId),
    );
  }

  async inProgress(run: CaseRun, view: CaseAnswer): Promise<void> {
    for (const visit of this.visits) {
      const items = this.itemsToVisit(run, view, visit);
      if (items.length > 0) await this.hold(run, view, visit, items);
    }
  }

  check(ended: EndedCase): ReturnType<Act['check']> {
    return visitFindings(ended, this.visits, this.held);
  }

  private isFinal(procedureId: string, departmentId = ''): boolean {
    const results = this.held.flatMap((visit) =>
      visit.procedureId === procedureId ? (visit.results[departmentId] ?? []) : [],
    );
    return results.some((result) => result !== 'rectify');
  }

  /** Items a visit is due for: all that can be have been taken up by their departments, nothing is left to be found out there. */
  private itemsToVisit(run: CaseRun, view: CaseAnswer, { procedure, itemIds }: PlannedVisit): readonly ItemAnswer[] {
    if (!view.specialProcedureIds.includes(procedure.id)) return [];
    const facts = finalFacts(this.situation, run.progress.checked);
    const known = procedure.appliesTo
      .filter(({ appliesWhen }) => isMet(appliesWhen, facts))
      .map(({ itemId }) => itemId);
    const due = itemIds.filter((id) => known.includes(id) && this.holds(id));
    const items = startable(run, view, due, (itemId) => isHeld(run, itemId));
    const toFindOut = run.discoveries.slice(run.progress.reported).map(({ itemId }) => itemId);
    const isReady = (item: ItemAnswer) =>
      isInReview(item) &&
      item.round > this.roundsVisited(procedure.id, item.itemId) &&
      !toFindOut.includes(item.itemId);
    return items.every(isReady) ? items : [];
  }

  /** Round in which an item was visited last, 0 before. */
  private roundsVisited(procedureId: string, itemId: string): number {
    const visited = this.held.filter((visit) => visit.procedureId === procedureId).flatMap(({ items }) => items);
    return Math.max(0, ...visited.filter((item) => item.itemId === itemId).map(({ round }) => round));
  }

  private async hold(run: CaseRun, view: CaseAnswer, visit: PlannedVisit, items: readonly ItemAnswer[]): Promise<void> {
    const { procedure } = visit;
    const number = this.held.length + 1;
    const place = `示例路1号（演示第${number}次核查）`;
    await this.appoint(run, visit, this.departmentsToVisit(view, visit), place);
    const [first] = items;
    // A case that lives faster may be past the period of the visit by now, and nobody waits for it any more.
    if (first !== undefined && run.speed === 1)
      run.findings.push(...(await grantMustBeRefused(run, first, 'visitPending')));
    await pause(AHEAD_MS / run.speed);
    const results = Object.fromEntries(
      this.departmentsToVisit(view, visit).map((id): [string, VisitResult] => [id, this.resultFor(visit, id, items)]),
    );
    await run.gateway.command(organizerOf(visit), run.caseNo, 'record-visit', {
      procedureId: procedure.id,
      findings: '各部门共同到场，核查情况已现场记录（演示）',
      outcomes: Object.entries(results).map(([departmentId, result]) => ({
        departmentId,
        result,
        ...(result === 'rectify' && { requirements: ['请按联合核查意见完成整改（演示）'] }),
      })),
    });
    this.held.push({ procedureId: procedure.id, place, results, items });
    const failed = items.find(({ departmentId }) => results[departmentId] === 'fail');
    if (failed !== undefined) run.findings.push(...(await grantMustBeRefused(run, failed, 'visitNotPassed')));
    await scriptDepartments(run);
  }

  /** One appointment for all; leaving a department out is refused. Waits until the departments of the items know. */
  private async appoint(
    run: CaseRun,
    visit: PlannedVisit,
    departmentIds: readonly string[],
    place: string,
  ): Promise<void> {
    const { gateway, caseNo, timeline } = run;
    const heldAt = isoTime(caseTime(run, await gateway.case(run.applicant, caseNo)) + AHEAD_MS);
    const command = (ids: readonly string[]) =>
      gateway.command(organizerOf(visit), caseNo, 'appoint-visit', {
        procedureId: visit.procedure.id,
        heldAt,
        place,
        inspectors: ids.map((departmentId) => ({ departmentId, officerIds: officersOf(visit, departmentId) })),
      });
    const [, ...others] = departmentIds;
    if (others.length > 0)
      run.findings.push(...(await mustBeRefused('联合核查·遗漏部门', 'departmentsLeftOut', () => command(others))));
    const told = () =>
      timeline.all().filter(({ type, data }) => type === 'departmentTold' && data?.['message'] === 'visit');
    await timeline.show();
    const before = told().length;
    await command(departmentIds);
    const items = (await gateway.case(run.applicant, caseNo)).items.filter(
      (item) => isInReview(item) && visit.itemIds.includes(item.itemId) && departmentIds.includes(item.departmentId),
    );
    await until(run, '告知各部门参加核查', () => told().length >= before + items.length);
  }

  /** Departments of all open items of the visit without a final result, whether they have started or not. */
  private departmentsToVisit({ items }: CaseAnswer, { procedure, itemIds }: PlannedVisit): readonly string[] {
    const open = items.filter((item) => itemIds.includes(item.itemId) && isOpen(item));
    return [...new Set(open.map(({ departmentId }) => departmentId))].filter((id) => !this.isFinal(procedure.id, id));
  }

  /** The wish, where the package knows it and there is something to rectify that may be rectified (once more). */
  private resultFor(visit: PlannedVisit, departmentId: string, items: readonly ItemAnswer[]): VisitResult {
    const isFirst = !this.held.some(({ results }) => results[departmentId] !== undefined);
    const own = items.filter((item) => item.departmentId === departmentId);
    const { maxRounds = 0 } = visit.procedure.rectification ?? {};
    const canRectify = own.length > 0 && own.every(({ round }) => round <= maxRounds);
    const isPossible = visit.canEnd(this.wished) && (this.wished !== 'rectify' || canRectify);
    return isFirst && isPossible ? this.wished : 'pass';
  }
}

function organizerOf({ procedure }: PlannedVisit): Actor {
  return { role: 'department', id: procedure.organizerDepartmentId };
}

/** As many officers as the package wants at least, of each department: opaque ids, no names. */
function officersOf({ procedure: { minInspectors = 1 } }: PlannedVisit, departmentId: string): readonly string[] {
  return Array.from({ length: minInspectors }, (_, index) => `${departmentId}-${index + 1}`.slice(-64));
}

/** What time it is for the case, epoch milliseconds. */
function caseTime({ speed }: CaseRun, { openedAt }: CaseAnswer): number {
  const opened = Date.parse(openedAt);
  return opened + (Date.now() - opened) * speed;
}
