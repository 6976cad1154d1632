/** LibreOffice without its window: another program that reads, sorts and saves what we wrote. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const PROGRAMS = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

export const NO_SOFFICE =
  'LibreOffice was not found (soffice; on Debian: apt-get install libreoffice-calc): what other programs do to marks is not tried here.';

const program = (): string | null => PROGRAMS.find((one) => existsSync(one)) ?? null;

/** `describe` where LibreOffice is there; else skipped, with a line that says why. */
export const describeWithSoffice = (name: string, tests: () => void): void => {
  if (program() === null) process.stderr.write(`${NO_SOFFICE}\n`);
  (program() === null ? describe.skip : describe)(name, tests);
};

/** Debian's own interpreter first: it is the one that its package of bindings is for. */
const PYTHONS = ['/usr/bin/python3', '/usr/lib/libreoffice/program/python', 'python3'];

const python = (): string | null =>
  PYTHONS.find((one) => spawnSync(one, ['-c', 'import uno'], { stdio: 'ignore' }).status === 0) ?? null;

export const NO_PYTHON_UNO =
  'Python with the bindings of LibreOffice was not found (on Debian: apt-get install python3-uno): rows moved by LibreOffice are not tried here.';

/** `describe` where LibreOffice can be told what to do step by step. */
export const describeWithPython = (name: string, tests: () => void): void => {
  if (program() !== null && python() === null) {
    process.stderr.write(`${NO_PYTHON_UNO}\n`);
    describe.skip(name, tests);
  } else describeWithSoffice(name, tests);
};

export interface Workshop {
  readonly folder: string;
  /** Runs soffice with these arguments; throws with what it said where it fails. */
  run(...args: string[]): void;
  /** Runs a script beside the tests as `script PROGRAM FOLDER args…`; throws with what it said where it fails. */
  python(script: string, ...args: string[]): void;
  close(): void;
}

const MINUTES = 3 * 60_000;

/** A folder of its own, with a profile of its own: several may run side by side. */
export const openWorkshop = (): Workshop => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shiquan-lo-'));
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
  const fixed = [profile, '--headless', '--norestore', '--nologo', '--nolockcheck'];
  return {
    folder,
    run: (...args) => {
      const { status, stderr, error } = spawnSync(program() ?? 'soffice', [...fixed, ...args], {
        cwd: folder,
        encoding: 'utf8',
        timeout: MINUTES,
      });
      if (error) throw error;
      if (status !== 0) throw new Error(`soffice ${args.join(' ')}: ${stderr}`);
    },
    python: (script, ...args) => {
      const all = [path.join(__dirname, script), program() ?? 'soffice', folder, ...args];
      const { status, stderr, error } = spawnSync(python() ?? 'python3', all, {
        encoding: 'utf8',
        timeout: MINUTES,
      });
      if (error) throw error;
      if (status !== 0) throw new Error(`${script}: ${stderr}`);
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
