/** Long suites first: on a clean checkout jest knows no times and would begin with the largest files. */
const Sequencer = require('@jest/test-sequencer').default;

const LONG = /e2e|transcripts|faults|hostile|sets\.test|bench/;

class LongFirst extends Sequencer {
  sort(tests) {
    const long = ({ path }) => (LONG.test(path) ? 0 : 1);
    return [...super.sort(tests)].sort((a, b) => long(a) - long(b));
  }
}

module.exports = LongFirst;
