/** The core alone, in Node: for coverage (`npm run coverage`) and for mutants (`npm run mutation`). */
const [unit] = require('./jest.config').projects;

const CORE = ['policy', 'workbook', 'classify', 'rules', 'audit', 'marks'];

// Whatever runs the core from end to end covers it too: hosts' contract and command line need no browser.
const config = { ...unit };
delete config.displayName;

module.exports = {
  ...config,
  collectCoverageFrom: CORE.map((room) => `src/${room}/**/*.ts`),
  coverageReporters: ['json-summary', 'text-summary'],
  coverageDirectory: 'coverage',
};
