import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../frame/words';
import { sendReply } from './reply';
import { taskHref, taskKey, type TaskRow } from './task-list';
import { DEPARTMENT_WORDS } from './words';

/** What has become of the acknowledgement of one task. */
export interface Receipt {
  readonly task: TaskRow;
  readonly state: 'sent' | 'done' | 'pending' | 'failed';
  readonly reason?: string;
}

/** Acknowledges tasks one after the other; every one has a result of its own. */
export function useBatchReceipt(): {
  readonly receipts: readonly Receipt[];
  readonly isBusy: boolean;
  readonly acknowledge: (tasks: readonly TaskRow[]) => Promise<void>;
  readonly close: () => void;
} {
  const queries = useQueryClient();
  const [receipts, setReceipts] = useState<readonly Receipt[]>([]);
  const [isBusy, setBusy] = useState(false);
  const put = (receipt: Receipt): void =>
    setReceipts((known) => [...known.filter(({ task }) => taskKey(task) !== taskKey(receipt.task)), receipt]);
  const acknowledge = async (tasks: readonly TaskRow[]): Promise<void> => {
    setBusy(true);
    setReceipts([]);
    for (const task of tasks) {
      put({ task, state: 'sent' });
      put(await receiptOf(task));
    }
    setBusy(false);
    await queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  return { receipts, isBusy, acknowledge, close: () => setReceipts([]) };
}

async function receiptOf(task: TaskRow): Promise<Receipt> {
  const { caseNo, itemId, round } = task;
  try {
    const { status } = await sendReply({ kind: 'acknowledged', caseNo, itemId, round });
    return { task, state: status === 'applied' ? 'done' : 'pending' };
  } catch (error) {
    return { task, state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The result of every row. */
export function BatchReceipts(of: { readonly receipts: readonly Receipt[]; readonly onClose: () => void }): ReactNode {
  const text = useWords(DEPARTMENT_WORDS);
  if (of.receipts.length === 0) return null;
  return (
    <section className="batch" aria-label={text.batch} aria-live="polite">
      <h2>{text.batch}</h2>
      <ul>
        {of.receipts.map(({ task, state, reason }) => (
          <li key={taskKey(task)}>
            <Link to={taskHref(task)}>{task.caseNo}</Link> {task.itemName}：
            <strong className={`batch-${state}`}>{text[state]}</strong>
            {reason !== undefined && <span> {reason}</span>}
          </li>
        ))}
      </ul>
      <Button onClick={of.onClose}>{text.close}</Button>
    </section>
  );
}
