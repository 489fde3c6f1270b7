import { plainDate } from '../calendar/index';
import { type LifeEvent, planCase, walkGuidance } from '../catalogue/index';
import { connectionEvent, knownSamples, sampleDepartments, sampleEvent, SLUGS } from '../catalogue/fixtures/load';
import { chargesOf } from './charges';
import { expectedEnd, guidanceResult, precheck } from './index';

const calendar = { years: knownSamples().calendars };
const EVENTS = [...SLUGS.map(sampleEvent), connectionEvent()];

function resultOf(lifeEvent: LifeEvent, { facts, channel }: LifeEvent['situations'][number]) {
  const walk = walkGuidance(lifeEvent, facts);
  if (!('end' in walk)) throw new Error('The situation reaches no end.');
  const source = { lifeEvent, departments: sampleDepartments(), calendar, today: plainDate('2026-09-30') };
  return guidanceResult(source, walk, channel);
}

describe('the result of a guidance', () => {
  it.each(EVENTS)(
    'given every situation of $slug, then the result is complete for its end, and the same again',
    (event) => {
      for (const situation of event.situations) {
        const result = resultOf(event, situation);
        expect(resultOf(event, situation)).toEqual(result);
        const { outcome } = result.end;
        const files = outcome === 'proceed' || outcome === 'partial';
        expect([result.plan !== undefined, result.charges !== undefined, result.time !== undefined]).toEqual([
          files,
          files,
          files,
        ]);
        expect(result.notice !== undefined).toBe(files || outcome === 'offline');
        expect(result.redirect !== undefined).toBe(outcome === 'redirect');
        expect(result.counters.channels.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('the visits', () => {
  const restaurant = sampleEvent('restaurant-opening');
  const situation = restaurant.situations.find(({ id }) => id === 'snack-bar-30')!;

  it('given a filing online, then nobody has to come unless he fetches the results; at a window once more', () => {
    const { visits } = resultOf(restaurant, { ...situation, channel: 'online' });
    expect(visits).toMatchObject({ least: 0, most: 1, onSite: ['联合现场勘验'] });
    expect(resultOf(restaurant, { ...situation, channel: 'window' }).visits).toMatchObject({ least: 1, most: 2 });
  });

  it('given results that have to be fetched, then one visit is the least; given results that never are, then none is the most', () => {
    const having = (...methods: readonly string[]) => {
      const deliveryOptions = restaurant.deliveryOptions.filter(({ method }) => methods.includes(method));
      return resultOf({ ...restaurant, deliveryOptions }, { ...situation, channel: 'online' }).visits;
    };
    expect(having('windowPickup')).toMatchObject({ least: 1, most: 1, fetched: ['窗口领取'], brought: [] });
    expect(having('post', 'online')).toMatchObject({
      least: 0,
      most: 0,
      fetched: [],
      brought: ['邮政寄递', '网上送达'],
    });
  });
});

describe('the expected end', () => {
  it('given a period over the holidays of October, then working days are counted', () => {
    expect(expectedEnd(calendar, plainDate('2026-09-30'), { value: 2, unit: 'workingDay' })).toEqual({
      acceptedOn: '2026-09-30',
      endsOn: '2026-10-09',
      provisional: false,
      text: '如今天受理，预计2026年10月9日前办结',
    });
  });

  it('given a provisional calendar, then the text says so; given none, then nothing is guessed', () => {
    const end = expectedEnd(calendar, plainDate('2026-12-30'), { value: 10, unit: 'workingDay' });
    expect(end).toMatchObject({ provisional: true, text: expect.stringContaining('暂定') as unknown });
    expect(expectedEnd(calendar, plainDate('2027-12-30'), { value: 10, unit: 'workingDay' })).toBeUndefined();
  });

  it('given a published schedule, then it ends when that closes', () => {
    const limit = { unit: 'schedule', scheduleId: 'review', closesAt: '2028-08-31T17:00:00+08:00' } as const;
    expect(expectedEnd(calendar, plainDate('2026-09-30'), limit)?.endsOn).toBe('2028-08-31');
  });
});

describe('charges', () => {
  const charged = (...standards: readonly string[]) => {
    const event = sampleEvent('enterprise-opening');
    const serviceItems = event.serviceItems.map((item, index) => {
      const standard = standards[index];
      if (standard === undefined) return item;
      return { ...item, fee: { charged: true as const, standard, basis: '规定', payableOnline: true } };
    });
    const changed = { ...event, serviceItems };
    const { facts } = event.situations.find(({ id }) => id === 'everything') ?? { facts: {} };
    return chargesOf(changed, planCase(changed, { facts, endId: 'file', channel: 'online' }));
  };

  it('given plain amounts, then they are added up to the cent', () => {
    expect(charged('10.1元', '0.2元/证')).toMatchObject({ totalYuan: 10.3, items: [{}, {}] });
  });

  it('given one that depends on something, then there is no sum', () => {
    expect(charged('10元', '按面积每平方米2元')).not.toHaveProperty('totalYuan');
  });

  it('given none, then it is free', () => expect(charged()).toEqual({ items: [], totalYuan: 0, text: '不收费' }));
});

describe('the precheck', () => {
  const event = sampleEvent('restaurant-opening');
  const answersOf = (facts: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(facts).filter(([id]) => id !== 'hasBadCredit'));

  it.each(event.mergedForm.examples)(
    'given the filled form of $situationId and all materials, then there is nothing to say',
    ({ situationId, data }) => {
      const { facts, channel, expected } = event.situations.find(({ id }) => id === situationId)!;
      const plan = planCase(event, { facts: answersOf(facts) as typeof facts, endId: expected.endId, channel });
      const materialIds = plan.materials.filter(({ shared }) => !shared).map(({ id }) => id);
      expect(precheck(event, { answers: answersOf(facts), channel, form: data, materialIds })).toEqual([]);
    },
  );

  it('given an answer and a form that disagree, then the field is named', () => {
    const { data } = event.mergedForm.examples.find(({ situationId }) => situationId === 'snack-bar-30')!;
    const { facts } = event.situations.find(({ id }) => id === 'snack-bar-30')!;
    const answers = { ...answersOf(facts), businessArea: 31 };
    const advice = precheck(event, { answers, channel: 'online', form: data, materialIds: [] });
    expect(advice).toContainEqual({
      about: 'form',
      pointer: '/form/premises/businessArea',
      message: '“营业场所使用面积”与情形回答不一致，二者须一致',
    });
  });

  it('given a material that may come later, then the advice says so', () => {
    const { facts } = event.situations.find(({ id }) => id === 'snack-bar-30')!;
    const advice = precheck(event, { answers: answersOf(facts), channel: 'online', form: {}, materialIds: [] });
    const tolerated = event.materials.filter(({ tolerance }) => tolerance !== undefined).map(({ name }) => name);
    const missing = advice.filter(({ about }) => about === 'materials');
    expect(
      missing.some(({ message }) =>
        tolerated.some((name) => message === `还缺“${name}”（可以申请容缺，先受理后补交）`),
      ),
    ).toBe(true);
  });
});
