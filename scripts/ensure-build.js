const { execFileSync } = require('node:child_process');
const { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const root = join(__dirname, '..');

/** Every file under a path, with its time of change. */
const filesUnder = (path) => {
  const found = statSync(path);
  if (!found.isDirectory()) return [{ path, changed: found.mtimeMs }];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
};

/** Differs whenever a file came, went or changed. */
const stateOf = (sources, isSource) => {
  const files = sources
    .flatMap((source) => filesUnder(join(root, source)))
    .filter((file) => isSource(file.path));
  return `${files.length} files, newest ${Math.max(...files.map((file) => file.changed))}`;
};

const readStamp = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const build = (config) => {
  const webpack = require.resolve('webpack-cli/bin/cli.js', { paths: [root] });
  try {
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--config-name', config], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}\n`);
    throw new Error(`The ${config} build failed; what webpack says stands above.`, { cause: error });
  }
};

const SOURCES = [
  'src',
  'assets',
  'samples',
  'scripts/list-packages.js',
  'scripts/lower-css.js',
  'scripts/minify.js',
  'scripts/no-own-address.js',
  'webpack.config.js',
  'package-lock.json',
];

const ensure = (config, saying) => {
  const stamp = join(root, 'dist', config, 'built.txt');
  const others = join(root, 'src', config === 'cli-file' ? 'taskpane' : 'cli');
  const state = stateOf(SOURCES, (path) => !path.startsWith(others));
  if (readStamp(stamp) === state) return;
  process.stderr.write(`${saying}\n`);
  build(config);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
};

/** Builds the pages where they are missing or older than their sources; says so on stderr. Throws where the build fails. */
const ensureWeb = () => ensure('web', '正在构建页面（首次约需半分钟）… Building the pages…');

/** The same for the add-in of WPS 表格. */
const ensureWps = () => ensure('wps', '正在构建 WPS 加载项… Building the add-in for WPS…');

/** The command line as one file, dist/cli-file/shiquan.js. */
const ensureCliFile = () =>
  ensure('cli-file', '正在构建命令行单文件… Building the command line as one file…');

module.exports = { ensureCliFile, ensureWeb, ensureWps };
