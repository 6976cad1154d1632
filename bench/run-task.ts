/** Runs one measurement in a process of its own. */
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { benchRows, DISTINCT } from './input/rows';
import { benchWorkbook } from './input/workbook';
import type { Measured, Task } from './measure';

const ROOT = resolve(__dirname, '..', '..');
const FOLDER = join(ROOT, '.tmp', 'bench');

const inputPath = (name: string): string => {
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, name);
};

/** The workbook of so many rows, made once. */
export const workbookOf = (rows: number): string => {
  const path = inputPath(`rows-${rows}.xlsx`);
  if (!existsSync(path)) writeFileSync(path, benchWorkbook(benchRows(rows)));
  return path;
};

/** Rows as NDJSON, made once. */
export const ndjsonOf = async (rows: number): Promise<string> => {
  const path = inputPath(`rows-${rows}.ndjson`);
  if (existsSync(path)) return path;
  const file = createWriteStream(`${path}.part`);
  for (const { text } of benchRows(rows, DISTINCT)) {
    if (!file.write(`${JSON.stringify(text)}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  renameSync(`${path}.part`, path);
  return path;
};

interface Ended {
  readonly out: string;
  readonly lines: number;
  readonly err: string;
  readonly ms: number;
}

const run = (args: readonly string[], stdin: number | 'ignore', keep: boolean): Promise<Ended> =>
  new Promise((done, failed) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: [stdin, 'pipe', 'pipe'] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    let lines = 0;
    child.stdout?.on('data', (block: Buffer) => {
      for (let at = block.indexOf(10); at >= 0; at = block.indexOf(10, at + 1)) lines += 1;
      if (keep) out.push(block);
    });
    child.stderr?.on('data', (block: Buffer) => err.push(block));
    child.on('error', failed);
    child.on('close', (code) => {
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      const said = Buffer.concat(err).toString();
      if (code === 0) done({ out: Buffer.concat(out).toString(), lines, err: said, ms });
      else failed(new Error(`${args.join(' ')} ended with ${code}: ${said}`));
    });
  });

/** A task of `measure.ts`. */
export const runTask = async (task: Task): Promise<Measured> => {
  const { out } = await run([join(__dirname, 'measure.js'), JSON.stringify(task)], 'ignore', true);
  return JSON.parse(out) as Measured;
};

/** The command `classify` over a file of rows, start of the program included. */
export const runStream = async (rows: number): Promise<Measured> => {
  const stdin = openSync(await ndjsonOf(rows), 'r');
  const program = join(ROOT, 'dist', 'cli', 'shiquan.js');
  const preload = join(ROOT, 'bench', 'peak-memory.js');
  const { lines, err, ms } = await run(['--require', preload, program, 'classify'], stdin, false);
  if (lines !== rows) throw new Error(`${rows} rows in, ${lines} results out`);
  const said = (what: string): number => Number(new RegExp(`^${what} (\\d+)$`, 'm').exec(err)?.[1]);
  return { ms: said('processor') / 1e3, clockMs: ms, rows, rssMb: said('peak') / 1024, facts: {} };
};
