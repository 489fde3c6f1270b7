import { defineSignal, defineUpdate } from '@temporalio/workflow';

/** What a bare case is started with. */
export interface BareInput {
  readonly caseNo: string;
  /** Item ids: the one all others wait for, the one that is rectified once, and those beside it. */
  readonly first: string;
  readonly rectified: string;
  readonly beside: readonly string[];
  /** Size of each request to a department in bytes, by `itemId/round`. */
  readonly requestBytes: Readonly<Record<string, number>>;
  readonly noticeBytes: number;
  readonly deliveryBytes: number;
}

/** A message to a bare case: its kind, with item and round where it has them, as `kind/itemId/round`. */
export interface BareMessage {
  readonly name: string;
}

/** A message as a signal. */
export const tell = defineSignal<[BareMessage]>('tell');

/** The same message as an Update; answers how many messages the case has had. */
export const told = defineUpdate<number, [BareMessage]>('told');

/** Type name of the bare workflow. */
export const BARE_WORKFLOW = 'bareCase';

/** Task queue of bare cases and their activities. */
export const BARE_TASK_QUEUE = 'bench-bare';

/** Table the bare notices and deliveries go to. */
export const BARE_TABLE = `
  CREATE TABLE bench_bare (
    case_no text NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (case_no, kind)
  )`;
