/**
 * The time that counts, epoch milliseconds. A command counts from the instant at which the service received it, however long it
 * waited for the engine: a period begins with the receipt of the materials (《行政许可法》第三十二条、第四十二条). It also makes
 * every performance of a command the same: a task that the engine has lost is done anew, at another time of the engine, and what
 * the worker remembers of the first one must not differ from what the history says of the second.
 */
export class Timekeeper {
  /** When the last command was taken, by the engine, and the instant it counts from. */
  private taken = { at: 0, instant: 0 };
  /** The instant of what happened last. */
  private latest = 0;

  /** This instant: that of the command under way, also for what follows from it at once, otherwise the engine's. */
  now(): number {
    const engine = Date.now();
    return engine === this.taken.at ? this.taken.instant : engine;
  }

  /** From when a command counts: never from before what has happened already, nor from the future of a clock that is ahead. */
  instantOf({ receivedAt }: Received): number {
    return receivedAt === undefined ? this.now() : Math.min(Date.now(), Math.max(receivedAt, this.latest));
  }

  /** A command takes effect: this instant is that from which it counts. */
  take(command: Received): void {
    this.taken = { at: Date.now(), instant: this.instantOf(command) };
  }

  /** This instant, for something that happens: nothing can happen before it any more. */
  stamp(): number {
    this.latest = this.now();
    return this.latest;
  }
}

/** What was received at an instant, epoch milliseconds; unknown of commands that were given before it was kept. */
interface Received {
  readonly receivedAt?: number;
}
