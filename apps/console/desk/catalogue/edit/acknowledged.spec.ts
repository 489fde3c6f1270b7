import { type LifeEvent } from '@yijian/domain/catalogue';
import { acknowledgedIn } from './acknowledged';

const event = (...results: string[]) =>
  ({ situations: results.map((endId, index) => ({ id: `s${index}`, expected: { endId } })) }) as unknown as LifeEvent;

it('given results that were adopted anew, then just those are acknowledged; a situation that is gone is not', () => {
  expect(acknowledgedIn(event('a', 'c'), event('a', 'b', 'd'))).toEqual(['s1']);
});
