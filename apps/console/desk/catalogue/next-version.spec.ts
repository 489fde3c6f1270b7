import { nextVersion } from './next-version';

describe('the number of the next version', () => {
  it.each([
    [['2026.1', '2026.2'], 2026, '2026.3'],
    [['2026.9', '2026.10'], 2026, '2026.11'],
    [['2026.9'], 2027, '2027.1'],
    [[], 2026, '2026.1'],
  ])('given %j in %d, then %s', (versions, year, expected) => {
    expect(nextVersion(versions, year)).toBe(expected);
  });
});
