// The pane's own figures: `npm run bench -- page`, with `--out FILE` as a section in Markdown.
const { writeFileSync } = require('node:fs');
const { cpus, loadavg } = require('node:os');
const { ensureWeb } = require('../../scripts/ensure-build');
const { serve } = require('../../scripts/serve');
const { launchBrowser } = require('../../test/support/e2e-browser');
const { audited, editedRow, findings, firstPaint, scrolled, withRows } = require('./measures');
const { sizes } = require('./sizes');

const ROWS = 20_000;
const USUAL_ROWS = 2_000;

const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
const ms = (time) => `${Math.round(time)} ms`;
const say = (text) => process.stderr.write(`${text}\n`);

const inBrowser = async (browser, url) => {
  say('first paint');
  const paint = await firstPaint(browser, `${url}/taskpane.html`, 5);
  const bench = await firstPaint(browser, `${url}/workbench.html`, 5);
  say(`${ROWS} rows`);
  const page = await withRows(browser, url, ROWS);
  const audit = await audited(page);
  const count = await findings(page);
  const scroll = await scrolled(page);
  const edit = await editedRow(page, 3);
  await page.context().close();
  say(`${USUAL_ROWS} rows`);
  const small = await withRows(browser, url, USUAL_ROWS);
  const usual = await audited(small);
  const usualEdit = await editedRow(small, 3);
  await small.context().close();
  return { paint, bench, audit, count, scroll, edit, usual, usualEdit };
};

const linesOf = (size, seen) => [
  ['Scripts of the first load, gzip, office.js aside', '170 KB', kb(size.first)],
  ['Styles of the first load, gzip', '', kb(size.style)],
  ['Results, loaded behind the first page, gzip', '', kb(size.results)],
  ['First paint, Excel’s pane: its title (median of 5)', '150 ms', ms(seen.paint.first)],
  ['The pane’s own first page there', '', ms(seen.paint.pane)],
  ['First paint, workbench: its title (median of 5)', '', ms(seen.bench.first)],
  ['The workbench’s own first page', '', ms(seen.bench.pane)],
  [`Audit of ${ROWS.toLocaleString('en')} rows, click to summary`, '', ms(seen.audit.took)],
  ['Longest task of the page’s thread meanwhile', '50 ms', ms(seen.audit.longest)],
  ['Tasks over 50 ms meanwhile', '0', String(seen.audit.over)],
  [
    `Longest frame scrolling ${seen.count.toLocaleString('en')} findings end to end`,
    '50 ms',
    ms(seen.scroll.longest),
  ],
  [
    `Usual frame; frames over 50 ms of ${seen.scroll.frames}`,
    '',
    `${ms(seen.scroll.usual)}; ${seen.scroll.over}`,
  ],
  [`Edited row of ${ROWS.toLocaleString('en')}, Enter to result (median of 3)`, '500 ms', ms(seen.edit)],
  [`Audit of ${USUAL_ROWS.toLocaleString('en')} rows, click to summary`, '', ms(seen.usual.took)],
  [`Edited row of ${USUAL_ROWS.toLocaleString('en')} (median of 3)`, '500 ms', ms(seen.usualEdit)],
];

const sectionOf = (lines, load) =>
  [
    '# The pane’s own figures',
    '',
    `Measured by \`npm run bench -- page\` in headless Chromium on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.version}. ` +
      `Load average ${load[0].toFixed(1)} before and ${load[1].toFixed(1)} after: ${
        load[0] > 1
          ? 'other work ran on the machine, so times are longer than they would be alone'
          : 'the machine was otherwise idle'
      }. 60 ms of an edited row’s time is the pause in which further cells of a fill or a paste are waited for.`,
    '',
    '| | goal | measured |',
    '| --- | --: | --: |',
    ...lines.map((line) => `| ${line.join(' | ')} |`),
    '',
  ].join('\n');

const main = async () => {
  ensureWeb();
  const before = loadavg()[0];
  const server = await serve({ port: 0 });
  const browser = await launchBrowser();
  try {
    const lines = linesOf(sizes(), await inBrowser(browser, server.url));
    const text = sectionOf(lines, [before, loadavg()[0]]);
    process.stdout.write(text);
    const out = process.argv.indexOf('--out');
    if (out > 0) writeFileSync(process.argv[out + 1], text);
  } finally {
    await browser.close();
    await server.close();
  }
};

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
