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

// `page` is the pane in a browser, measured in itself.
if (process.argv[2] === 'page') {
  const run = join(__dirname, 'page', 'run.js');
  const { status } = spawnSync(process.execPath, [run, ...process.argv.slice(3)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

ensureCli();
build();
// `policy` is the compiler alone: two figures on stdout, no table.
const [part, ...rest] = process.argv.slice(2);
const main = join(root, 'dist', 'bench', part === 'policy' ? 'policy.js' : 'main.js');
const args = part === 'policy' ? rest : process.argv.slice(2);
const { status } = spawnSync(process.execPath, [main, ...args], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
