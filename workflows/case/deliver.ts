import { condition } from '@temporalio/workflow';
import { bundleOf } from '@yijian/domain/case';
import { attempt } from './attempt';
import { call } from './calls';
import type { RunningCase } from './running-case';

/**
 * 一次送达: all results in one bundle by the chosen method; the stage ends when its receipt is confirmed. A decision that is
 * corrected before the bundle has gone out is in it as it then stands.
 */
export async function deliver(running: RunningCase): Promise<void> {
  while (running.state.status === 'delivering' && running.state.dispatchedAt === undefined) await dispatch(running);
  await condition(() => running.state.status !== 'delivering');
}

async function dispatch(running: RunningCase): Promise<void> {
  const { caseNo } = running.state;
  const bundle = bundleNow(running);
  if (!bundle) return;
  if (bundle.results.length + bundle.deniedItemIds.length === 0) {
    return running.happened({ type: 'caseDelivered', receipt: '没有需要送达的结果' });
  }
  const asItStands = (): boolean => JSON.stringify(bundleNow(running)) === JSON.stringify(bundle);
  const handOver = async () => {
    const method = methodOf(running);
    return { method, ...(await call(running, 'dispatchBundle', { caseNo, method, ...bundle })) };
  };
  const sent = await attempt(running, 'deliver', handOver, asItStands);
  if (!sent) return;
  running.happened({ type: 'bundleDispatched', method: sent.method });
  if (sent.receipt) running.happened({ type: 'caseDelivered', receipt: sent.receipt });
}

/** The bundle as decisions stand; `undefined` once it needs no dispatch. */
function bundleNow({ state }: RunningCase): ReturnType<typeof bundleOf> | undefined {
  return state.status === 'delivering' ? bundleOf(state) : undefined;
}

function methodOf({ state }: RunningCase): string {
  return 'filing' in state && state.filing ? state.filing.deliveryMethod : '';
}
