import { sampleSupplies, text } from './fixtures/supplies';
import { readSupply } from './files';
import { type ItemSupply } from './supply';

describe('what a supply must be', () => {
  const good = sampleSupplies().find(({ itemId }) => itemId === 'signboard') as ItemSupply;

  it.each<[string, object, string]>([
    ['an unknown member', { ...good, colour: 'red' }, '/colour'],
    ['a code of another shape', { ...good, handlingItemCode: '123' }, '/handlingItemCode'],
    [
      'a data element code of another shape',
      { ...good, form: { ...good.form, properties: { x: text('宽', { 'x-dataElement': '数据元' }) }, required: [] } },
      '/form/properties/x/x-dataElement',
    ],
    ['a required element that is not there', { ...good, form: { ...good.form, required: ['depth'] } }, '/form'],
    [
      'a pattern that is none',
      { ...good, form: { ...good.form, properties: { x: text('宽', { pattern: '(' }) }, required: [] } },
      '/form',
    ],
    ['dependencies at the top', { ...good, form: { ...good.form, allOf: [] } }, '/form/allOf'],
    [
      'a promise longer than the law',
      { ...good, promised: { limit: { value: 21, unit: 'workingDay' } } },
      '/promised/limit',
    ],
    ['a material twice', { ...good, materials: [good.materials[0], good.materials[0]] }, '/materials/1'],
  ])('given %s, then its place is named', (_, supply, place) => {
    expect(readSupply(supply).defects).toMatchObject([{ place }]);
  });
});
