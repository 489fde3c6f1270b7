import { type CaseActivities } from '@yijian/contract';
import { runPrepared } from '@yijian/adapters/register';
import { type DataSource } from 'typeorm';
import { timeInWords } from '@yijian/domain/calendar';

/**
 * Dispatches once: a repetition answers what is there. Another bundle can only come when a decision was corrected while the
 * answer was lost, another method after a reset of the case to a time before its dispatch; they take the place of the former.
 */
const DISPATCH = `
WITH dispatched AS (
  INSERT INTO delivery AS d (case_no, method, bundle, dispatched_at, receipt, received_at)
  VALUES ($1, $2, $3::jsonb, $4::timestamptz, $5, CASE WHEN $5::text IS NOT NULL THEN $4::timestamptz END)
  ON CONFLICT (case_no) DO UPDATE SET method = excluded.method, bundle = excluded.bundle,
    dispatched_at = excluded.dispatched_at, receipt = excluded.receipt, received_at = excluded.received_at
  WHERE d.method <> excluded.method OR d.bundle <> excluded.bundle
  RETURNING receipt
)
SELECT receipt FROM dispatched
UNION ALL SELECT receipt FROM delivery WHERE case_no = $1 AND NOT EXISTS (SELECT FROM dispatched)`;

/** Handing over the results of a case. */
export function createDeliveryActivities({
  register,
}: {
  readonly register: DataSource;
}): Pick<CaseActivities, 'dispatchBundle'> {
  return {
    async dispatchBundle({ caseNo, method, results, deniedItemIds }) {
      const now = Date.now();
      const values = [
        caseNo,
        method,
        JSON.stringify({ results, deniedItemIds }),
        new Date(now),
        receiptOf(method, now),
      ];
      const statement = { name: 'dispatch-bundle', text: DISPATCH, values };
      const [row] = await runPrepared<{ readonly receipt: string | null }>(register, statement);
      if (row === undefined) throw new Error(`Case ${caseNo} is being dispatched by another attempt.`);
      return row.receipt === null ? {} : { receipt: row.receipt };
    },
  };
}

/**
 * Electronic delivery takes effect when it arrives in the recipient's system (民事诉讼法 art. 90, by analogy); the package
 * names the time stamp as its receipt. Every other method waits for a confirmation.
 */
function receiptOf(method: string, instant: number): string | null {
  if (method !== 'online') return null;
  return `电子送达时间戳：${timeInWords(instant)}，全部办理结果已到达申请人在本平台的账户。`;
}
