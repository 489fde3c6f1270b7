import { Injectable, Logger } from '@nestjs/common';
import { type Facts, type FactValue, factValueProblem, type LifeEvent } from '@yijian/domain/catalogue';
import { ProblemException } from '../problems/problem';
import { Settings } from '../settings';

/** Longest wait for the facts service, in milliseconds. */
const TIMEOUT_MS = 3000;

/** Looks up facts with source `system`, which the applicant is never asked (credit records and the like). */
@Injectable()
export class FactsLookup {
  private readonly log = new Logger(FactsLookup.name);

  constructor(private readonly settings: Settings) {}

  /** The system facts of an applicant; none when they cannot be looked up now, for they are asked again at submission. */
  async atOpening(lifeEvent: LifeEvent, applicantId: string): Promise<Facts> {
    return this.lookUp(lifeEvent, applicantId).catch(() => ({}));
  }

  /** The system facts of an applicant. Throws `factsUnavailable`: without them the plan could be wrong. */
  async atFiling(lifeEvent: LifeEvent, applicantId: string): Promise<Facts> {
    return this.lookUp(lifeEvent, applicantId).catch(() => {
      throw new ProblemException('factsUnavailable', {
        detail: '提交前须核查的信息暂时查询不到，申请没有提交，草稿完好。',
        remedy: '请稍后以同一幂等键重新提交。',
        retryAfter: 30,
      });
    });
  }

  private async lookUp(lifeEvent: LifeEvent, applicantId: string): Promise<Facts> {
    const wanted = lifeEvent.facts.filter(({ source }) => source === 'system');
    if (wanted.length === 0) return {};
    try {
      const answer = await this.ask({
        applicantId,
        lifeEventCode: lifeEvent.code,
        factIds: wanted.map(({ id }) => id),
      });
      const found = wanted.filter(({ id }) => answer[id] !== undefined);
      const bad = found.find((fact) => factValueProblem(fact, answer[fact.id]) !== undefined);
      if (bad !== undefined) throw new Error(`the value of ${bad.id} does not fit its type`);
      return Object.fromEntries(found.map(({ id }) => [id, answer[id] as FactValue]));
    } catch (error) {
      this.log.warn(`facts not available: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  }

  private async ask(question: object): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch(this.settings.factsUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`the facts service answered ${response.status}`);
    const { facts } = (await response.json()) as { readonly facts?: unknown };
    if (typeof facts !== 'object' || facts === null) throw new Error('the facts service answered without facts');
    return facts as Record<string, unknown>;
  }
}
