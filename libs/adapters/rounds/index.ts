import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two rounds while there is nothing to do. */
const PAUSE_MS = 1000;

/** Work that is looked for again and again, one round after the other, until it is ended. */
export class Rounds {
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /**
   * `round` looks once and answers how much it has settled; it may fail, which `say` hears of with the name of the work. While
   * there is nothing to settle it sleeps for a second between two looks.
   */
  constructor(
    private readonly name: string,
    private readonly round: () => Promise<number>,
    private readonly say: (failure: string) => void,
  ) {}

  /** Begins with the first round. */
  start(): void {
    this.running = this.run();
  }

  /** Returns when the round under way is over. */
  async end(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const settled = await this.round().catch((error: unknown) => {
        this.say(`${this.name} round failed: ${error instanceof Error ? error.message : String(error)}`);
        return 0;
      });
      if (settled === 0) await sleep(PAUSE_MS, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}
