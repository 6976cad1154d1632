/** What the pane loads, as packed for the wire. */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { gzipSync } = require('node:zlib');

const web = join(__dirname, '..', '..', 'dist', 'web');

const packed = (file) => gzipSync(readFileSync(join(web, file)), { level: 9 }).length;

const sum = (files) => files.reduce((total, file) => total + packed(file), 0);

/** Scripts and styles that a page names itself; Microsoft's office.js and the grid are not ours. */
const namedBy = (page, pattern) =>
  Array.from(readFileSync(join(web, page), 'utf8').matchAll(pattern), ([, file]) => file);

const SCRIPT = /<script[^>]* src="?(js\/[^"\s>]+)/g;
const STYLE = /<link[^>]* href="?(css\/[^"\s>]+)/g;

/** Bytes after gzip: what stands between opening the pane and its first page, and what comes with use. */
const sizes = () => ({
  first: sum(namedBy('taskpane.html', SCRIPT)),
  style: sum(namedBy('taskpane.html', STYLE)),
  results: packed('js/results.js'),
  all: sum(
    readdirSync(join(web, 'js'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `js/${name}`),
  ),
});

module.exports = { sizes };
