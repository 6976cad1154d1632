/** The pane in a real browser: first paint, tasks of the page's thread while it audits, scrolling, an edited row. */
/* global document, window, performance, PerformanceObserver, MutationObserver, requestAnimationFrame */
const { bigWorkbook } = require('../../test/support/e2e-big-workbook');

const PATIENCE = 240_000;

const median = (values) => values.slice().sort((a, b) => a - b)[Math.floor(values.length / 2)];

const opened = async (browser, url, prepare = null) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  if (prepare) await page.addInitScript(prepare);
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  return page;
};

/** Notes when the pane itself stands on the page: what is painted first is its title. */
const watchPane = () => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.sq-theme, .wb-theme')) return;
    observer.disconnect();
    requestAnimationFrame(() => (window.paneShown = performance.now()));
  }).observe(document, { childList: true, subtree: true });
};

const paintOf = async (browser, url) => {
  const page = await opened(browser, url, watchPane);
  const read = () =>
    page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null);
  let paint = await read();
  while (paint === null) {
    await page.waitForTimeout(50);
    paint = await read();
  }
  await page.waitForFunction(() => window.paneShown !== undefined);
  const pane = await page.evaluate(() => window.paneShown);
  await page.context().close();
  return { first: paint, pane };
};

/** Milliseconds from asking for a page to its first content, and to the pane's. */
const firstPaint = async (browser, url, runs) => {
  const paints = [];
  for (let run = 0; run < runs; run++) paints.push(await paintOf(browser, url));
  return { first: median(paints.map(({ first }) => first)), pane: median(paints.map(({ pane }) => pane)) };
};

/** The workbench with a budget of so many rows in it. */
const withRows = async (browser, url, rows) => {
  const page = await opened(browser, `${url}/workbench.html`);
  const name = `预算${rows}.xlsx`;
  const file = { name, mimeType: 'application/octet-stream', buffer: bigWorkbook(rows) };
  await page.getByRole('button', { name: '一键审核' }).waitFor();
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.locator('.wb-bar__name', { hasText: name }).waitFor();
  // The grid still draws what it was given.
  await page.waitForTimeout(3000);
  return page;
};

/** Audits; the longest task of the page's thread meanwhile, and how long it took. */
const audited = async (page) => {
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ duration, startTime }) => window.tasks.push([duration, startTime])),
    ).observe({ type: 'longtask' });
  });
  const begin = Date.now();
  await page.getByRole('button', { name: '一键审核' }).click();
  await page.locator('.sq-pane').getByRole('tab', { name: '汇总' }).waitFor();
  const took = Date.now() - begin;
  const tasks = await page.evaluate(() => window.tasks.map(([duration]) => duration));
  return { took, longest: Math.max(0, ...tasks), over: tasks.length };
};

/** Scrolls the whole list in steps of a screen; how long frames took. */
const scrolled = async (page) => {
  const pane = page.locator('.sq-pane');
  await pane.getByRole('tab', { name: /^疑点/ }).click();
  await pane.getByRole('listbox', { name: '疑点列表' }).getByRole('option').first().waitFor();
  await page.waitForTimeout(1000);
  return page.evaluate(async () => {
    const scroll = document.querySelector('.sq-scroll');
    const frames = [];
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const step = Math.max(400, Math.floor(scroll.scrollHeight / 240));
    let last = await frame();
    for (let top = scroll.scrollTop; top < scroll.scrollHeight; top += step) {
      scroll.scrollTop = top;
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    frames.sort((a, b) => a - b);
    return {
      frames: frames.length,
      longest: frames[frames.length - 1],
      usual: frames[Math.floor(frames.length / 2)],
      over: frames.filter((one) => one > 50).length,
    };
  });
};

/** Findings there are, as the counts above the list say. */
const findings = (page) =>
  page
    .locator('.sq-count:not(.sq-count--settled) .sq-count__number')
    .evaluateAll((all) => all.reduce((sum, one) => sum + Number(one.textContent.replace(/,/g, '')), 0));

const editOnce = async (page, text) => {
  await page.evaluate(() => {
    window.edited = new Promise((done) => {
      let begin = 0;
      window.addEventListener('keydown', ({ key }) => key === 'Enter' && (begin = performance.now()), {
        capture: true,
        once: false,
      });
      let busy = false;
      new MutationObserver(() => {
        const said = document.querySelector('.sq-live__state')?.textContent ?? '';
        if (said.includes('正在')) busy = true;
        else if (busy && said !== '') done(performance.now() - begin);
      }).observe(document.querySelector('.sq-live'), { subtree: true, childList: true, characterData: true });
    });
  });
  await page.locator('#grid').click({ position: { x: 300, y: 225 } });
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  return page.evaluate(() => window.edited);
};

/** From Enter in the sheet to the row's new result in the pane; the pause for further keys included. */
const editedRow = async (page, runs) => {
  const pane = page.locator('.sq-pane');
  await pane.getByRole('tab', { name: '汇总' }).click();
  const times = [];
  for (let run = 1; run <= runs; run++) times.push(await editOnce(page, `全区专利导航项目${run}`));
  return median(times);
};

module.exports = { audited, editedRow, findings, firstPaint, scrolled, withRows };
