/** First and longest time for which a case is left alone, in seconds. */
const PAUSE = { first: 30, longest: 600 };

/** Cases whose documents could not be issued, until they are tried again: 30 s later, then twice as long each time. */
export class SetAside {
  private readonly cases = new Map<string, { readonly seconds: number; readonly until: number }>();

  /** Those that are to be left alone now. */
  now(): string[] {
    const now = Date.now();
    return [...this.cases].flatMap(([caseNo, { until }]) => (until > now ? [caseNo] : []));
  }

  /** Leaves a case alone for a while; answers for how many seconds. */
  add(caseNo: string): number {
    const before = this.cases.get(caseNo)?.seconds;
    const seconds = before === undefined ? PAUSE.first : Math.min(2 * before, PAUSE.longest);
    this.cases.set(caseNo, { seconds, until: Date.now() + seconds * 1000 });
    return seconds;
  }
}
