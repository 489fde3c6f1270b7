import { condition } from '@temporalio/workflow';
import type { SendToDepartment } from '@yijian/contract';
import { type Due, MissingCalendarYear } from '@yijian/domain/calendar';
import { itemDue } from '@yijian/domain/case';
import { isEnded, isRunning, type ItemState, type RunningItem } from '@yijian/domain/item';
import { subjectsOf } from '@yijian/domain/offer';
import { attempt } from './attempt';
import { call } from './calls';
import type { RunningCase } from './running-case';

/**
 * One department's item, from its prerequisites to its end. The rules decide every step (`@yijian/domain/item`); here the
 * item only waits, and asks the department whenever a request is due: at first, after each rectification (整改), and when
 * the time to rectify is over. What else the department must know (补交, 催办, 勘验安排, 撤回) it is told.
 */
export async function handleItem(running: RunningCase, itemId: string): Promise<void> {
  const current = (): ItemState => itemOf(running, itemId);
  while (!isEnded(current())) {
    await condition(
      () => current().status === 'dispatching' || messageTo(current()) !== undefined || isEnded(current()),
    );
    if (current().status === 'dispatching') await dispatch(running, itemId);
    else await tellMessage(running, itemId);
  }
  const end = current();
  const isGone = end.status === 'withdrawn' || end.status === 'terminated';
  if (isGone && end.round > 0) await tellWithdrawal(running, itemId, end.round);
}

/** The question to a department before acceptance, whether the materials are complete for it (征求意见). */
export function questionTo(running: RunningCase, itemId: string, number: number): SendToDepartment {
  return request(running, itemId, { kind: 'completenessCheck', round: 0, number });
}

/** Sends the request of this round; a department may answer before its receipt arrives here. */
async function dispatch(running: RunningCase, itemId: string): Promise<void> {
  const item = itemOf(running, itemId);
  if (item.status !== 'dispatching') return;
  const { round, cause } = item;
  const due = (): boolean => {
    const now = itemOf(running, itemId);
    return now.status === 'dispatching' && now.round === round;
  };
  const send = () => call(running, 'sendToDepartment', request(running, itemId, { kind: cause, round }));
  const receipt = await attempt(running, `dispatch/${itemId}/${round}`, send, due);
  if (receipt && due()) running.happened({ type: 'itemDispatched', itemId, round, ...receipt });
}

/** Tells the department the oldest thing it does not know yet; a request that falls due goes first. */
async function tellMessage(running: RunningCase, itemId: string): Promise<void> {
  const item = itemOf(running, itemId);
  const message = messageTo(item);
  if (!message || !isRunning(item)) return;
  const { kind, number, text } = message;
  const due = (): boolean => {
    const now = itemOf(running, itemId);
    return now.status !== 'dispatching' && messageTo(now)?.number === number;
  };
  const { round } = item;
  const tell = () =>
    call(running, 'sendToDepartment', request(running, itemId, { kind, round, number, message: text }));
  const told = await attempt(running, `tell/${itemId}/${number}`, tell, due);
  if (told && due()) running.happened({ type: 'departmentTold', itemId, message: kind, number });
}

async function tellWithdrawal(running: RunningCase, itemId: string, round: number): Promise<void> {
  await attempt(running, `withdrawal/${itemId}`, () =>
    call(running, 'sendToDepartment', request(running, itemId, { kind: 'withdrawal', round })),
  );
}

function messageTo(item: ItemState): RunningItem['messages'][number] | undefined {
  return isRunning(item) ? item.messages[0] : undefined;
}

type Matter = Pick<SendToDepartment, 'kind' | 'round' | 'number' | 'message'>;

function request(running: RunningCase, itemId: string, matter: Matter): SendToDepartment {
  const { state } = running;
  const filing = 'filing' in state ? state.filing : undefined;
  if (!filing) throw new Error(`Case ${state.caseNo} has not been filed.`);
  const items = 'items' in state ? (state.items ?? {}) : {};
  const used = new Set(filing.plan.materials.filter(({ usedBy }) => usedBy.includes(itemId)).map(({ id }) => id));
  return {
    caseNo: state.caseNo,
    itemId,
    ...matter,
    handling: handlingOf(running, itemId, used),
    formRevision: filing.form.revision,
    materials: filing.materials.filter(({ materialId }) => used.has(materialId)),
    outputs: filing.plan.items.flatMap(({ id }) => outputsOf(id, items[id])),
    ...dueOf(itemId, running),
  };
}

function handlingOf({ state }: RunningCase, itemId: string, used: ReadonlySet<string>): SendToDepartment['handling'] {
  const plan = 'filing' in state ? state.filing?.plan : undefined;
  if (plan?.commitmentItemIds.includes(itemId)) return 'commitment';
  return subjectsOf(state.offers, 'tolerance', 'inForce').some((id) => used.has(id)) ? 'tolerant' : 'normal';
}

/** Results and data an item has yielded so far, for the mappings of items that come after it. */
function outputsOf(itemId: string, item: ItemState | undefined): SendToDepartment['outputs'] {
  if (!item) return [];
  const results = item.status === 'granted' ? item.results : [];
  return [...results, ...item.data].map((output) => ({ ...output, itemId }));
}

function dueOf(itemId: string, { state }: RunningCase): Pick<SendToDepartment, 'promisedDueAt' | 'statutoryDueAt'> {
  const promised = dueAt(() => itemDue(state, itemId, 'promised'));
  const statutory = dueAt(() => itemDue(state, itemId, 'statutory'));
  return {
    ...(promised !== undefined && { promisedDueAt: promised }),
    ...(statutory !== undefined && { statutoryDueAt: statutory }),
  };
}

/** A due instant, if it is known: neither while the clock stands still nor without the calendar of its year. */
function dueAt(compute: () => Due | undefined): number | undefined {
  try {
    const due = compute();
    return due && 'at' in due ? due.at : undefined;
  } catch (error) {
    if (error instanceof MissingCalendarYear) return undefined;
    throw error;
  }
}

function itemOf({ state }: RunningCase, itemId: string): ItemState {
  const item = 'items' in state ? state.items?.[itemId] : undefined;
  if (!item) throw new Error(`Case ${state.caseNo} has no item ${itemId}.`);
  return item;
}
