import fc from 'fast-check';
import { sampleEvent, SLUGS } from '../catalogue/fixtures/load';
import { readQuestion, searchTextsOf, searchVector } from './index';
import { wordQuery } from './tokens';

const SYNONYMS = {
  entries: [
    { means: ['餐饮店'], words: ['饭店', '火锅'] },
    { means: ['新生儿', '出生'], words: ['生孩子'] },
    { means: ['烟草'], words: ['烟'] },
  ],
  fillers: ['我想', '怎么', '办理'],
};

/** Words that are looked for, in order. */
const wordsOf = (question: string): string[] => readQuestion(question, SYNONYMS).map(({ words }) => words);

describe('reading a question', () => {
  it('given a word people say, then it stands for itself and for what it means', () => {
    expect(readQuestion('饭店', SYNONYMS)).toEqual([
      { kind: 'word', words: '饭店', query: `('饭店') | ('餐饮' <-> '饮店')` },
    ]);
  });

  it('given a whole sentence, then words are found in it, fillers and single characters are passed over', () => {
    expect(wordsOf('我想办理生孩子的手续，怎么办？')).toEqual(['生孩子', '的手', '手续']);
    expect(wordsOf('我想开火锅')).toEqual(['火锅']);
  });

  it('given a word of the catalogue that others are explained by, then it counts as a word too', () => {
    expect(readQuestion('新生儿', SYNONYMS).map(({ kind }) => kind)).toEqual(['word']);
  });

  it('given words that overlap, then the longest counts', () => {
    const synonyms = { entries: [...SYNONYMS.entries, { means: ['火锅'], words: ['火锅店'] }], fillers: [] };
    expect(readQuestion('火锅店', synonyms).map(({ words }) => words)).toEqual(['火锅店']);
  });

  it('given no synonyms at all, then pairs of characters are looked for', () => {
    expect(readQuestion('食品许可')).toEqual([
      { kind: 'pair', words: '食品', query: `'食品'` },
      { kind: 'pair', words: '品许', query: `'品许'` },
      { kind: 'pair', words: '许可', query: `'许可'` },
    ]);
  });

  it('given full-width and upper-case letters, then they are the same as plain ones', () => {
    expect(readQuestion('ＰＯＳ机', SYNONYMS)).toEqual(readQuestion('pos机', SYNONYMS));
  });

  it.each(['', '   ', '？！', '我想怎么办理', '开'])('given “%s”, then there is nothing to look for', (question) => {
    expect(readQuestion(question, SYNONYMS)).toEqual([]);
  });

  it('given any text, then terms are well formed: quoted lexemes without quotes inside, and operators', () => {
    const lexeme = `'[^'\\\\]+'`;
    const phrase = `${lexeme}( <-> ${lexeme})*`;
    const query = new RegExp(`^(${phrase}|\\(${phrase}\\)( [|&] \\(${phrase}\\))*)$`, 'u');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const term of readQuestion(text, SYNONYMS)) expect(term.query).toMatch(query);
      }),
    );
  });
});

describe('the index of an event', () => {
  it('given texts, then characters and pairs stand at their places with their weights, and no pair reaches across', () => {
    expect(
      searchVector([
        { weight: 'A', text: '饭店，12345' },
        { weight: 'D', text: '烟' },
      ]),
    ).toBe(`'饭':1A '店':2A '饭店':1A '12345':4A '烟':10D`);
  });

  it.each(SLUGS)('given %s, then its name weighs most, its questions least, and every item can be found', (slug) => {
    const event = sampleEvent(slug);
    const texts = searchTextsOf(event);
    expect(texts[0]).toEqual({ weight: 'A', text: event.name });
    expect(texts.at(-1)).toEqual({ weight: 'D', text: event.guide.faqs.at(-1)?.answer });
    for (const { name } of event.serviceItems) expect(texts).toContainEqual({ weight: 'B', text: name });
  });
});

describe('a word in the index', () => {
  it.each([
    ['烟', `'烟'`],
    ['招牌', `'招牌'`],
    ['营业执照', `'营业' <-> '业执' <-> '执照'`],
    ['pos机', `('pos') & ('机')`],
  ])('given %s, then it is looked for as %s', (word, query) => expect(wordQuery(word)).toBe(query));
});
