/** What judges a mutant of rules/ or classify/: their own tests, and the samples with what is expected of them. */
const core = { ...require('./jest.core.config') };
delete core.collectCoverageFrom;

module.exports = {
  ...core,
  testMatch: ['rules', 'classify', 'samples', 'audit'].map((room) => `<rootDir>/test/${room}/**/*.test.ts`),
};
