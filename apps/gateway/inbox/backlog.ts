import { Injectable } from '@nestjs/common';

/**
 * Cases of which a stored command still waits, as far as this process knows: a later command of such a case must not overtake
 * it. Kept in memory, so that the hot path asks no database; the relay brings it up to date every second.
 */
@Injectable()
export class Backlog {
  private cases: ReadonlySet<string> = new Set();

  /** Whether commands of the case wait for delivery. */
  has(caseNo: string): boolean {
    return this.cases.has(caseNo);
  }

  /** A command of the case could not be delivered just now. */
  add(caseNo: string): void {
    this.cases = new Set(this.cases).add(caseNo);
  }

  /** What waits now, in full. */
  replace(cases: readonly string[]): void {
    this.cases = new Set(cases);
  }
}
