import type { CommitmentTerms } from '../case/plan';
import { APPLICANT, CLERK, item, plan, Story } from '../testing/index';
import type { OfferReference } from './command';

const TERMS: CommitmentTerms = {
  scope: '以承诺替代现场检查',
  limit: { value: 1, unit: 'workingDay' },
  replacesMaterialIds: [],
  postCheck: { limit: { value: 20, unit: 'workingDay' }, basis: '二十个工作日内核查' },
  onFalse: '撤销许可',
};
const COMMITMENT: OfferReference = { kind: 'commitment', subject: 'a' };
const byFacts = item('a', { commitment: { ...TERMS, chosenByFacts: true } });
const asks = { type: 'askOffers', offers: [COMMITMENT] } as const;

const statusOf = ({ state }: Story) => state.offers['commitment/a']?.status;

describe('asking for a commitment (告知承诺)', () => {
  it('is for the answers where the package lets them choose it, and for the filing elsewhere', () => {
    const answers = (...commitmentItemIds: string[]) =>
      new Story().submitted(plan([byFacts], { commitmentItemIds })).refusal(APPLICANT, asks)?.code;
    expect([answers(), answers('a')]).toEqual(['offerNotProvided', undefined]);
    expect(new Story().submitted(plan([item('a', { commitment: TERMS })])).refusal(APPLICANT, asks)).toBeUndefined();
  });

  it('comes into force with the plan when the answers chose it, though its letter was not signed', () => {
    const asked = new Story().submitted(plan([byFacts], { commitmentItemIds: ['a'] })).does(APPLICANT, asks);
    expect(statusOf(asked.does(CLERK, { type: 'accept' }))).toBe('inForce');
  });

  it('lapses when it was chosen while filing and not signed', () => {
    const asked = new Story().submitted(plan([item('a', { commitment: TERMS })])).does(APPLICANT, asks);
    expect(statusOf(asked.does(CLERK, { type: 'accept' }))).toBe('lapsed');
  });
});
