import { condition, proxyActivities, setHandler } from '@temporalio/workflow';
import type { BareActivities } from './activities';
import { type BareInput, type BareMessage, tell, told } from './messages';

const { askDepartment, insert } = proxyActivities<BareActivities>({ startToCloseTimeout: '30s' });

/**
 * The waits and calls of the reference case and nothing else: no rules, no journal, no register. Calls are plain activities.
 */
export async function bareCase(input: BareInput): Promise<'closed'> {
  const { caseNo, requestBytes } = input;
  const heard = new Set<string>();
  const hear = ({ name }: BareMessage): number => heard.add(name).size;
  setHandler(tell, (message) => void hear(message));
  setHandler(told, hear, { validator: ({ name }: BareMessage) => void name.length });
  const isHeard = (name: string) => condition(() => heard.has(name));
  const ask = (itemId: string, round: number) =>
    askDepartment({ caseNo, itemId, round, bytes: requestBytes[`${itemId}/${round}`] ?? 0 });
  const decided = async (itemId: string, round = 1) => {
    await ask(itemId, round);
    await isHeard(`grant/${itemId}/${round}`);
  };
  const rectified = async (itemId: string) => {
    await ask(itemId, 1);
    await isHeard(`requestRectification/${itemId}/1`);
    await isHeard(`supplyRectification/${itemId}/1`);
    await decided(itemId, 2);
  };

  await insert({ caseNo, kind: 'notice', bytes: input.noticeBytes });
  await isHeard('submit');
  await isHeard('accept');
  await decided(input.first);
  await Promise.all([rectified(input.rectified), ...input.beside.map((itemId) => decided(itemId))]);
  await insert({ caseNo, kind: 'delivery', bytes: input.deliveryBytes });
  await isHeard('rate');
  return 'closed';
}
