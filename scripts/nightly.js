// The property tests with many more cases than `npm test` has time for: npm run nightly [-- CASES [JEST ARGUMENTS]]
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');
const [cases = '10000', ...rest] = process.argv.slice(2);
if (!/^[1-9]\d{0,6}$/.test(cases)) {
  process.stderr.write(`${cases} is no number of cases\n`);
  process.exit(2);
}
const jest = require.resolve('jest/bin/jest', { paths: [root] });
const args = [
  jest,
  '--selectProjects',
  'unit',
  '--testPathPatterns',
  'test/policy/properties',
  '--testTimeout',
  '3600000',
];
const { status } = spawnSync(process.execPath, [...args, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, POLICY_CASES: cases },
});
process.exit(status ?? 1);
