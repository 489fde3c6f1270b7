const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What begins first: the suite of pages, as long as thirty others, and tales of workflows, which go well beside it; kills want the
 * machine for themselves. In a fresh clone Jest knows no durations, orders suites by size, and would run the pages last, alone.
 */
const FIRST = ['/test/pages/pages.spec.ts', '/test/workflows/'];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => turnOf(a) - turnOf(b));
  }
};

function turnOf({ path }) {
  const turn = FIRST.findIndex((part) => path.includes(part));
  return turn === -1 ? FIRST.length : turn;
}
