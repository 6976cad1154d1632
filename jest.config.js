const common = {
  transform: {
    '\\.(txt|tsv|md)$': '<rootDir>/test/support/text-transform.js',
    '\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
      },
    ],
  },
  // Copies of packages and sources that are not ours to run.
  modulePathIgnorePatterns: ['<rootDir>/release/', '<rootDir>/.tmp/'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/style-stub.js' },
};

/** Rooms whose lines must be run by tests: `npm run coverage`. */
const CORE = ['policy', 'workbook', 'classify', 'rules', 'audit', 'marks'];

// With --coverage only the core's own tests count: in the pane and in the browser nothing is measured, and nothing slows down.
const unmeasured = { coveragePathIgnorePatterns: ['/'] };

/** Three projects: the core and hosts in Node, the pane in jsdom, and the built pages in a real browser. */
module.exports = {
  // Jest leaves one core idle: on two that is half of the time.
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/sequencer.js',
  // No test is about time: a machine with other work must not fail one.
  testTimeout: 60_000,
  collectCoverageFrom: CORE.map((room) => `<rootDir>/src/${room}/**/*.ts`),
  coverageReporters: ['json-summary'],
  coverageDirectory: 'coverage',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/src/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      ...unmeasured,
      setupFiles: ['<rootDir>/test/support/jsdom-setup.js'],
      setupFilesAfterEnv: ['<rootDir>/test/support/jsdom-patience.js'],
    },
    {
      ...common,
      ...unmeasured,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      // Making the archive twice takes minutes: `npm run test:package`.
      testPathIgnorePatterns: process.env.SHIQUAN_PACKAGE
        ? ['/node_modules/']
        : ['/node_modules/', '<rootDir>/test/e2e/package.test.ts'],
      globalSetup: '<rootDir>/test/support/e2e-setup.js',
    },
  ],
};
