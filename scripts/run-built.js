const { execFileSync, spawnSync } = require('node:child_process');
const { join } = require('node:path');

const root = join(__dirname, '..');

/** Builds the programs of a folder by its own webpack configuration. */
const build = (folder) => {
  const webpack = require.resolve('webpack-cli/bin/cli.js', { paths: [root] });
  const config = join(root, folder, 'webpack.config.js');
  try {
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--config', config], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}\n${folder}/ could not be built.\n`);
    process.exit(3);
  }
};

/** Runs a script from the project's root and ends with its status. */
const run = (path, args) => {
  const { status } = spawnSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' });
  process.exit(status ?? 1);
};

/** Builds the programs of a folder and runs one of them. */
const runBuilt = (folder, program, args) => {
  build(folder);
  run(join(root, 'dist', folder, `${program}.js`), args);
};

module.exports = { run, runBuilt };
