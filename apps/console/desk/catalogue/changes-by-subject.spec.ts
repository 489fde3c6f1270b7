import { changesBySubject } from './changes-by-subject';

const change = (subject: 'item' | 'fee', id: string) =>
  ({ kind: 'changed', subject, id, place: '', text: id }) as const;

it('given changes of several subjects, then they stand together by subject in order', () => {
  const [a, b, c] = [change('item', 'a'), change('fee', 'b'), change('item', 'c')];
  expect(changesBySubject([a, b, c])).toEqual([
    ['item', [a, c]],
    ['fee', [b]],
  ]);
});
