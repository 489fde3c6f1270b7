import { type Actor } from '@yijian/domain/case';
import { type Facts, isMet, type LifeEvent, type Situation } from '@yijian/domain/catalogue';
import { writePointer } from '@yijian/domain/form';
import { type CarriedDiscovery, departmentsScript, type Wishes } from './departments-script';
import { finalItemIds } from './expectations';
import { type Finding } from './finding';
import { type Gateway } from './gateway';
import { sampleFile } from './sample-file';
import { type SimulatorControl } from './simulator-control';
import { type Timeline } from './timeline';

/** One case of a situation while it is driven from filing to evaluation. */
export interface CaseRun {
  readonly gateway: Gateway;
  /** Absent when the departments cannot be told what to do; they then do what they like. */
  readonly simulator?: SimulatorControl;
  readonly lifeEvent: LifeEvent;
  readonly situation: Situation;
  readonly wishes: Wishes;
  readonly caseNo: string;
  readonly applicant: Actor;
  /** Who files: the applicant online, the clerk at the window. */
  readonly filer: Actor;
  readonly timeline: Timeline;
  readonly discoveries: readonly CarriedDiscovery[];
  readonly findings: Finding[];
  /** Materials handed in so far. */
  readonly uploaded: Set<string>;
}

/** The clerk at the window of the demonstration. */
export const CLERK: Actor = { role: 'windowClerk', id: 'demo-window-1' };

/** Wishes of the command that can come true in this situation. */
export function wishesFor({ lifeEvent, situation }: Pick<CaseRun, 'lifeEvent' | 'situation'>, wishes: Wishes): Wishes {
  return {
    rectify: wishes.rectify.filter((itemId) => canBeRectified(lifeEvent, situation, itemId)),
    deny: wishes.deny.filter((itemId) => finalItemIds(situation).includes(itemId)),
  };
}

/** Whether the item is in the case and one of its procedures allows rectification with the facts known when it joined. */
function canBeRectified(lifeEvent: LifeEvent, situation: Situation, itemId: string): boolean {
  const { facts, later = [] } = situation;
  if (!finalItemIds(situation).includes(itemId)) return false;
  const joinedWith = later.findIndex(({ expected }) => expected.addedItemIds.includes(itemId));
  const found = later.slice(0, joinedWith + 1).map((discovery) => discovery.facts);
  const known = Object.assign({}, facts, ...found) as Facts;
  return lifeEvent.specialProcedures.some(
    ({ rectification, appliesTo }) =>
      rectification !== undefined &&
      appliesTo.some((entry) => entry.itemId === itemId && isMet(entry.appliesWhen, known)),
  );
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

/** Tells the departments what to do from now on, `made` discoveries having been made or being due now. */
export async function scriptDepartments(run: CaseRun, made: number): Promise<void> {
  const { simulator, lifeEvent, caseNo, wishes, discoveries } = run;
  await simulator?.script(caseNo, departmentsScript(lifeEvent, caseNo, wishes, discoveries, made));
}

/** Hands in a file for every one of these materials that the service does not obtain itself. */
export async function uploadMaterials(run: CaseRun, materialIds: readonly string[], again = false): Promise<void> {
  for (const material of run.lifeEvent.materials) {
    const due = materialIds.includes(material.id) && material.sharing.mode === 'none';
    if (!due || (run.uploaded.has(material.id) && !again)) continue;
    const file = sampleFile(material, `${material.name}（示例）${run.caseNo} ${again ? '整改后' : ''}`);
    await run.gateway.upload(run.filer, run.caseNo, material.id, file);
    run.uploaded.add(material.id);
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
