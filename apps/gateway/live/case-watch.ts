import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { positionText } from '../commands/command-desk';
import { rowsOf } from '../register/sql';

/** How often the register is looked at while somebody watches, in milliseconds. */
const LOOK_MS = 500;

/** Told of the position of a case when it has changed; ends its watching by the signal. */
type Listener = (position: string) => void;

interface PositionRow {
  readonly caseNo: string;
  readonly runId: string | null;
  readonly seq: number;
}

const POSITIONS = `
  SELECT case_no AS "caseNo", run_id AS "runId", seq FROM case_register WHERE case_no = ANY($1::char(20)[])`;

/**
 * Tells those who look at a case that it has changed: one look at the register for all cases that anybody watches through this
 * process, twice a second, and none while nobody watches.
 */
@Injectable()
export class CaseWatch implements OnModuleDestroy {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly known = new Map<string, string>();
  private readonly stop = new AbortController();
  private looking: Promise<void> | undefined;

  constructor(private readonly register: DataSource) {}

  /** Aborted when the gateway stops: whoever streams ends then. */
  get ended(): AbortSignal {
    return this.stop.signal;
  }

  /** Where a case is now; `undefined` when there is none. */
  async position(caseNo: string): Promise<string | undefined> {
    const [row] = await rowsOf<PositionRow>(this.register, POSITIONS, [[caseNo]]);
    return row && textOf(row);
  }

  /** Hears of every change of a case from a position on. The answer ends it. */
  watch(caseNo: string, from: string, listener: Listener): () => void {
    const listeners = this.listeners.get(caseNo) ?? new Set();
    this.listeners.set(caseNo, listeners.add(listener));
    // Whoever comes with an older position than others is told alone, so that what is known never goes back.
    const known = this.known.get(caseNo);
    if (known === undefined) this.known.set(caseNo, from);
    else if (known !== from) listener(known);
    this.looking ??= this.look();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      this.listeners.delete(caseNo);
      this.known.delete(caseNo);
    };
  }

  /** Before the server waits for its last answers: a stream would never be one. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.looking;
  }

  private async look(): Promise<void> {
    while (this.listeners.size > 0 && !this.stop.signal.aborted) {
      await this.tell().catch(() => undefined);
      await sleep(LOOK_MS, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
    this.looking = undefined;
  }

  private async tell(): Promise<void> {
    const rows = await rowsOf<PositionRow>(this.register, POSITIONS, [[...this.listeners.keys()]]);
    for (const row of rows) {
      const position = textOf(row);
      if (this.known.get(row.caseNo) === position) continue;
      // Nobody may be left who watches it by now.
      if (this.listeners.has(row.caseNo)) this.known.set(row.caseNo, position);
      for (const listener of this.listeners.get(row.caseNo) ?? []) listener(position);
    }
  }
}

function textOf({ runId, seq }: PositionRow): string {
  return positionText({ runId: runId ?? '', seq });
}
