import { condition } from '@temporalio/workflow';
import type { SendToDepartment } from '@yijian/contract';
import { viewOf } from '@yijian/domain/case';
import { isEnded, type ItemState } from '@yijian/domain/item';
import { attempt } from './attempt';
import { call } from './calls';
import type { RunningCase } from './running-case';

/**
 * One department's item, from its prerequisites to its end. The rules decide every step (`@yijian/domain/item`); here the
 * item only waits, and asks the department whenever a request is due: at first, after each rectification (整改), and when
 * the time to rectify is over. A withdrawal is told to a department that has been asked.
 */
export async function handleItem(running: RunningCase, itemId: string): Promise<void> {
  const current = (): ItemState => itemOf(running, itemId);
  while (!isEnded(current())) {
    await condition(() => current().status === 'dispatching' || isEnded(current()));
    await dispatch(running, itemId);
  }
  const end = current();
  if (end.status === 'withdrawn' && end.round > 0) await tellWithdrawal(running, itemId, end.round);
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
  const send = () => call(running, 'sendToDepartment', request(running, itemId, cause, round));
  const receipt = await attempt(running, `dispatch/${itemId}/${round}`, send, due);
  if (receipt && due()) running.happened({ type: 'itemDispatched', itemId, round, ...receipt });
}

async function tellWithdrawal(running: RunningCase, itemId: string, round: number): Promise<void> {
  await attempt(running, `withdrawal/${itemId}`, () =>
    call(running, 'sendToDepartment', request(running, itemId, 'withdrawal', round)),
  );
}

function request(
  running: RunningCase,
  itemId: string,
  kind: SendToDepartment['kind'],
  round: number,
): SendToDepartment {
  const { state } = running;
  if (!('items' in state) || !state.items || !state.filing) throw new Error(`Case ${state.caseNo} has no items.`);
  const plan = state.filing.plan.items;
  const used = new Set(state.filing.plan.materials.filter(({ usedBy }) => usedBy.includes(itemId)).map(({ id }) => id));
  return {
    caseNo: state.caseNo,
    itemId,
    kind,
    round,
    formRevision: state.filing.form.revision,
    materials: state.filing.materials.filter(({ materialId }) => used.has(materialId)),
    outputs: plan.flatMap(({ id }) => outputsOf(id, state.items?.[id])),
    ...dueOf(itemId, running),
  };
}

/** Results and data an item has yielded so far, for the mappings of items that come after it. */
function outputsOf(itemId: string, item: ItemState | undefined): SendToDepartment['outputs'] {
  if (!item) return [];
  const results = item.status === 'granted' ? item.results : [];
  return [...results, ...item.data].map((output) => ({ ...output, itemId }));
}

function dueOf(itemId: string, running: RunningCase): Pick<SendToDepartment, 'promisedDueAt' | 'statutoryDueAt'> {
  const item = viewOf(running.state, Date.now()).items.find((one) => one.itemId === itemId);
  const { promisedDue, statutoryDue } = item ?? {};
  return {
    ...(promisedDue?.at && { promisedDueAt: promisedDue.at }),
    ...(statutoryDue?.at && { statutoryDueAt: statutoryDue.at }),
  };
}

function itemOf({ state }: RunningCase, itemId: string): ItemState {
  const item = 'items' in state ? state.items?.[itemId] : undefined;
  if (!item) throw new Error(`Case ${state.caseNo} has no item ${itemId}.`);
  return item;
}
