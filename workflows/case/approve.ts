import { condition } from '@temporalio/workflow';
import { attempt } from './attempt';
import { call } from './calls';
import { handleItem } from './item';
import type { RunningCase } from './running-case';

/**
 * 并联审批: every item of the case runs side by side, as a coroutine of its own. Facts found out on the way are planned, and
 * items that now apply join. The stage ends when the rules say that all items have ended.
 */
export async function approveInParallel(running: RunningCase): Promise<void> {
  const started = new Set<string>();
  const inProgress = (): boolean => running.state.status === 'inProgress';
  const newItems = (): readonly string[] => {
    const { state } = running;
    return state.status === 'inProgress' ? Object.keys(state.items).filter((id) => !started.has(id)) : [];
  };
  const factsToPlan = (): boolean => running.state.factsToPlan > 0;

  while (inProgress()) {
    for (const itemId of newItems()) {
      started.add(itemId);
      running.tieLater(handleItem(running, itemId));
    }
    if (factsToPlan()) await revisePlan(running);
    else await condition(() => !inProgress() || factsToPlan() || newItems().length > 0);
  }
}

/** Plans the case again with all facts known; items that now apply join it. */
async function revisePlan(running: RunningCase): Promise<void> {
  const { caseNo, factsToPlan } = running.state;
  const inProgress = (): boolean => running.state.status === 'inProgress';
  const plan = await attempt(running, 'plan', () => call(running, 'revisePlan', { caseNo }), inProgress);
  if (!plan || running.state.status !== 'inProgress') return;
  const { items } = running.state;
  const addedItemIds = plan.items.map(({ id }) => id).filter((id) => !(id in items));
  running.happened({ type: 'planRevised', plan, addedItemIds, facts: factsToPlan });
}
