#!/usr/bin/env node
// Starts the command line: the bundle under dist/cli, made on first use and again whenever a source is newer.
require('../scripts/ensure-cli').ensureCli();
require('../dist/cli/shiquan.js');
