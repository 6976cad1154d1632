const { spawn, spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');

// The browser tests open the built pages, others call the built command line. Made beside one another, and before the tests: their
// workers would each begin to build.
const BUILDS = ["ensure-build').ensureWeb", "ensure-build').ensureWps", "ensure-cli').ensureCli"];

const build = (what) =>
  new Promise((resolve) => {
    const made = spawn(process.execPath, ['-e', `require('./scripts/${what}()`], {
      cwd: root,
      stdio: 'inherit',
    });
    made.once('exit', (status) => resolve(status ?? 1));
  });

const test = () => {
  const jest = require.resolve('jest/bin/jest', { paths: [root] });
  const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
};

const main = async () => {
  const failed = (await Promise.all(BUILDS.map(build))).find((status) => status !== 0);
  process.exit(failed ?? test());
};

void main();
