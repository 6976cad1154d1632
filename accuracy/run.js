// Builds the figures' program and runs it.
const { execFileSync, spawnSync } = require('node:child_process');
const { join } = require('node:path');

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
      `${error.stdout ?? ''}${error.stderr ?? ''}\nThe accuracy figures could not be built.\n`,
    );
    process.exit(3);
  }
};

build();
const main = join(root, 'dist', 'accuracy', 'main.js');
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
