import { setTimeout as sleep } from 'node:timers/promises';
import { type CaseRun, type RecordRequest } from '@yijian/contract';
import { type NotWritten } from '@yijian/contract/messages';

/** Milliseconds that a workflow task waits for the register at most; commands to the case wait meanwhile. */
const IN_TIME_MS = 1000;

/** Milliseconds between two tries to tell a case, at first and at most. */
const AGAIN_MS = { first: 100, most: 5000 };

/** How a worker writes to the register, and how it reaches a case. */
export interface TaskWriter {
  /** Writes a burst. */
  readonly write: (burst: RecordRequest) => Promise<void>;
  /** Tells a run what was not written. Throws while it cannot be reached; a run that has ended needs not be told. */
  readonly tell: (run: CaseRun, lost: NotWritten) => Promise<void>;
}

/**
 * The sinks of a worker (`CaseSinks`). The worker waits for them before it reports the task as done, so a task that is stored
 * was written, or its case has been told. Never throws: what a sink throws is only logged. In a replay nothing is written.
 */
export function sinksOf({ write, tell }: TaskWriter) {
  return {
    register: {
      write: {
        callDuringReplay: false,
        fn: async ({ workflowId, runId }: CaseRun, burst: RecordRequest): Promise<void> => {
          if (await isWrittenInTime(write, burst)) return;
          await tellPersistently(() => tell({ workflowId, runId }, { from: burst.events[0]?.seq ?? 1 }));
        },
      },
    },
  };
}

/** One try. What comes too late does no harm: written twice is written once. */
async function isWrittenInTime(write: TaskWriter['write'], burst: RecordRequest): Promise<boolean> {
  const late = new AbortController();
  const written = write(burst).then(
    () => true,
    () => false,
  );
  const tooLate = sleep(IN_TIME_MS, false, { signal: late.signal }).catch(() => false);
  const isWritten = await Promise.race([written, tooLate]);
  late.abort();
  return isWritten;
}

/** Without end: the task cannot be stored either while the engine is away, and ends with the worker. */
async function tellPersistently(tell: () => Promise<void>): Promise<void> {
  for (let pause = AGAIN_MS.first; ; pause = Math.min(2 * pause, AGAIN_MS.most)) {
    try {
      return await tell();
    } catch {
      await sleep(pause);
    }
  }
}
