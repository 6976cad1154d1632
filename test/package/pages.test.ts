/** What the pages may load and run: their Content-Security-Policy, and the sources that keep to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

interface PagePlugin {
  readonly userOptions?: {
    readonly filename: string;
    readonly template: string;
    readonly templateParameters: Readonly<Record<string, string>> & { readonly policy: string };
  };
}

interface Config {
  readonly plugins?: readonly PagePlugin[];
}

/** The page as it is written: each template takes words from the configuration. */
const written = (template: string, words: Readonly<Record<string, string>>): string =>
  readFileSync(join(root, template), 'utf8').replace(/<%= (\w+) %>/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`${template}: no ${name}`);
    return word;
  });

const pages = (jest.requireActual('../../webpack.config.js') as readonly Config[])
  .flatMap(({ plugins }) => plugins ?? [])
  .flatMap(({ userOptions }) => (userOptions?.template ? [userOptions] : []))
  .map(({ filename, template, templateParameters }) => ({
    filename,
    html: written(template, templateParameters),
    policy: new Map(
      templateParameters.policy.split(';').map((rule) => {
        const [name = '', ...sources] = rule.trim().split(' ');
        return [name, sources] as const;
      }),
    ),
  }));

const sourcesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sourcesUnder(path) : /\.tsx?$/.test(path) ? [path] : [];
  });

const installPage = readFileSync(join(root, 'scripts/package/templates/publish.html'), 'utf8');

describe('the pages', () => {
  it('are those of Excel, the workbench and WPS', () =>
    expect(pages.map(({ filename }) => filename).sort()).toEqual([
      'commands.html',
      'index.html',
      'taskpane.html',
      'ui/taskpane.html',
      'workbench.html',
    ]));
});

describe.each(pages)('$filename', ({ html, policy }) => {
  it('states its policy before anything is loaded', () => {
    const at = html.indexOf('http-equiv="Content-Security-Policy"');
    expect(at).toBeGreaterThan(0);
    expect(html.slice(0, at)).not.toMatch(/<script|<link/);
  });

  it('allows its own origin and nothing else', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    const allowed = new Set(["'none'", "'self'", "'unsafe-inline'", 'file:', 'data:', 'blob:']);
    for (const sources of policy.values())
      expect(sources.filter((source) => !allowed.has(source))).toEqual([]);
    const connect = policy.get('connect-src');
    expect([["'none'"], ["'self'"]]).toContainEqual(connect);
    // Only office.js asks its own site for its parts.
    if (!html.includes('office/office.js')) expect(connect).toEqual(["'none'"]);
  });

  it('allows no inline script and no eval', () => {
    for (const name of ['script-src', 'worker-src'])
      expect(policy.get(name)).not.toEqual(expect.arrayContaining(["'unsafe-inline'"]));
    expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
    expect(
      [...policy.entries()]
        .filter(([, sources]) => sources.includes("'unsafe-inline'"))
        .map(([name]) => name),
    ).toEqual(['style-src']);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son[a-z]+=/i);
  });

  it('loads by relative addresses only', () => {
    for (const [, address = ''] of html.matchAll(/(?:src|href)="([^"]+)"/g))
      expect(address === 'data:,' || !/^(?:[a-z]+:|\/)/i.test(address)).toBe(true);
  });
});

describe('the page that installs into WPS', () => {
  it('reaches this machine’s WPS and nobody else, and runs no inline script', () => {
    const [, policy = ''] = /content="(default-src[^"]+)"/.exec(installPage) ?? [];
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).toContain('connect-src http://127.0.0.1:58890 https://127.0.0.1:58891;');
    expect(installPage).not.toMatch(/<script(?![^>]*\ssrc=)|\son[a-z]+=/i);
  });
});

describe('the sources', () => {
  const sources = sourcesUnder('src').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const having = (pattern: RegExp): string[] =>
    sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

  it('writes no text as HTML', () =>
    expect(
      having(/dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/),
    ).toEqual([]));

  it('makes no code out of text', () =>
    expect(having(/\beval\(|new Function\(|set(?:Timeout|Interval)\(\s*['"`]/)).toEqual([]));

  it('asks no address for anything', () =>
    expect(having(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts\(/)).toEqual([]));
});
