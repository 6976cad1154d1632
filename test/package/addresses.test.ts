import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain, hostsIn, readReasons, unexplained } from '../../scripts/package/addresses';

const folder = mkdtempSync(join(tmpdir(), 'addresses-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hostsOf = (text: string, name = 'a.js'): ReturnType<typeof hostsIn> => {
  rmSync(join(folder, 'site'), { recursive: true, force: true });
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site', name), text);
  return hostsIn(folder, ['site']);
};

describe('addresses in what is handed out', () => {
  it.each([
    ['"https://Evil.example/x"', 'evil.example'],
    ['http:\\/\\/evil.example\\/x', 'evil.example'],
    ['new WebSocket("wss://evil.example:9")', 'evil.example'],
    ['<Url>http://evil.example.</Url>', 'evil.example'],
  ])('%s is found', (text, host) => expect([...hostsOf(text).keys()]).toEqual([host]));

  it('are not what a script puts together', () => expect(hostsOf('"https://" + host').size).toBe(0));

  it('are looked for in text files', () => {
    expect(hostsOf('https://evil.example', 'a.xml').size).toBe(1);
    expect(hostsOf('https://evil.example', 'a.png').size).toBe(0);
  });

  it('finds addresses nobody has explained', () => {
    const hosts = hostsOf('https://evil.example http://www.w3.org/2000/svg');
    expect(unexplained(hosts)).toEqual(['evil.example (site/a.js)']);
  });

  it('has a reason for each kind, and each host once', () => {
    const reasons = readReasons();
    reasons.forEach(({ kind, why }) => expect(kind.length * why.length).toBeGreaterThan(0));
    const hosts = reasons.flatMap((reason) => reason.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('are explained by kind, with the files they stand in', () => {
    const page = explain(hostsOf('http://www.w3.org/2000/svg'));
    expect(page).toContain('格式标准规定的名称');
    expect(page).toContain('| www.w3.org | site/a.js |');
  });
});
