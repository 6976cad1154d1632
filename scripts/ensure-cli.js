const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const bundle = join(root, 'dist', 'cli', 'shiquan.js');

/** Newest change under a folder, in ms. */
const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(latest, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);

const isFresh = () => {
  if (!existsSync(bundle)) return false;
  const built = statSync(bundle).mtimeMs;
  return ['src', 'assets'].every((folder) => newest(join(root, folder)) <= built);
};

/** Builds the command line with webpack where it is missing or older than its sources; all build output goes to stderr. */
const ensureCli = () => {
  if (isFresh()) return;
  const webpack = require.resolve('webpack-cli/bin/cli.js', { paths: [root] });
  try {
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--config-name', 'cli'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    process.stderr.write(
      `${error.stdout ?? ''}${error.stderr ?? ''}\nThe command line could not be built.\n`,
    );
    process.exit(3);
  }
};

module.exports = { ensureCli };
