const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites that take longest, and those that go well beside them: not the kills, which want the machine for themselves. */
const FIRST = ['/test/pages/pages.spec.ts', '/test/workflows/'];

/**
 * The suite of pages is as long as thirty others and waits more than it works. Where nothing has been measured yet, as in a fresh
 * clone, Jest orders suites by the size of their files and would run it last, alone.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const index = FIRST.findIndex((part) => path.includes(part));
      return index === -1 ? FIRST.length : index;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
