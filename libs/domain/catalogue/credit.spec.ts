import { sampleEvent } from './fixtures/load';
import { barredFacts, planCase } from './index';

const RESTAURANT = sampleEvent('restaurant-opening');
const FIRE_BY_COMMITMENT = RESTAURANT.situations.find(
  ({ expected }) => expected.commitmentItemIds.length > 0 && expected.itemIds.includes('fire-check'),
);

describe('an applicant who has broken a promise to this service (诚信档案)', () => {
  it('has the whole plan of one with a dishonesty record: no commitment, and the inspection instead', () => {
    if (!FIRE_BY_COMMITMENT) throw new Error('No sample situation handles the fire check by commitment.');
    const { facts, channel, expected } = FIRE_BY_COMMITMENT;
    const basis = { endId: expected.endId, channel };

    expect(planCase(RESTAURANT, { ...basis, facts }).commitmentItemIds).toContain('fire-check');
    const plan = planCase(RESTAURANT, { ...basis, facts: barredFacts(RESTAURANT, facts) });
    expect(plan.commitmentItemIds).not.toContain('fire-check');
    expect(plan.specialProcedures.find(({ id }) => id === 'joint-site-inspection')?.itemIds).toContain('fire-check');
  });

  it('is asked nothing else, and is unchanged where the package bars nobody', () => {
    const facts = { hasLicence: true, hasBadCredit: false };
    expect(barredFacts(RESTAURANT, facts)).toEqual({ ...facts, hasBadCredit: true });
    expect(barredFacts(sampleEvent('newborn-birth'), {})).toEqual({});
  });
});
