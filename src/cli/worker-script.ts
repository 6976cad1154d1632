/** Where a worker starts from: its own script beside the command line, or the command line itself where that is all there is. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const workerScript = (): string => {
  const beside = join(__dirname, 'worker.js');
  return existsSync(beside) ? beside : __filename;
};
