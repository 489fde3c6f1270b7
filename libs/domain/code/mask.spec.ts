import fc from 'fast-check';
import { maskIdentityNumber, maskMobile, maskName } from './index';

describe('masks', () => {
  it.each([
    [maskName, '李示例', '李**'],
    [maskName, '李', '*'],
    [maskName, '𠮷野家', '𠮷**'],
    [maskName, '', ''],
    [maskIdentityNumber, '430199199405061219', '4301**********1219'],
    [maskIdentityNumber, 'E1234567', '********'],
    [maskMobile, '13800000001', '138****0001'],
    [maskMobile, '0731', '****'],
  ])('given %p of %s, then %s is shown', (mask, text, shown) => {
    expect(mask(text)).toBe(shown);
  });

  it('something of every text stays hidden, its length does not change (property)', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(maskName, maskIdentityNumber, maskMobile),
        fc.stringMatching(/^\d{1,30}$/),
        (mask, text) => {
          expect(mask(text)).toContain('*');
          expect(mask(text)).toHaveLength(text.length);
        },
      ),
    );
  });
});
