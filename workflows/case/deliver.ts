import { condition } from '@temporalio/workflow';
import { bundleOf } from '@yijian/domain/case';
import { attempt } from './attempt';
import { call } from './calls';
import type { RunningCase } from './running-case';

/** 一次送达: all results in one bundle by the chosen method; the stage ends when its receipt is confirmed. */
export async function deliver(running: RunningCase): Promise<void> {
  if (running.state.status !== 'delivering') return;
  const { caseNo } = running.state;
  const bundle = bundleOf(running.state);
  if (bundle.results.length + bundle.deniedItemIds.length === 0) {
    return running.happened({ type: 'caseDelivered', receipt: '没有需要送达的结果' });
  }
  const method = (): string =>
    'filing' in running.state && running.state.filing ? running.state.filing.deliveryMethod : '';
  const sent = await attempt(running, 'deliver', async () => {
    const chosen = method();
    return { chosen, ...(await call(running, 'dispatchBundle', { caseNo, method: chosen, ...bundle })) };
  });
  if (!sent) return;
  running.happened({ type: 'bundleDispatched', method: sent.chosen });
  if (sent.receipt) running.happened({ type: 'caseDelivered', receipt: sent.receipt });
  await condition(() => running.state.status !== 'delivering');
}
