import { describePattern } from './pattern';

describe('describePattern', () => {
  it.each([
    ['^1[3-9]\\d{9}$', '应为11位数字，以1开头'],
    ['^\\d{12,24}$', '应为12至24位数字'],
    ['^\\d{2}$', '应为2位数字'],
    ['^[A-T]\\d{2,4}$', '应为3至5位数字和大写字母'],
    ['^[0-9A-HJ-NPQRTUWXY]{18}$', '应为18位数字和大写字母'],
    ['^[a-z]{3}$', '应为3位小写字母'],
    ['^(a|b)+$', '应符合格式 ^(a|b)+$'],
    ['\\d{3}', '应符合格式 \\d{3}'],
    ['^[^x]{3}$', '应符合格式 ^[^x]{3}$'],
    ['^\\w+$', '应符合格式 ^\\w+$'],
  ])('given %s, then people read %s', (pattern, text) => {
    expect(describePattern(pattern)).toBe(text);
  });
});
