import { freeId } from './free-id';

it('given ids that are taken, then the first that is free', () => {
  expect(freeId('plan', [])).toBe('plan');
  expect(freeId('plan', [{ id: 'plan' }, { id: 'plan-2' }])).toBe('plan-3');
});
