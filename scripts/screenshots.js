/** Pictures of the product for the README and the help, in docs/images: `node scripts/screenshots.js`. */
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');
const { bigWorkbook } = require('../test/support/e2e-big-workbook');
const { addChineseFont, launchBrowser } = require('../test/support/e2e-browser');
const { ensureWeb } = require('./ensure-build');
const { serve } = require('./serve');

const folder = join(__dirname, '..', 'docs', 'images');
const WIDE = { viewport: { width: 1280, height: 800 } };
const PANE = { viewport: { width: 1000, height: 820 }, deviceScaleFactor: 2 };

const openBench = async (browser, url, options) => {
  const context = await browser.newContext(options);
  await addChineseFont(context);
  const page = await context.newPage();
  await page.goto(`${url}/workbench.html`);
  await page.getByRole('button', { name: '一键审核' }).waitFor();
  // Chinese glyphs come as a web font on machines without one.
  await page.evaluate('document.fonts.ready');
  return page;
};

const shoot = (target, name) => target.screenshot({ path: join(folder, `${name}.png`) });
const pane = (page) => page.locator('.wb-pane');
const tab = (page, name) => page.locator('.sq-pane').getByRole('tab', { name });
/** The grid and web fonts draw a moment after the page says it is done. */
const settle = (page) => page.waitForTimeout(700);

const audit = async (page) => {
  await page.getByRole('button', { name: '一键审核' }).click();
  await tab(page, '汇总').waitFor();
};

const openFinding = async (page, index) => {
  await tab(page, '疑点').click();
  await page.getByRole('listbox', { name: '疑点列表' }).getByRole('option').nth(index).click();
  await page.locator('.sq-card').waitFor();
};

const workbench = async (browser, url) => {
  const page = await openBench(browser, url, WIDE);
  await settle(page);
  await shoot(page, 'workbench-start');
  await audit(page);
  await settle(page);
  await shoot(page, 'workbench-summary');
  await openFinding(page, 1);
  await settle(page);
  await shoot(page, 'workbench-card');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '标记', exact: true }).click();
  await page.getByText('已着色').waitFor();
  await settle(page);
  await shoot(page, 'workbench-marked');
  await page.context().close();
};

/** How the pane comes to each picture, in order. */
const STATES = {
  start: () => undefined,
  summary: audit,
  'summary-more': (page) => scrollTo(page, 520),
  findings: async (page) => {
    await scrollTo(page, 0);
    await tab(page, '疑点').click();
  },
  rows: (page) => tab(page, '逐行').click(),
  // A row with one finding: the words that decided and the clause are in sight below it.
  card: (page) => openFinding(page, 0),
};

const scrollTo = (page, top) =>
  page.locator('.sq-scroll').evaluate((scroll, to) => scroll.scrollTo(0, to), top);

const panes = async (browser, url, { names = Object.keys(STATES), suffix = '', ...options }) => {
  const page = await openBench(browser, url, { ...PANE, ...options });
  for (const [name, reach] of Object.entries(STATES)) {
    await reach(page);
    await settle(page);
    if (names.includes(name)) await shoot(pane(page), `pane-${name}${suffix}`);
  }
  await page.context().close();
};

const running = async (browser, url) => {
  const page = await openBench(browser, url, PANE);
  const file = { name: '项目支出表.xlsx', mimeType: 'application/octet-stream', buffer: bigWorkbook(20000) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.locator('.wb-bar__name', { hasText: '项目支出表.xlsx' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '一键审核' }).click();
  await page.getByText(/[1-9][\d,]+ \/ 20,000 行/).waitFor({ timeout: 60_000 });
  await shoot(pane(page), 'pane-running');
  await page.getByRole('button', { name: '取消', exact: true }).click();
  await page.getByText('审核已取消').waitFor();
  await page.context().close();
};

const main = async () => {
  if (!process.argv.includes('--built')) ensureWeb();
  mkdirSync(folder, { recursive: true });
  const server = await serve({ port: 0 });
  const browser = await launchBrowser();
  try {
    await workbench(browser, server.url);
    await panes(browser, server.url, {});
    await panes(browser, server.url, { names: ['summary', 'card'], suffix: '-dark', colorScheme: 'dark' });
    await running(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
};

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
