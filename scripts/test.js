const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { ensureWeb } = require('./ensure-build');

const root = join(__dirname, '..');

// The browser tests open the built pages.
try {
  ensureWeb();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
const jest = require.resolve('jest/bin/jest', { paths: [root] });
const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
