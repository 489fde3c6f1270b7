import { parseArgs } from 'node:util';

/** What `npm run bench` was asked for. */
export interface BenchOptions {
  /** Cases per side and round. */
  readonly cases: number;
  readonly rounds: number;
  /** Cases under way at once. */
  readonly inFlight: number;
  /** Openings of a small and of a wide event instead of the reference case. */
  readonly opening: boolean;
  /** Every list on a register of a million cases instead of the reference case. */
  readonly lists: boolean;
  /** Print JSON alone. */
  readonly json: boolean;
  readonly help: boolean;
}

/** How the benchmark is used. */
export const usage = `Usage: npm run bench -- [options]
  --cases N      cases per side and round (default 64); in the register with --lists (default 1000000)
  --rounds N     interleaved rounds; the medians count (default 3)
  --in-flight N  cases under way at once (default 16)
  --opening      time the opening of a case of 5 and of 50 items instead
  --lists        time every list of the gateway on a filled register instead
  --json         print nothing but JSON on standard output
  --help         this text`;

/** Options that were not understood; the message ends with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the arguments. @throws UsageError naming the option, its rule and an example */
export function benchOptions(args: readonly string[]): BenchOptions {
  const values = parse(args);
  return {
    cases: positive('--cases', values.cases ?? (values.lists ? '1000000' : '64')),
    rounds: positive('--rounds', values.rounds),
    inFlight: positive('--in-flight', values['in-flight']),
    opening: values.opening,
    lists: values.lists,
    json: values.json,
    help: values.help,
  };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        cases: { type: 'string' },
        rounds: { type: 'string', default: '3' },
        'in-flight': { type: 'string', default: '16' },
        opening: { type: 'boolean', default: false },
        lists: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}

function positive(name: string, text: string): number {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (value > 0) return value;
  throw new UsageError(`${name} must be a whole number from 1 to 9999999, for example ${name} 16.\n${usage}`);
}
