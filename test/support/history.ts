import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { type RunningSystem } from '@yijian/infra';

const { History } = temporal.api.history.v1;

/** A history as a file keeps it: names of enumerations, base64 of payloads. */
export interface HistoryFile {
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** The history of a workflow, once it has ended. */
export async function finishedHistory(
  { temporalAddress, namespace }: RunningSystem,
  workflowId: string,
): Promise<HistoryFile> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const handle = new Client({ connection, namespace }).workflow.getHandle(workflowId);
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
