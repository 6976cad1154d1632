/** The threat model names tests: each must be there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8');

const named = Array.from(page.matchAll(/`(test\/[^`]+)` › ([^|]+) \|/g), ([, file, name]) => ({
  file: file as string,
  name: (name as string).trim(),
}));

describe('the threat model', () => {
  it('gives every line of its tables a test', () => {
    const lines = page.split('\n').filter((line) => /^\| (?!会出什么事|部件|---)/.test(line));
    const [, ...threats] = page.split('\n## ');
    expect(threats.length).toBeGreaterThan(4);
    const untested = lines.filter((line) => line.split('|').length === 5 && !line.includes('` › '));
    expect(untested).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it.each(named)('$file has "$name"', ({ file, name }) => {
    const path = join(root, file);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toContain(name);
  });
});
