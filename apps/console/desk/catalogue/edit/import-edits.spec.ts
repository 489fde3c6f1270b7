import { type LifeEvent } from '@yijian/domain/catalogue';
import { importEdits } from './import-edits';

const CONTENT = { slug: 'a', version: '2026.2', name: '开店', note: 'x' } as unknown as LifeEvent;
const KEY = { slug: 'a', version: '2026.2' };

it('given a file of another version, then what differs becomes edits; event and version stay', () => {
  const file = JSON.stringify({ slug: 'b', version: '2026.1', name: '开饭店' });
  expect(importEdits(file, KEY, CONTENT)).toEqual([
    { pointer: '/name', value: '开饭店' },
    { pointer: '/note', value: undefined },
  ]);
});

it('given what is no package, then nothing', () => {
  expect(importEdits('no json', KEY, CONTENT)).toEqual([]);
  expect(importEdits('[1]', KEY, CONTENT)).toEqual([]);
});
