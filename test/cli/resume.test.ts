/** A run that is killed goes on where it was, and ends as one that was not. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchRows } from '../../bench/input/rows';
import { benchWorkbook } from '../../bench/input/workbook';
import { inFolder } from './books';

const BIN = join(__dirname, '..', '..', 'bin', 'shiquan.js');
const FILES = 6;

const make = (folder: string): void => {
  mkdirSync(join(folder, 'in'));
  for (let file = 0; file < FILES; file++) {
    const rows = benchRows(400, { seed: 100 + file, repeated: 0.1, wrong: 0.2 });
    writeFileSync(join(folder, 'in', `${file}.xlsx`), benchWorkbook(rows));
  }
};

const args = (out: string): readonly string[] => [
  BIN,
  'audit',
  'in',
  '--out-dir',
  out,
  '--json',
  `${out}.json`,
  '--jobs',
  '1',
];

const run = (folder: string, out: string, ...more: readonly string[]): string => {
  const { stderr, status } = spawnSync(process.execPath, [...args(out), ...more], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stderr;
};

const finished = (folder: string, out: string): number => {
  const journal = join(folder, out, '.shiquan.journal');
  return existsSync(journal)
    ? readdirSync(journal).filter((name) => name.endsWith('.digest.ndjson')).length
    : 0;
};

/** Starts a run and kills it once some files are done. */
const killed = (folder: string, out: string): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args(out), { cwd: folder, stdio: 'ignore' });
    const timer = setInterval(() => {
      if (finished(folder, out) >= 2) child.kill('SIGKILL');
    }, 5);
    child.on('exit', () => {
      clearInterval(timer);
      resolve(finished(folder, out));
    });
  });

const timesOf = (folder: string, out: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    readdirSync(join(folder, out))
      .filter((name) => /^\d\.xlsx$/.test(name))
      .map((name) => [name, statSync(join(folder, out, name)).mtimeMs]),
  );

describe('--resume', () => {
  it('does after a kill what is missing, and no more', async () => {
    await inFolder(async (folder) => {
      make(folder);
      const done = await killed(folder, 'out');
      expect(done).toBeGreaterThanOrEqual(2);
      expect(existsSync(join(folder, 'out.json'))).toBe(false);
      const before = timesOf(folder, 'out');
      const said = run(folder, 'out', '--resume');
      const kept = said.split('\n').filter((line) => line.includes('沿用上次结果）'));
      expect(kept).toHaveLength(done);
      const after = timesOf(folder, 'out');
      const same = Object.keys(before).filter((name) => after[name] === before[name]);
      expect(same.length).toBeGreaterThanOrEqual(done);
      run(folder, 'whole');
      expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(
        readFileSync(join(folder, 'whole.json'), 'utf8'),
      );
      for (const name of Object.keys(after))
        expect(
          readFileSync(join(folder, 'out', name)).equals(readFileSync(join(folder, 'whole', name))),
        ).toBe(true);
      const left = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' });
      expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
    });
  }, 180_000);
});
