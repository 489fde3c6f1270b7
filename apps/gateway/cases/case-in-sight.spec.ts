import { type LifeEvent } from '@yijian/domain/catalogue';
import { departmentSight } from '../access/sight';
import { restaurantOpening } from '../spec-support/gateway';
import { caseInSight, eventInSight } from './case-in-sight';
import { type ShownCase } from './case-reader';

let restaurant: LifeEvent;
beforeAll(async () => {
  restaurant = await restaurantOpening();
});

describe('what of a case as it stands a department sees', () => {
  it('given entries about items, materials and procedures, then just those about its own are shown', () => {
    const shown = {
      items: [{ itemId: 'signboard' }, { itemId: 'food-licence' }],
      hearings: [{ itemId: 'food-licence' }],
      consultations: [{ itemId: 'signboard' }],
      offers: [
        { kind: 'tolerance', subject: 'signboard-design' },
        { kind: 'tolerance', subject: 'food-safety-rules' },
        { kind: 'commitment', subject: 'signboard' },
        { kind: 'commitment', subject: 'fire-check' },
      ],
      procedures: [{ procedureId: 'joint-site-inspection' }],
      visits: [{ procedureId: 'joint-site-inspection' }],
      parked: [{ step: 'dispatch/food-licence/1' }, { step: 'tell/signboard/2' }, { step: 'calendar' }],
    } as unknown as ShownCase;
    expect(caseInSight(shown, departmentSight(restaurant, 'urban-management'))).toEqual({
      items: [{ itemId: 'signboard' }],
      hearings: [],
      consultations: [{ itemId: 'signboard' }],
      offers: [
        { kind: 'tolerance', subject: 'signboard-design' },
        { kind: 'commitment', subject: 'signboard' },
      ],
      procedures: [],
      visits: [],
      parked: [{ step: 'tell/signboard/2' }, { step: 'calendar' }],
    });
    const { visits } = caseInSight(shown, departmentSight(restaurant, 'housing-construction'));
    expect(visits).toEqual([{ procedureId: 'joint-site-inspection' }]);
  });

  it('given events of the timeline, then those about others’ items, cards and materials are not shown', () => {
    const sight = departmentSight(restaurant, 'urban-management');
    const events = [
      { type: 'caseAccepted' },
      { type: 'itemGranted', itemId: 'food-licence' },
      { type: 'postCheckReported', checkedItemId: 'fire-check' },
      { type: 'defectsReported', opinionOf: 'food-licence' },
      { type: 'cardRaised', against: 'market-regulation' },
      { type: 'cardRaised', against: 'urban-management', cardItemId: 'signboard' },
      { type: 'toleranceKept', materialId: 'food-safety-rules' },
      { type: 'toleranceKept', materialId: 'signboard-design' },
    ];
    expect(events.filter((event) => eventInSight(event, sight))).toEqual([events[0], events[5], events[7]]);
  });
});
