// Builds the measurements and the command line they measure, then runs them.
const { execFileSync, spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { ensureCli } = require('../scripts/ensure-cli');

const root = join(__dirname, '..');

const build = () => {
  const webpack = require.resolve('webpack-cli/bin/cli.js', { paths: [root] });
  const config = join(__dirname, 'webpack.config.js');
  try {
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--config', config], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    process.stderr.write(
      `${error.stdout ?? ''}${error.stderr ?? ''}\nThe measurements could not be built.\n`,
    );
    process.exit(3);
  }
};

ensureCli();
build();
const main = join(root, 'dist', 'bench', 'main.js');
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
