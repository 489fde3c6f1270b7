import { APPLICANT, handedIn, item, material, plan, Story } from '../testing/index';
import type { OfferReference } from './command';

const TOLERANCE: OfferReference = { kind: 'tolerance', subject: 'photo' };
const clockEffect = { statutory: 'runs', promised: 'pauses', basis: '容缺期间承诺时限暂停计算' } as const;
const tolerable = material('photo', ['a'], {
  coreMaterial: false,
  tolerance: { limit: { value: 5, unit: 'workingDay' }, clockEffect },
});

function signed(): Story {
  return new Story()
    .submitted(plan([item('a')], { materials: [tolerable] }), [])
    .does(APPLICANT, { type: 'askOffers', offers: [TOLERANCE] })
    .happened({ type: 'creditChecked', offered: [TOLERANCE], blocked: [] })
    .does(APPLICANT, { type: 'signOffers', offers: [TOLERANCE] });
}

describe('a material tolerated as missing (容缺)', () => {
  it('may come within its time after a deemed acceptance, which counts back to the receipt', () => {
    const story = signed().daysPass(8);
    expect(story.state).toMatchObject({ status: 'inProgress', deemed: true });

    story.daysPass(6).does(APPLICANT, { type: 'supplyMaterials', materials: handedIn(['photo']) });

    expect(story.state.offers['tolerance/photo']?.status).toBe('kept');
    expect(story.status('a')).toBe('dispatching');
  });

  it('ends the items that use it when it does not come', () => {
    expect(signed().daysPass(8).daysPass(8).status('a')).toBe('terminated');
  });
});
