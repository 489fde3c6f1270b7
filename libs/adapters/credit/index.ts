import { type Facts, barredFacts, type LifeEvent } from '@yijian/domain/catalogue';
import { type DataSource } from 'typeorm';
import { type FactsClient } from '../facts';
import { runPrepared } from '../register';

/** A breach on file here that was not made good (诚信档案). */
const HAS_BROKEN = `
SELECT EXISTS (
  SELECT FROM integrity_record AS r WHERE r.applicant_id = $1 AND r.kind = 'breach' AND NOT EXISTS (
    SELECT FROM integrity_record AS c WHERE (c.case_no, c.subject, c.kind) = (r.case_no, r.subject, 'repaired'))
) AS "hasBroken"`;

/**
 * What is looked up about an applicant before he files or is offered anything: the word of the facts service, and of the
 * integrity file of this service. Throws when either cannot be asked now.
 */
export function creditClient(register: DataSource, lookUpFacts: FactsClient): FactsClient {
  return async (lifeEvent: LifeEvent, applicantId: string): Promise<Facts> => {
    const [facts, [file]] = await Promise.all([
      lookUpFacts(lifeEvent, applicantId),
      runPrepared<{ readonly hasBroken: boolean }>(register, {
        name: 'integrity-of-applicant',
        text: HAS_BROKEN,
        values: [applicantId],
      }),
    ]);
    return file?.hasBroken ? barredFacts(lifeEvent, facts) : facts;
  };
}
