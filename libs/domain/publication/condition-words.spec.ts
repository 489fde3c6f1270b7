import { connectionEvent, sampleEvent } from '../catalogue/fixtures/load';
import { conditionInWords } from './index';

describe('a condition in words', () => {
  const { facts } = sampleEvent('restaurant-opening');

  it.each([
    ['hasSignboard = true', '“设置招牌”为“是”'],
    ['hasSignboard = false', '“设置招牌”为“否”'],
    ['businessArea >= 50', '“营业场所使用面积”不少于50平方米'],
    ['businessArea < 50', '“营业场所使用面积”少于50平方米'],
    ['businessArea != null and businessArea != 60', '“营业场所使用面积”已知，并且“营业场所使用面积”不是60平方米'],
    ['foodMode in ("snack", "drink")', '“经营方式”是“小吃、早点”或者“饮品、咖啡、糕点”'],
    [
      'byAgent = true and (hasSignboard = true or sellsTobacco = true)',
      '“委托他人办理”为“是”，并且（“设置招牌”为“是”，或者“同时卖烟”为“是”）',
    ],
    ['byAgent = true or sellsTobacco = true', '“委托他人办理”为“是”，或者“同时卖烟”为“是”'],
    ['unknownFact = "x"', '“unknownFact”是“x”'],
    ['not(byAgent = true)', 'not(byAgent = true)'],
  ])('given %s, then %s', (condition, words) => {
    expect(conditionInWords(condition, facts)).toBe(words);
  });

  it('given a list, then what it contains', () => {
    expect(conditionInWords('list contains(permits, "paper")', connectionEvent().facts)).toBe(
      '“需要的凭证”含“纸质凭证”',
    );
  });
});
