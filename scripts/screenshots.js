/**
 * Pictures of the product: `node scripts/screenshots.js` makes those of docs/images. To look at every state elsewhere:
 * `--out FOLDER --width 320 --scheme dark --forced --only faults`.
 */
require('./load-ts');
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { startPages } = require('../test/support/e2e-page');
const { openWalk } = require('../test/support/pane-states/open-walk');
const { audit, options: lines, tab } = require('../test/support/pane-states/walk');
const { WALKS } = require('../test/support/pane-states/walks');
const { ensureWeb } = require('./ensure-build');

const IMAGES = join(__dirname, '..', 'docs', 'images');
const WIDE = { viewport: { width: 1280, height: 800 } };
const PANE = { viewport: { width: 1000, height: 820 }, deviceScaleFactor: 2 };
/** These are shown in both tones. */
const DARK = ['summary', 'card'];

/** The grid and web fonts draw a moment after the page says it is done. */
const settle = (page, ms = 700) => page.evaluate('document.fonts.ready').then(() => page.waitForTimeout(ms));

/** Those shown large; the others are kept small. */
const SHARP = ['start', 'summary', 'summary-more', 'findings', 'rows', 'card', 'running'];

const shoot = (target, folder, name, scale = 'device') =>
  target.screenshot({ path: join(folder, `${name}.png`), scale });

const workbench = async (pages) => {
  const { page, close } = await openWalk(pages, WALKS[0], WIDE);
  await settle(page);
  await shoot(page, IMAGES, 'workbench-start');
  await audit(page);
  await settle(page);
  await shoot(page, IMAGES, 'workbench-summary');
  await tab(page, '疑点').click();
  await lines(page).nth(1).click();
  await page.locator('.sq-card').waitFor();
  await settle(page);
  await shoot(page, IMAGES, 'workbench-card');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '标记', exact: true }).click();
  await page.getByText('已着色').waitFor();
  await settle(page);
  await shoot(page, IMAGES, 'workbench-marked');
  await close();
};

/** States that show outside the pane: the whole page is their picture. */
const WHOLE = ['unreadable', 'unsaved'];

/** What of the page is the pane: in Excel all of it. */
const targetOf = (page, walk, state) =>
  walk.where === 'excel' || WHOLE.includes(state) ? page : page.locator('.wb-pane');

/** A running audit does not wait to be looked at. */
const pauseAt = (state) => (state === 'running' ? 50 : 500);

const walkAlong = async (pages, walk, { folder, suffix = '', names = null, options }) => {
  const { page, close } = await openWalk(pages, walk, options(walk));
  for (const { name, reach } of walk.states) {
    await reach(page);
    if (names && !names.includes(name)) continue;
    await settle(page, pauseAt(name));
    const scale = SHARP.includes(name) ? 'device' : 'css';
    await shoot(targetOf(page, walk, name), folder, `pane-${name}${suffix}`, scale);
  }
  await close();
};

/** The add-in's page is as narrow as the pane beside the workbench's grid. */
const asPane = (more) => (walk) => ({
  ...PANE,
  ...(walk.where === 'excel' ? { viewport: { width: 360, height: 776 } } : {}),
  ...more,
});

const ofDocs = async (pages) => {
  await workbench(pages);
  for (const walk of WALKS) await walkAlong(pages, walk, { folder: IMAGES, options: asPane({}) });
  const dark = asPane({ colorScheme: 'dark' });
  await walkAlong(pages, WALKS[0], { folder: IMAGES, suffix: '-dark', names: DARK, options: dark });
};

const valueOf = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
};

/** Every state at a width, a tone, in high contrast: to be looked at. */
const toLookAt = async (pages, folder) => {
  const width = Number(valueOf('width') ?? 320);
  const look = {
    viewport: { width, height: 820 },
    colorScheme: valueOf('scheme') ?? 'light',
    ...(process.argv.includes('--forced') ? { forcedColors: 'active' } : {}),
  };
  const only = valueOf('only');
  for (const walk of WALKS.filter(({ name }) => !only || name.includes(only)))
    await walkAlong(pages, walk, { folder, options: () => look });
};

const main = async () => {
  if (!process.argv.includes('--built')) ensureWeb();
  const folder = valueOf('out');
  mkdirSync(folder ?? IMAGES, { recursive: true });
  const pages = await startPages();
  try {
    if (folder) await toLookAt(pages, folder);
    else await ofDocs(pages);
  } finally {
    await pages.close();
  }
};

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
