import { describePattern } from './pattern';

describe('describePattern', () => {
  it.each([
    ['^1[3-9]\\d{9}$', '11位数字，以1开头'],
    ['^\\d{12,24}$', '12至24位数字'],
    ['^\\d{2}$', '2位数字'],
    ['^[A-T]\\d{2,4}$', '3至5位数字和大写字母'],
    ['^[0-9A-HJ-NPQRTUWXY]{18}$', '18位数字和大写字母'],
    ['^[a-z]{3}$', '3位小写字母'],
    ['^(a|b)+$', '符合格式 ^(a|b)+$ 的内容'],
    ['\\d{3}', '符合格式 \\d{3} 的内容'],
    ['^[^x]{3}$', '符合格式 ^[^x]{3}$ 的内容'],
    ['^[\\w]{3}$', '符合格式 ^[\\w]{3}$ 的内容'],
    ['^\\w+$', '符合格式 ^\\w+$ 的内容'],
  ])('given %s, then people read %s', (pattern, text) => {
    expect(describePattern(pattern)).toBe(text);
  });
});
