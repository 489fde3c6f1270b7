import { type RecordRequest } from '@yijian/contract';
import { type CaseView, type DueView, type ItemView } from '@yijian/domain/case';
import { type DataSource } from 'typeorm';
import { runPrepared } from './data-source';
import { epochOf } from './epoch';
import { type NewNotice } from './give-notice';
import { RECORD_STATEMENT } from './record-statement';

/** The case was never opened in this register, so there is no row that a burst could move. */
export class CaseNotInRegister extends Error {
  override readonly name = 'CaseNotInRegister';

  constructor(readonly caseNo: string) {
    super(`Case ${caseNo} is not in the register: its row is made when it is opened. Restore it and record again.`);
  }
}

/**
 * Writes a burst of events and the view after it: one event for each `(case, epoch, seq)`, of the latest task that wrote it,
 * the rows of case and items only forward, and the notices it calls for into the outbox, once per key. Bursts may come twice
 * and in any order. Throws CaseNotInRegister.
 */
export async function recordBurst(
  register: DataSource,
  burst: RecordRequest,
  notices: readonly NewNotice[],
): Promise<void> {
  const { caseNo, runId, task, events, view } = burst;
  const last = events.at(-1);
  const madeAt = burst.madeAt ?? last?.at ?? 0;
  const epoch = await epochOf(register, caseNo, runId);
  const [answer] = await runPrepared<{ readonly known: boolean }>(register, {
    name: 'record-burst',
    text: RECORD_STATEMENT,
    values: [
      caseNo,
      runId,
      epoch,
      last?.seq ?? 0,
      JSON.stringify(events),
      JSON.stringify(caseColumns(view)),
      JSON.stringify(view.items.map(itemColumns)),
      JSON.stringify(view),
      task,
      JSON.stringify(notices),
      madeAt,
    ],
  });
  if (answer?.known !== true) throw new CaseNotInRegister(caseNo);
}

/** Columns of `case_register` that follow the view, named as `RECORD_STATEMENT` reads them; times in milliseconds. */
function caseColumns(view: CaseView): object {
  const { stage, status, end, outcome, holder, waitingFor } = view;
  const { receivedAt, acceptedAt, decidedAt, deliveredAt, closedAt } = view;
  const times = { receivedAt, acceptedAt, decidedAt, deliveredAt, closedAt, nextDueAt: instantOf(view.nextDue) };
  return { stage, status, end, outcome, holder, waitingFor, ...times, parked: view.parked.length > 0 };
}

/** Columns of `item_register`, likewise. */
function itemColumns(item: ItemView): object {
  const { itemId, itemCaseNo, departmentId, status, round, startedAt, endedAt, reviewerId } = item;
  const due = { promisedDueAt: instantOf(item.promisedDue), statutoryDueAt: instantOf(item.statutoryDue) };
  return { itemId, itemCaseNo, departmentId, status, round, startedAt, endedAt, reviewerId, ...due };
}

function instantOf(due: DueView | undefined): number | null {
  return due?.at ?? null;
}
