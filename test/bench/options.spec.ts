import { benchOptions } from './options';

describe('options of the benchmark', () => {
  it('given none, then it takes some minutes: 64 cases, 3 rounds, 16 in flight', () => {
    const other = { opening: false, lists: false, json: false, help: false };
    expect(benchOptions([])).toEqual({ cases: 64, rounds: 3, inFlight: 16, ...other });
  });

  it('given lists, then a million cases, unless it says otherwise', () => {
    expect(benchOptions(['--lists'])).toMatchObject({ lists: true, cases: 1_000_000 });
    expect(benchOptions(['--lists', '--cases=5000'])).toMatchObject({ cases: 5000 });
  });

  it.each([
    ['--cases', '0'],
    ['--rounds', 'three'],
    ['--in-flight', '-1'],
  ])('given %s %s, then the message names the option and its rule', (name, value) => {
    expect(() => benchOptions([`${name}=${value}`])).toThrow(`${name} must be a whole number from 1`);
  });

  it('given an unknown option, then the usage is shown', () => {
    expect(() => benchOptions(['--fast'])).toThrow('Usage: npm run bench');
  });
});
