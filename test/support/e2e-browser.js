/** The browser that the tests and the pictures use: the one that comes with npm on Linux x64, else an installed Chrome or Edge. */
const { spawnSync } = require('node:child_process');
const { createReadStream, existsSync, mkdirSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { pipeline } = require('node:stream/promises');
const { createBrotliDecompress } = require('node:zlib');

const root = join(__dirname, '..', '..');
const TEMP = join(root, '.tmp', 'browser');
const LIBRARIES = join(TEMP, 'al2023');

const NOT_FOUND =
  'No browser for the page tests: install Google Chrome or Microsoft Edge, then run them again. ' +
  '(On Linux x64 the browser comes with npm; run npm ci again.)';

const isLinuxX64 = () => process.platform === 'linux' && process.arch === 'x64';

/** The package unpacks into the system's temporary folder and reuses what lies there; ours is the project's own. */
const unpackedPath = async () => {
  mkdirSync(TEMP, { recursive: true });
  process.env.TMPDIR = TEMP;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
};

/** Libraries that slim machines lack (libnss3, libnspr4, libexpat) come in the same package. */
const unpackLibraries = async () => {
  if (existsSync(join(LIBRARIES, 'lib'))) return;
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin', 'al2023.tar.br');
  const { extract } = require(require.resolve('tar-fs', { paths: [dirname(packed)] }));
  await pipeline(createReadStream(packed), createBrotliDecompress(), extract(LIBRARIES));
};

const starts = (path, env) => spawnSync(path, ['--version'], { env, stdio: 'ignore' }).status === 0;

/** Where the browser is and what it needs around it; unpacks it the first time. */
const prepareBrowser = async () => {
  if (!isLinuxX64()) return null;
  const executablePath = await unpackedPath();
  if (starts(executablePath, process.env)) return { executablePath, env: { ...process.env } };
  await unpackLibraries();
  const path = [join(LIBRARIES, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const env = { ...process.env, LD_LIBRARY_PATH: path };
  if (!starts(executablePath, env)) throw new Error(NOT_FOUND);
  return { executablePath, env };
};

// Whatever a page asks for beyond this machine fails at once: the product must work without.
const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1';

/** Starts the browser. Rejects with a sentence that says what to install where there is none. */
const launchBrowser = async () => {
  const { chromium } = require('playwright-core');
  const carried = await prepareBrowser();
  if (carried) return chromium.launch({ ...carried, args: ['--no-sandbox', '--headless=shell', OFFLINE] });
  for (const channel of ['chrome', 'msedge']) {
    try {
      return await chromium.launch({ channel, args: [OFFLINE] });
    } catch {
      // The next one may be there.
    }
  }
  throw new Error(NOT_FOUND);
};

const FONTS = ['400', '500', '600', '700'].map((weight) => ({
  weight,
  path: join(
    root,
    `node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
  ),
}));
const FAMILIES = [
  'Segoe UI',
  'Microsoft YaHei UI',
  'Microsoft YaHei',
  'Arial',
  '宋体',
  '黑体',
  '仿宋_GB2312',
];

/** Chinese glyphs for a machine without Chinese fonts; pages and canvases find them under the usual names. */
const addChineseFont = async (context) => {
  for (const { weight, path } of FONTS.filter((font) => existsSync(font.path))) {
    await context.route(`**/test-font-${weight}.woff2`, (route) => route.fulfill({ path }));
  }
  const weights = FONTS.filter((font) => existsSync(font.path)).map((font) => font.weight);
  /* global document, FontFace, location */
  await context.addInitScript(
    ({ families, weights: all }) => {
      for (const family of families) {
        for (const weight of all) {
          const face = new FontFace(family, `url(${location.origin}/test-font-${weight}.woff2)`, {
            weight,
            unicodeRange: 'U+2E80-9FFF,U+FF00-FFEF,U+2014,U+2018-201D,U+2026,U+3000-303F',
          });
          document.fonts.add(face);
        }
      }
    },
    { families: FAMILIES, weights },
  );
};

module.exports = { addChineseFont, launchBrowser, prepareBrowser };
