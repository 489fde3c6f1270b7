import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { caseWorkflowId } from '@yijian/contract';
import { type RunningSystem } from '@yijian/infra';

const { History } = temporal.api.history.v1;

/** A history as a file keeps it: names of enumerations, base64 of payloads. */
export interface HistoryFile {
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** The history of a case, once its workflow has ended. */
export async function finishedHistory(
  { temporalAddress, namespace }: RunningSystem,
  caseNo: string,
): Promise<HistoryFile> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const handle = new Client({ connection, namespace }).workflow.getHandle(caseWorkflowId(caseNo));
    await handle.result();
    const history = History.fromObject(await handle.fetchHistory());
    return History.toObject(history, { enums: String, longs: String, bytes: String }) as HistoryFile;
  } finally {
    await connection.close();
  }
}

/** The history in a file, as a worker replays it. */
export function replayable(file: HistoryFile): temporal.api.history.v1.History {
  return History.fromObject(file);
}
