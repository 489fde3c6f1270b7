/** What happened so far in a run, for whoever waits for a moment in it and for the report in the end. */
export class Tally {
  /** Commands answered with 2xx. */
  acknowledged = 0;
  /** Of these, answered with 202: stored, to take effect later. */
  stored = 0;
  /** Attempts that were repeated: broken connection, no answer in time, 503. */
  retries = 0;
  /** Cases that have not come to their end yet. */
  underWay: number;
  private waiting: { readonly holds: () => boolean; readonly wake: () => void }[] = [];

  constructor(cases: number) {
    this.underWay = cases;
  }

  /** Counts, and wakes who waited for it. */
  count(change: (tally: Tally) => void): void {
    change(this);
    const due = this.waiting.filter(({ holds }) => holds());
    this.waiting = this.waiting.filter((each) => !due.includes(each));
    for (const { wake } of due) wake();
  }

  /** Resolves as soon as the condition holds; it is looked at after every change. */
  async until(holds: () => boolean): Promise<void> {
    if (!holds()) await new Promise<void>((wake) => this.waiting.push({ holds, wake }));
  }

  /** How often callers were let down so far: had to repeat, or were put off. */
  get hardships(): number {
    return this.retries + this.stored;
  }
}
