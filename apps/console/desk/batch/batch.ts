import { useState } from 'react';
import { type CommandOutcome } from '../../api/command';

/** What has become of an act on one row: on its way, in effect, kept for later, or refused with a reason. */
export interface BatchResult<Row> {
  readonly row: Row;
  readonly state: 'sent' | 'confirmed' | 'pending' | 'failed';
  readonly reason?: string;
}

/** An act on many rows. */
export interface Batch<Row> {
  readonly results: readonly BatchResult<Row>[];
  readonly isBusy: boolean;
  /** Gives the act to one row after the other; resolves when all are through. */
  readonly give: (rows: readonly Row[]) => Promise<void>;
  readonly close: () => void;
}

/** An act on many rows, each with a result of its own: nothing is called done before the gateway has said so. */
export function useBatch<Row>(give: (row: Row) => Promise<Pick<CommandOutcome, 'status'>>): Batch<Row> {
  const [results, setResults] = useState<readonly BatchResult<Row>[]>([]);
  const [isBusy, setBusy] = useState(false);
  const put = (result: BatchResult<Row>): void =>
    setResults((known) => [...known.filter(({ row }) => row !== result.row), result]);
  return {
    results,
    isBusy,
    close: () => setResults([]),
    give: async (rows) => {
      setBusy(true);
      setResults([]);
      for (const row of rows) {
        put({ row, state: 'sent' });
        put(await resultOf(row, give));
      }
      setBusy(false);
    },
  };
}

async function resultOf<Row>(
  row: Row,
  give: (row: Row) => Promise<Pick<CommandOutcome, 'status'>>,
): Promise<BatchResult<Row>> {
  try {
    const { status } = await give(row);
    return { row, state: status === 'applied' ? 'confirmed' : 'pending' };
  } catch (error) {
    return { row, state: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
