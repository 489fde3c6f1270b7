import { type Actor } from '@yijian/domain/case';
import { type LaterDiscovery } from '@yijian/domain/catalogue';
import { type CaseAnswer, type ItemAnswer } from './answers';
import { type CaseRun, CLERK, scriptDepartments, uploadMaterials } from './case-run';
import { comparePlan, planOfCase } from './expectations';
import { differing, type Finding } from './finding';
import { Refused } from './http';
import { replacedMaterials } from './wishes';

/** How long a case may stand still before the run gives it up, milliseconds. */
const STANDSTILL_MS = 90_000;

/**
 * Carries a submitted case to its end: accepts, reports outside events, rectifies, reports discoveries, delivers and rates, and
 * does what its acts are about, each when it becomes due. Ends early with a finding when a step is parked or nothing moves any
 * more. Answers the last view.
 */
export async function driveCase(run: CaseRun): Promise<CaseAnswer> {
  const { gateway, applicant, caseNo, timeline, findings } = run;
  let view = await gateway.case(applicant, caseNo);
  for (let movedAt = Date.now(); view.status !== 'closed';) {
    run.progress.stages.add(view.stage);
    await timeline.show();
    const stuck = standstill(view, movedAt);
    if (stuck !== undefined) {
      findings.push(stuck);
      return view;
    }
    await actOn(run, view);
    const next = await gateway.nextChange(applicant, caseNo, view.position);
    if (next.position !== view.position) movedAt = Date.now();
    view = next;
  }
  await timeline.show();
  return view;
}

function standstill(view: CaseAnswer, movedAt: number): Finding | undefined {
  const [parked] = view.parked;
  if (parked !== undefined)
    return { check: '办理过程', expected: '无挂起', actual: `${parked.step} 挂起：${parked.reason}` };
  if (Date.now() - movedAt < STANDSTILL_MS) return undefined;
  const actual = `停在 ${view.stage}，责任方 ${view.holder}，等待 ${view.waitingFor}`;
  return { check: '办理过程', expected: `${STANDSTILL_MS / 1000} 秒内有进展`, actual };
}

async function actOn(run: CaseRun, view: CaseAnswer): Promise<void> {
  switch (view.status) {
    case 'checking':
      for (const [index, act] of run.acts.entries())
        await once(run, `beforeAcceptance/${index}`, () => act.beforeAcceptance?.(run));
      return run.wishes.silentClerk ? undefined : command(run, CLERK, 'accept', {});
    case 'inProgress':
      await discover(run, view);
      for (const act of run.acts) await act.inProgress?.(run, view);
      for (const item of view.items) await serveItem(run, item);
      return;
    case 'delivering':
      // The online way confirms itself; everything else is signed for.
      if (view.deliveryMethod === 'online') return;
      return command(run, CLERK, 'confirm-delivery', { receipt: '申请人核验身份后签收（演示）' });
    case 'evaluating':
      return command(run, run.applicant, 'rate', { grade: 'verySatisfied', comment: '一次办成，很方便（演示）' });
    case 'followingUp':
      for (const [index, act] of run.acts.entries()) await once(run, `followUp/${index}`, () => act.inFollowUp?.(run));
      return;
    case 'drafting':
    case 'awaitingCorrection':
    case 'closed':
      return;
  }
}

async function once(
  { progress: { done } }: CaseRun,
  key: string,
  work: () => Promise<void> | undefined,
): Promise<void> {
  if (done.has(key)) return;
  done.add(key);
  await work();
}

/** Gives a command once; one that comes too early (409) is given again after the next change. */
async function command(run: CaseRun, actor: Actor, route: string, body: object, key = route): Promise<void> {
  const { done } = run.progress;
  if (done.has(key)) return;
  try {
    await run.gateway.command(actor, run.caseNo, route, body);
    done.add(key);
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 409) throw error;
  }
}

/** What an item in progress waits for from outside the departments: rectification by the applicant, outside events. */
async function serveItem(run: CaseRun, item: ItemAnswer): Promise<void> {
  const { itemId, round } = item;
  const key = `rectify/${itemId}/${round}`;
  if (item.status === 'rectification' && !run.progress.done.has(key)) {
    await uploadMaterials(run, firstMaterial(run, itemId), true);
    await command(run, run.filer, 'supply-rectification', { itemId, round }, key);
  }
  if (item.status !== 'waitingPrerequisite' || item.waitsForItems.length > 0) return;
  for (const { id, reportedBy } of item.waitsForEvents) {
    const reporter = reportedBy === 'applicant' ? run.applicant : { role: reportedBy, id: item.departmentId };
    await command(run, reporter as Actor, 'report-event', { itemId, eventId: id }, `event/${itemId}/${id}`);
  }
}

function firstMaterial({ lifeEvent, uploaded }: CaseRun, itemId: string): readonly string[] {
  return lifeEvent.materials
    .filter(({ id, usedBy }) => usedBy.includes(itemId) && uploaded.has(id))
    .slice(0, 1)
    .map(({ id }) => id);
}

/** Has the next discovery reported once its department has the item, and compares the plan once it was revised. */
async function discover(run: CaseRun, view: CaseAnswer): Promise<void> {
  const { progress } = run;
  const next = run.discoveries[progress.checked];
  const later = run.situation.later?.[progress.checked];
  if (next === undefined || later === undefined) return;
  const carrier = view.items.find(({ itemId }) => itemId === next.itemId);
  if (progress.reported === progress.checked && carrier?.status === 'inReview') {
    progress.reported += 1;
    await scriptDepartments(run);
  }
  const revisions = run.timeline.count('planRevised');
  if (revisions <= progress.checked) return;
  await supplyMaterials(run, later.expected.materialIds);
  const place = `发现${progress.checked + 1}`;
  const revised = planOfCase(await run.gateway.case(run.applicant, run.caseNo));
  const before = run.situation.later?.[progress.checked - 1]?.expected ?? run.situation.expected;
  const joined = revised.itemIds.filter((id) => !before.itemIds.includes(id));
  run.findings.push(
    ...comparePlan(place, laterPlan(run, later.expected), revised),
    ...differing(`${place}·加入的事项`, later.expected.addedItemIds, joined),
  );
  progress.checked += 1;
}

/** Hands in the materials of items that joined; those items wait for them. */
async function supplyMaterials(run: CaseRun, materialIds: readonly string[]): Promise<void> {
  const before = run.uploaded.size;
  await uploadMaterials(run, materialIds);
  if (run.uploaded.size > before) await run.gateway.command(run.filer, run.caseNo, 'supply-materials', {});
}

/** What a discovery makes of the case, without what signed commitments replace. */
function laterPlan({ lifeEvent, situation, wishes }: CaseRun, expected: LaterDiscovery['expected']) {
  const replaced = replacedMaterials(lifeEvent, situation, wishes.commit, expected.itemIds);
  return { ...expected, materialIds: expected.materialIds.filter((id) => !replaced.includes(id)) };
}
