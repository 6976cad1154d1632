// Loaded before a measured program: says on exit how much memory it had at most, in kB.
const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(2, `peak ${process.resourceUsage().maxRSS}\n`));
