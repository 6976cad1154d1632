/**
 * Transcripts of the command line: what is typed, what is printed, how it ends.
 *
 *   $ shiquan audit samples/budget-simple.xlsx --quiet
 *   out| a line of stdout          (`…` stands for any text)
 *   err| a line of stderr
 *   exit 0
 *   made marked.xlsx               a file that is there afterwards
 *   none marked.xlsx               a file that is not
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const BIN = join(ROOT, 'bin', 'shiquan.js');

export interface Step {
  readonly command: string;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly exit: number;
  readonly made: readonly string[];
  readonly none: readonly string[];
}

const take = (lines: readonly string[], mark: string): string[] =>
  lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length).trimEnd());

/** Splits a transcript at its `$` lines. */
export const parseTranscript = (text: string): readonly Step[] =>
  text
    .split(/^\$ /m)
    .slice(1)
    .map((block) => {
      const [command, ...lines] = block.split('\n');
      return {
        command: (command ?? '').trim(),
        out: take(lines, 'out| '),
        err: take(lines, 'err| '),
        exit: Number(take(lines, 'exit ')[0]),
        made: take(lines, 'made '),
        none: take(lines, 'none '),
      };
    });

const matches = (expected: string, actual: string): boolean => {
  const pattern = expected.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(actual);
};

// How far it is, said every few seconds: how often depends on the machine.
const PROGRESS = /^已审 \d+\/\d+ 个文件，/;

const compare = (expected: readonly string[], actual: string): void => {
  const all = actual === '' ? [] : actual.replace(/\n$/, '').split('\n');
  const lines = all.filter((line) => !PROGRESS.test(line));
  const shown = lines.map((line, index) =>
    expected[index] !== undefined && matches(expected[index], line) ? expected[index] : line,
  );
  expect(shown).toEqual(expected);
};

/** Runs the steps one after another in a folder of their own; `@/` in a command is the project's root. */
export const runTranscript = (steps: readonly Step[]): void => {
  const folder = mkdtempSync(join(tmpdir(), 'shiquan-'));
  try {
    for (const step of steps) {
      const command = `shiquan() { "${process.execPath}" "${BIN}" "$@"; }; ${step.command.replace(/@\//g, `${ROOT}/`)}`;
      const result = spawnSync('/bin/sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
      compare(step.err, result.stderr);
      compare(step.out, result.stdout);
      expect({ command: step.command, exit: result.status }).toEqual({
        command: step.command,
        exit: step.exit,
      });
      step.made.forEach((file) => expect([file, existsSync(join(folder, file))]).toEqual([file, true]));
      step.none.forEach((file) => expect([file, existsSync(join(folder, file))]).toEqual([file, false]));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
