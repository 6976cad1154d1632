/**
 * What judges a mutant: the tests of its own room (`MUTATION_TESTS`, set by scripts/mutation.js). Those that go through the whole house
 * would kill more, but each survivor would cost minutes: the score is a lower bound.
 */
const [unit] = require('./jest.config').projects;

const config = { ...unit };
delete config.displayName;

const rooms = (process.env.MUTATION_TESTS ?? 'rules,classify').split(',');

module.exports = { ...config, testMatch: rooms.map((room) => `<rootDir>/test/${room}/**/*.test.ts`) };
