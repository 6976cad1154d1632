// Builds the measurements and the command line they measure, then runs them.
const { join } = require('node:path');
const { ensureCli } = require('../scripts/ensure-cli');
const { run, runBuilt } = require('../scripts/run-built');

const [part, ...rest] = process.argv.slice(2);

// `page` is the pane in a browser, measured in itself.
if (part === 'page') run(join(__dirname, 'page', 'run.js'), rest);

ensureCli();
// `policy` is the compiler alone: two figures on stdout, no table.
if (part === 'policy') runBuilt('bench', 'policy', rest);
runBuilt('bench', 'main', process.argv.slice(2));
