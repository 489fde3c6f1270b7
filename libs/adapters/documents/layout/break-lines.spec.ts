import fc from 'fast-check';
import { breakLines, type Line, visibleWidth } from './break-lines';

/** Chinese characters are 1 wide, others half. */
const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (/[ -~]/.test(each) ? 0.5 : 1), 0);
const texts = (text: string, room: number, indent = 0) =>
  breakLines(text, { room, indent, widthOf }).map((line) => line.text);

describe('lines', () => {
  it.each([
    [
      'given a comma at the edge, then the word before it goes to the next line too',
      '申请材料齐全，符合',
      6,
      ['申请材料齐', '全，符合'],
    ],
    ['given a mark whose blank half only is over, then it stays', '申请材料齐全，', 6.5, ['申请材料齐全，']],
    [
      'given an opening mark at the edge, then it goes to the next line',
      '依照《许可法》',
      3,
      ['依照', '《许可', '法》'],
    ],
    [
      'given quotation marks, then the opening one goes on and the closing one stays',
      '交“开餐馆”申请',
      2,
      ['交', '“开', '餐', '馆”', '申请'],
    ],
    ['given a number with its unit, then they stay together', '在2026年3月', 3, ['在', '2026年', '3月']],
    ['given words of other scripts, then they are not cut', '见 annex two', 4, ['见 annex', 'two']],
    ['given a text without a place to break, then it is cut where it must', 'ABCDEFGH', 2, ['ABCD', 'EFGH']],
    ['given line feeds, then each starts a line', '一\n\n二', 9, ['一', '', '二']],
    ['given a name with a dot, then no line begins with the dot', '阿不都·热合曼', 3, ['阿不', '都·热', '合曼']],
  ])('%s', (_, text, room, lines) => {
    expect(texts(text, room)).toEqual(lines);
  });

  it('given an indent, then it takes room from the first line of each paragraph', () => {
    expect(texts('一二三四五六\n七八九十', 4, 2)).toEqual(['一二', '三四五六', '七八', '九十']);
  });

  it('given any text, then nothing is lost, nothing is too long and no line begins or ends wrongly', () => {
    const word = fc.constantFrom(
      '申请',
      '材料',
      '的',
      'PDF',
      '2026',
      '年',
      '１２',
      '“',
      '”',
      '（',
      '）',
      '，',
      '。',
      '、',
      '；',
      '《',
      '》',
      '！',
      '：',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 12, max: 30 }), (words, room) => {
        const text = withoutHeapsOfMarks(words).join('');
        const lines = breakLines(text, { room, widthOf });
        expect(lines.map((line) => line.text).join('')).toBe(text);
        for (const [index, line] of lines.entries()) checkLine(line, index, room);
      }),
      { numRuns: 500 },
    );
  });
});

function checkLine({ text }: Line, index: number, room: number): void {
  expect(visibleWidth(text, widthOf)).toBeLessThanOrEqual(room);
  if (index > 0) expect(text).not.toMatch(/^[，。、；：！？）》”]/);
  if (text.length > 1) expect(text).not.toMatch(/[（《“]$/);
}

/** Marks follow words, as they do in writing: more of them in a row than a line holds cannot be set rightly. */
function withoutHeapsOfMarks(words: readonly string[]): string[] {
  return words.filter((word, index) => !/\p{P}/u.test(word) || !/\p{P}/u.test(words[index - 1] ?? '，')).concat('完');
}
