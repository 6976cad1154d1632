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

export interface Workshop {
  readonly folder: string;
  /** Runs soffice with these arguments; throws with what it said where it fails. */
  run(...args: string[]): void;
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
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
