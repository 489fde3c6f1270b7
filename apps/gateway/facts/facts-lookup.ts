import { Injectable, Logger } from '@nestjs/common';
import { creditClient } from '@yijian/adapters/credit';
import { type FactsClient, factsClient } from '@yijian/adapters/facts';
import { type Facts, type LifeEvent } from '@yijian/domain/catalogue';
import { DataSource } from 'typeorm';
import { ProblemException } from '../problems/problem';
import { Settings } from '../settings';

/** Looks up facts with source `system`, which the applicant is never asked (credit records and the like). */
@Injectable()
export class FactsLookup {
  private readonly log = new Logger(FactsLookup.name);

  private readonly client: FactsClient;

  constructor({ factsUrl }: Settings, register: DataSource) {
    this.client = creditClient(register, factsClient(factsUrl));
  }

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
    try {
      return await this.client(lifeEvent, applicantId);
    } catch (error) {
      this.log.warn(`facts not available: ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  }
}
