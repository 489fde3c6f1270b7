import { validateForm } from '@yijian/domain/form';
import { shownSections } from '@yijian/domain/catalogue';
import { restaurantOpening } from '../spec-support/gateway';
import { factsThatDiffer, prefilled } from './form-facts';

describe('facts that stand in the form', () => {
  it('given every situation with an example, then the example agrees with its facts and is valid', async () => {
    const event = await restaurantOpening();
    for (const { situationId, data } of event.mergedForm.examples) {
      const facts = event.situations.find(({ id }) => id === situationId)?.facts ?? {};
      expect(factsThatDiffer(event, facts, data)).toEqual([]);
      expect(validateForm(event.mergedForm, shownSections(event, facts), data)).toEqual([]);
    }
  });

  it('given answers, then they fill their elements; given another value there, then both values are told', async () => {
    const event = await restaurantOpening();
    const facts = { foodMode: 'snack', businessArea: 30 };
    const form = prefilled(event, facts);
    expect(form).toMatchObject({ food: { mode: 'snack' }, premises: { businessArea: 30 } });
    expect(factsThatDiffer(event, facts, form)).toEqual([]);
    expect(factsThatDiffer(event, { ...facts, businessArea: 80 }, form)).toEqual([
      { pointer: '/premises/businessArea', message: expect.stringMatching(/30平方米.*80平方米/) as unknown },
    ]);
  });
});
