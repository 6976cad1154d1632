import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTranscript, runTranscript } from './run-transcript';

const FOLDER = join(__dirname, 'transcripts');

describe('the command line', () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.txt')))(
    '%s',
    (name) => {
      const steps = parseTranscript(readFileSync(join(FOLDER, name), 'utf8'));
      expect(steps.length).toBeGreaterThan(0);
      runTranscript(steps);
    },
    120_000,
  );
});
