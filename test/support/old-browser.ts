/** A Chromium of 2020, for what WPS may carry: npm's chrome-aws-lambda is Chromium 88 for Linux x64. */
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';

const root = path.join(__dirname, '..', '..');
const folder = path.join(root, '.tmp', 'old-browser');
const program = path.join(folder, 'chromium');

const packed = (): string =>
  path.join(path.dirname(require.resolve('chrome-aws-lambda/package.json')), 'bin', 'chromium.br');

const unpack = async (): Promise<void> => {
  if (existsSync(program)) return;
  mkdirSync(folder, { recursive: true });
  const part = `${program}.${process.pid}`;
  await pipeline(createReadStream(packed()), createBrotliDecompress(), createWriteStream(part));
  chmodSync(part, 0o755);
  renameSync(part, program);
};

/** Null where it cannot run: another system, or libraries (libnss3, libexpat) that are missing. */
export const launchOldBrowser = async (): Promise<Browser | null> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  await unpack();
  try {
    return await chromium.launch({
      executablePath: program,
      args: ['--no-sandbox', '--headless', '--disable-gpu'],
    });
  } catch {
    return null;
  }
};
