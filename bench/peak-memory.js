// Loaded before a measured program: says on exit how much memory it had at most, in kB, and its processor time in µs.
const { writeSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(2, `peak ${process.resourceUsage().maxRSS}\nprocessor ${user + system}\n`);
});
