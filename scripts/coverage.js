/**
 * Lines of the core that tests run, room by room: `npm run coverage`. Fails where a room is below 95 %, and names its barest files.
 * With --measured it judges what `npm test -- --coverage` has left.
 */
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const root = join(__dirname, '..');
const LEAST = 95;

// Whatever runs the core in Node covers it: its own tests, the hosts' contract, the samples.
const runTests = () => {
  const jest = require.resolve('jest/bin/jest', { paths: [root] });
  const args = ['--selectProjects', 'unit', '--coverage', '--silent'];
  return spawnSync(process.execPath, [jest, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    .status;
};

/** `{ room: { covered, total, files: [[name, percent, uncovered]] } }` of Jest's summary. */
const byRoom = (summary) => {
  const rooms = {};
  for (const [path, { lines }] of Object.entries(summary)) {
    if (path === 'total') continue;
    const name = relative(join(root, 'src'), path).replace(/\\/g, '/');
    const room = (rooms[name.split('/')[0]] ??= { covered: 0, total: 0, files: [] });
    room.covered += lines.covered;
    room.total += lines.total;
    if (lines.pct < LEAST) room.files.push([name, lines.pct, lines.total - lines.covered]);
  }
  return rooms;
};

const say = (room, { covered, total, files }) => {
  const percent = total === 0 ? 100 : (100 * covered) / total;
  process.stdout.write(`${room.padEnd(10)} ${percent.toFixed(1)} %  ${covered}/${total}\n`);
  const barest = files.sort((one, other) => other[2] - one[2]).slice(0, 5);
  for (const [name, pct, missed] of barest)
    process.stdout.write(`           ${name}: ${pct} %, ${missed} lines not run\n`);
  return percent >= LEAST;
};

const main = () => {
  const status = process.argv.includes('--measured') ? 0 : runTests();
  const summary = JSON.parse(readFileSync(join(root, 'coverage/coverage-summary.json'), 'utf8'));
  const good = Object.entries(byRoom(summary)).map(([room, lines]) => say(room, lines));
  if (status !== 0 || good.includes(false)) process.exit(1);
};

main();
