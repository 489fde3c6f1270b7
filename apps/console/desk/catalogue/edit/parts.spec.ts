import { partOf } from './parts';

it.each([
  ['/serviceItems/3/appliesWhen', 'items', 3],
  ['/serviceItems/3/prerequisites/0', 'expert', undefined],
  ['/materials/0/usedBy', 'materials', 0],
  ['/materials/0/tolerance/limit', 'expert', undefined],
  ['/guidance/nodes/2/next', 'questions', 2],
  ['/guidance/ends/0', 'questions', undefined],
  ['/guide/feeNote', 'guide', undefined],
  ['/situations/0/expected/criticalPath', 'situations', undefined],
  ['/situations/0/facts/area', 'expert', undefined],
  ['/effectiveFrom', 'basics', undefined],
  ['/mergedForm/sections', 'expert', undefined],
])('given %s, then it is edited in %s', (place, part, index) => {
  expect(partOf(place)).toEqual({ part, index });
});
