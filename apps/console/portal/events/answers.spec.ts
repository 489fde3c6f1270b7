import { answersIn, answerWords, type Question, reopened, withAnswers } from './answers';

const asked: Question[] = [
  { nodeId: 'a', factId: 'hasLicence', question: '有营业执照吗？', type: 'boolean' },
  { nodeId: 'b', factId: 'mode', question: '怎么经营？', type: 'code', values: [{ value: 'snack', label: '小吃' }] },
  { nodeId: 'c', factId: 'area', question: '多大？', type: 'number', unit: '平方米' },
];

describe('answers in the address', () => {
  it('given answers, when written to an address and read again, then they are the same and other parameters stand', () => {
    const params = withAnswers(new URLSearchParams('case=1'), { hasLicence: true, area: 30 });
    expect(answersIn(params)).toEqual({ hasLicence: true, area: 30 });
    expect(params.get('case')).toBe('1');
  });

  it.each(['', '[]', '{', '"x"'])('given an address with %j, then there are no answers', (text) => {
    expect(answersIn(new URLSearchParams({ answers: text }))).toEqual({});
  });

  it('given a question to answer anew, then its answer and all later ones are gone', () => {
    const answers = { hasLicence: true, mode: 'snack', area: 30, other: 1 };
    expect(reopened(answers, asked, 'mode')).toEqual({ hasLicence: true });
    expect(reopened(answers, asked, 'hasLicence')).toEqual({});
  });

  it('given answers of each type, then they are told in words', () => {
    const words = asked.map((question, place) => answerWords(question, [true, 'snack', 30][place], ['是', '否']));
    expect(words).toEqual(['是', '小吃', '30平方米']);
  });
});
