import { type Actor } from '@yijian/domain/case';
import { type Facts, isMet, type LifeEvent, type Situation } from '@yijian/domain/catalogue';
import { writePointer } from '@yijian/domain/form';
import { type Act } from './acts/act';
import { type CaseAnswer } from './answers';
import { type CarriedDiscovery, departmentsScript } from './departments-script';
import { type Finding } from './finding';
import { type Gateway } from './gateway';
import { sampleFile } from './sample-file';
import { type SimulatorControl } from './simulator-control';
import { type Timeline } from './timeline';
import { type Wishes } from './wishes';

/** One case of a situation while it is driven from filing to evaluation. */
export interface CaseRun {
  readonly gateway: Gateway;
  /** Absent when the departments cannot be told what to do; they then do what they like. */
  readonly simulator?: SimulatorControl;
  readonly lifeEvent: LifeEvent;
  readonly situation: Situation;
  readonly wishes: Wishes;
  /** What happens besides the plain course. */
  readonly acts: readonly Act[];
  readonly caseNo: string;
  readonly applicant: Actor;
  /** Who files: the applicant online, the clerk at the window. */
  readonly filer: Actor;
  /** How many times faster than real time the case lives. */
  readonly speed: number;
  readonly timeline: Timeline;
  readonly discoveries: readonly CarriedDiscovery[];
  readonly findings: Finding[];
  /** Materials handed in so far. */
  readonly uploaded: Set<string>;
  /** Materials that are kept back for the time being. */
  readonly leftOut: Set<string>;
  readonly progress: Progress;
}

/** What has been done so far, so that nothing is done twice while the register lags behind. */
export interface Progress {
  readonly done: Set<string>;
  /** Stages the case was seen in. */
  readonly stages: Set<string>;
  /** Discoveries whose plan was checked. */
  checked: number;
  /** Discoveries the departments were told to report. */
  reported: number;
  /** The checks after delivery (事后核查) have begun. */
  isFollowedUp: boolean;
}

/** The progress of a case that was just opened. */
export function newProgress(): Progress {
  return { done: new Set(), stages: new Set(), checked: 0, reported: 0, isFollowedUp: false };
}

/** The clerk at the window of the demonstration. */
export const CLERK: Actor = { role: 'windowClerk', id: 'demo-window-1' };

/** How long the case may take to get where it is waited for, milliseconds. */
const PATIENCE_MS = 60_000;

/** The case once the condition holds. @throws Error when it does not within a minute */
export async function until(run: CaseRun, what: string, holds: (view: CaseAnswer) => boolean): Promise<CaseAnswer> {
  const { gateway, applicant, caseNo, timeline } = run;
  let view = await gateway.case(applicant, caseNo);
  await timeline.show();
  for (const giveUpAt = Date.now() + PATIENCE_MS; !holds(view);) {
    if (Date.now() > giveUpAt) throw new Error(`${PATIENCE_MS / 1000} 秒内没有等到：${what}`);
    view = await gateway.nextChange(applicant, caseNo, view.position);
    await timeline.show();
  }
  return view;
}

/** The discoveries of a situation, each with the first item of the case in which its procedure occurs. */
export function carriedDiscoveries(
  lifeEvent: LifeEvent,
  { facts, expected, later = [] }: Situation,
): CarriedDiscovery[] {
  let known: Facts = facts;
  let itemIds = expected.itemIds;
  return later.map((discovery) => {
    const procedure = lifeEvent.specialProcedures.find(({ id }) => id === discovery.specialProcedureId);
    const carrier = procedure?.appliesTo.find(
      ({ itemId, appliesWhen }) => itemIds.includes(itemId) && isMet(appliesWhen, known),
    );
    if (carrier === undefined) throw new Error(`特别程序 ${discovery.specialProcedureId} 不在本情形的事项中`);
    known = { ...known, ...discovery.facts };
    itemIds = discovery.expected.itemIds;
    return { itemId: carrier.itemId, procedureId: discovery.specialProcedureId, facts: discovery.facts };
  });
}

/** Whether the department of an item may not conclude yet: something is still to be found out there, or an act waits for it. */
export function isHeld({ discoveries, progress, acts }: CaseRun, itemId: string): boolean {
  const toFindOut = discoveries.slice(progress.reported).some((discovery) => discovery.itemId === itemId);
  return toFindOut || acts.some((act) => act.holds?.(itemId) === true);
}

/** Tells the departments what to do from now on. */
export async function scriptDepartments(run: CaseRun): Promise<void> {
  const { simulator, lifeEvent, caseNo, wishes, discoveries, progress } = run;
  const script = departmentsScript(lifeEvent, caseNo, {
    wishes,
    made: discoveries.slice(0, progress.reported),
    isHeld: (itemId) => isHeld(run, itemId),
    isFollowedUp: progress.isFollowedUp,
  });
  await simulator?.script(caseNo, script);
}

/** Hands in a file for every one of these materials that the service does not obtain itself and that is not kept back. */
export async function uploadMaterials(run: CaseRun, materialIds: readonly string[], again = false): Promise<void> {
  for (const material of run.lifeEvent.materials) {
    const { id, name, sharing } = material;
    const due = materialIds.includes(id) && sharing.mode === 'none' && !run.leftOut.has(id);
    if (!due || (run.uploaded.has(id) && !again)) continue;
    const file = sampleFile(material, `${name}（示例）${run.caseNo} ${again ? '整改后' : ''}`);
    await run.gateway.upload(run.filer, run.caseNo, id, file);
    run.uploaded.add(id);
  }
}

/** The form of the situation at filing, then as every discovery writes its facts into it (README §6). */
export function formStates(lifeEvent: LifeEvent, situation: Situation): { data: unknown; discoveries: number }[] {
  const example = lifeEvent.mergedForm.examples.find(({ situationId }) => situationId === situation.id);
  if (example === undefined) throw new Error(`目录包没有情形 ${situation.id} 的表单示例`);
  const states: { data: unknown; discoveries: number }[] = [{ data: example.data, discoveries: 0 }];
  for (const { facts } of situation.later ?? []) {
    const data = lifeEvent.facts.reduce((form, { id, formPointer }) => {
      const value = facts[id];
      return formPointer === undefined || value === undefined ? form : writePointer(form, formPointer, value);
    }, states.at(-1)?.data);
    states.push({ data, discoveries: states.length });
  }
  return states;
}
