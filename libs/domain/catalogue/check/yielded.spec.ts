import { connectionEvent, sampleEvent, SLUGS } from '../fixtures/load';
import { renewedSituations } from './yielded';

describe('situations renewed', () => {
  it.each([...SLUGS.map(sampleEvent), connectionEvent()])(
    'given $slug as it is, then they stay as they are',
    (event) => {
      expect(renewedSituations(event)).toEqual(event.situations);
    },
  );

  it('given a shorter promise, then the critical paths that it shortens are shorter, and nothing else changes', () => {
    const event = sampleEvent('restaurant-opening');
    const serviceItems = event.serviceItems.map((item) =>
      item.id === 'fire-check' ? { ...item, promised: { limit: { value: 6, unit: 'workingDay' as const } } } : item,
    );
    const renewed = renewedSituations({ ...event, serviceItems });
    const changed = renewed.filter((each, index) => JSON.stringify(each) !== JSON.stringify(event.situations[index]));
    expect(changed.length).toBeGreaterThan(0);
    for (const { id, expected } of changed) {
      const before = event.situations.find((each) => each.id === id)?.expected;
      expect(expected).toEqual({ ...before, criticalPath: expected.criticalPath });
    }
  });
});
