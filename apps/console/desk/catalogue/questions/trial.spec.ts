import { sampleEvent } from '../../../../../libs/domain/catalogue/fixtures/load';
import { tryOut, withoutAnswer } from './trial';

const EVENT = sampleEvent('restaurant-opening');
const SNACK = { hasLicence: true, foodMode: 'snack', businessArea: 30, hasSignboard: true } as const;
const ALL = { ...SNACK, dischargesToSewer: true, sellsTobacco: false, byAgent: false };

describe('answers tried out', () => {
  it('given some answers, then the way so far and the next question', () => {
    const { path, outcome } = tryOut(EVENT, SNACK, 'online');
    expect(path).toEqual(['has-licence', 'food-mode', 'business-area', 'has-signboard', 'discharges-to-sewer']);
    expect(outcome).toBeUndefined();
  });

  it('given all answers, then what the situation of the package yields', () => {
    const situation = EVENT.situations.find(({ id }) => id === 'snack-bar-30');
    const { outcome, path } = tryOut(EVENT, { ...ALL, hasBadCredit: false }, 'online');
    expect(path.at(-1)).toBe(situation?.expected.endId);
    expect(outcome?.items.map(({ id }) => id)).toEqual(situation?.expected.itemIds);
    expect(outcome?.materials.map(({ id }) => id)).toEqual(situation?.expected.materialIds);
  });

  it('given an answer taken back, then its question is open again', () => {
    expect(tryOut(EVENT, withoutAnswer(ALL, 'foodMode'), 'online').path.at(-1)).toBe('food-mode');
  });
});
