import { type Catalogue } from '@yijian/adapters/catalogue';
import { creditClient } from '@yijian/adapters/credit';
import { type FactsClient } from '@yijian/adapters/facts';
import { runPrepared } from '@yijian/adapters/register';
import { type CaseActivities, type CreditAnswer } from '@yijian/contract';
import { type Facts, factIdsOf, isBlocked, type LifeEvent } from '@yijian/domain/catalogue';
import { type OfferReference } from '@yijian/domain/offer';
import { type DataSource } from 'typeorm';
import { caseBasis, caseFileMissing, packageOf } from '../catalogue/case-package';

/** What the activity needs. */
export interface CreditDependencies {
  readonly register: DataSource;
  readonly catalogue: Catalogue;
  readonly lookUpFacts: FactsClient;
}

const APPLICANT = `SELECT applicant_id AS "applicantId" FROM case_file WHERE case_no = $1`;

/**
 * The credit check before tolerance (容缺) or commitment (告知承诺) is offered. What the package bars by `blockedWhen` is barred by the
 * credit service's word or by the integrity file of this service; what it does not bar is open to everybody.
 */
export function createCreditActivities({
  register,
  catalogue,
  lookUpFacts,
}: CreditDependencies): Pick<CaseActivities, 'checkCredit'> {
  const lookUp = creditClient(register, lookUpFacts);
  return {
    async checkCredit({ caseNo, offers }): Promise<CreditAnswer> {
      const [basis, [applicant]] = await Promise.all([
        caseBasis(register, caseNo),
        runPrepared<{ readonly applicantId: string }>(register, {
          name: 'credit-applicant',
          text: APPLICANT,
          values: [caseNo],
        }),
      ]);
      if (applicant === undefined) throw caseFileMissing(caseNo);
      const lifeEvent = await packageOf(catalogue, basis);
      const facts = { ...basis.facts, ...(await lookUp(lifeEvent, applicant.applicantId)) };
      const barred = offers.filter((offer) => {
        const blockedWhen = conditionOf(lifeEvent, offer);
        if (blockedWhen === undefined) return false;
        assertLookedUp(blockedWhen, facts);
        return isBlocked(blockedWhen, facts);
      });
      return { blocked: barred };
    },
  };
}

function conditionOf(lifeEvent: LifeEvent, { kind, subject }: OfferReference): string | undefined {
  if (kind === 'tolerance') return lifeEvent.materials.find(({ id }) => id === subject)?.tolerance?.blockedWhen;
  return lifeEvent.serviceItems.find(({ id }) => id === subject)?.commitment?.blockedWhen;
}

/** A record that was not looked up excludes nobody by the condition alone; so nothing is offered before it was (README §5). */
function assertLookedUp(blockedWhen: string, facts: Facts): void {
  const missing = factIdsOf(blockedWhen).filter((id) => facts[id] === undefined);
  if (missing.length > 0) throw new Error(`the facts service did not say ${missing.join(', ')}`);
}
