/** Something the person who starts the system can mend. The message is one clear sentence with the remedy; no stack is shown. */
export class SetupFailure extends Error {
  override readonly name = 'SetupFailure';
}

/** What to print for an error at the top of a command: the bare sentence for a SetupFailure, the stack for the unexpected. */
export function explain(error: unknown): string {
  if (error instanceof SetupFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Ends the process with exit code 1 after printing the explanation. The `catch` of every command. */
export function fail(error: unknown): never {
  console.error(`\n✖ ${explain(error)}`);
  process.exit(1);
}
