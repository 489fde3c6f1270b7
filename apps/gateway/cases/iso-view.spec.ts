import { withIsoTimes } from './iso-view';

it('given a view, when shown, then its instants have the offset of China and everything else stays', () => {
  const view = {
    openedAt: 0,
    seq: 7,
    items: [{ promisedDue: { at: Date.UTC(2026, 10, 22, 16), exceeded: false }, round: 1 }],
    parked: [{ step: 'x', since: 1000 }],
    nextDue: { at: null },
  };
  expect(withIsoTimes(view)).toEqual({
    openedAt: '1970-01-01T08:00:00.000+08:00',
    seq: 7,
    items: [{ promisedDue: { at: '2026-11-23T00:00:00.000+08:00', exceeded: false }, round: 1 }],
    parked: [{ step: 'x', since: '1970-01-01T08:00:01.000+08:00' }],
    nextDue: { at: null },
  });
});
