import { readOptions, UsageError } from './options';

describe('the arguments', () => {
  it('given none, then the first situation of the first shown event is run at the local start', () => {
    expect(readOptions([])).toEqual({
      event: 'restaurant-opening',
      situation: '1',
      all: false,
      rectify: [],
      deny: [],
      commit: [],
      tolerate: [],
      silentClerk: false,
      json: false,
    });
  });

  it('given a package, then all its situations are run unless one is named', () => {
    expect(readOptions(['--package', 'a.json'])).toMatchObject({ packageFile: 'a.json' });
    expect(readOptions(['--package', 'a.json'])?.situation).toBeUndefined();
    expect(readOptions(['--package', 'a.json', '--situation', '2'])).toMatchObject({ situation: '2' });
  });

  it('given wishes and addresses, then they are taken, slashes at the end left out', () => {
    const options = readOptions(['--rectify', 'a', '--rectify', 'b', '--deny', 'c', '--url', 'http://h:1/', '--json']);
    expect(options).toMatchObject({ rectify: ['a', 'b'], deny: ['c'], url: 'http://h:1', json: true });
  });

  it('given legal acts, then they are taken, and a result that no visit has is refused', () => {
    const args = ['--commit', 'a', '--tolerate', 'm', '--joint-visit', 'rectify', '--silent-clerk'];
    expect(readOptions(args)).toMatchObject({
      commit: ['a'],
      tolerate: ['m'],
      jointVisit: 'rectify',
      silentClerk: true,
    });
    expect(() => readOptions(['--joint-visit', 'maybe'])).toThrow('pass、fail、rectify');
  });

  it('given --help, then there is nothing to run', () => {
    expect(readOptions(['--help'])).toBeUndefined();
  });

  it.each([
    [['--evnt', 'x'], '--evnt'],
    [['--all', '--event', 'x'], '--all'],
    [['--package', 'a', '--event', 'x'], '--package'],
    [['--url', 'localhost:3000'], '--url'],
  ])('given %j, then the message names the option', (args, word) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(word);
  });
});
