import { chosenEntries } from './timeline-filter';

const ENTRIES = [
  { text: '提交申请', actor: { role: 'applicant' }, data: {} },
  { text: '已送市监局', actor: { role: 'system' }, data: { itemId: 'food-licence' } },
  { text: '市监局准予', actor: { role: 'department' }, data: { itemId: 'food-licence' } },
];
const ALL = { words: '', itemId: undefined, onlyPeople: false };
const textsOf = (filter: Parameters<typeof chosenEntries>[1]): readonly string[] =>
  chosenEntries(ENTRIES, filter).map(({ text }) => text);

describe('timeline', () => {
  it('is read newest first', () => {
    expect(textsOf(ALL)).toEqual(['市监局准予', '已送市监局', '提交申请']);
  });

  it('can be narrowed by words, by item, and to what people did', () => {
    expect(textsOf({ ...ALL, words: ' 市监局 ' })).toEqual(['市监局准予', '已送市监局']);
    expect(textsOf({ ...ALL, itemId: 'food-licence', onlyPeople: true })).toEqual(['市监局准予']);
  });
});
