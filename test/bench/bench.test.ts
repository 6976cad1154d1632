/** The measurements run from start to end; what they measure here is nothing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

it('npm run bench -- --quick prints one table', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'bench', 'run.js'), '--quick'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('run 1 of 1 done') });
  const lines = stdout.trim().split('\n');
  expect(lines[0]).toMatch(/^what .*median .*rows\/s .*× floor .*peak MB/);
  for (const title of ['hash pass', 'classify', 'aho-corasick', 'FlexSearch', 'MiniSearch', 'Fuse.js'])
    expect(lines.some((line) => line.includes(title))).toBe(true);
  for (const title of ['unpacking the zip', 'read, audit, mark, write', 'SheetJS: read', 'exceljs', 'NDJSON'])
    expect(lines.some((line) => line.includes(title))).toBe(true);
}, 300_000);
