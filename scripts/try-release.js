/**
 * Tries an archive as its receiver would: checks sums, serves site/ with nginx, opens pane and workbench in a browser with no network,
 * audits; audits with plain Node from the unpacked folder. `node scripts/try-release.js [release/….zip]`
 */
/* global fetch */
const { execFileSync, spawn, spawnSync } = require('node:child_process');
const { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { createServer } = require('node:net');
const { tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { unzipSync } = require('fflate');
const { sha256 } = require('./package/files');

const root = join(__dirname, '..');

const hasNginx = () => spawnSync('nginx', ['-v'], { stdio: 'ignore' }).status === 0;

const newestArchive = () => {
  const names = readdirSync(join(root, 'release')).filter((name) => name.endsWith('.zip'));
  if (names.length === 0)
    throw new Error('release/ has no archive: npm run package -- --url https://…/ first');
  return join(root, 'release', names.sort().pop());
};

/** Unpacks into a new folder of the temporary folder and returns where its top folder lies. */
const unpack = (archive) => {
  const place = mkdtempSync(join(tmpdir(), 'shiquan-release-'));
  const files = Object.entries(unzipSync(readFileSync(archive)));
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), bytes);
  }
  return join(place, files[0][0].split('/')[0]);
};

/** Names of files that are not what SHA256SUMS says. */
const damaged = (folder) =>
  readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  '))
    .filter(([sum, name]) => sha256(readFileSync(join(folder, name))) !== sum)
    .map(([, name]) => name);

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const configOf = (folder, work, port) => {
  const site = readFileSync(join(folder, 'server/nginx-site.conf'), 'utf8').replace(
    /alias .*;/,
    `alias ${join(folder, 'site')}/;`,
  );
  writeFileSync(join(work, 'shiquan.conf'), site);
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return (
    `${user} daemon off; pid ${work}/pid; error_log ${work}/error.log; events {}\n` +
    `http { access_log off; ${temp.join(' ')} server { listen 127.0.0.1:${port}; include ${work}/shiquan.conf; } }\n`
  );
};

const answers = async (url) => {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return await fetch(url);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`nginx does not answer at ${url}`);
};

/** Serves an unpacked archive with its own server/nginx-site.conf, to this machine only. Resolves to `{ url, headers, close }`. */
const startNginx = async (folder) => {
  const work = mkdtempSync(join(tmpdir(), 'shiquan-nginx-'));
  const port = await freePort();
  writeFileSync(join(work, 'nginx.conf'), configOf(folder, work, port));
  const [, path] = /^location (\S+)/m.exec(readFileSync(join(work, 'shiquan.conf'), 'utf8'));
  const server = spawn('nginx', ['-c', join(work, 'nginx.conf'), '-p', work], { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `http://127.0.0.1:${port}${path}`;
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  try {
    const { headers } = await answers(`${url}taskpane.html`);
    return { url, headers: Object.fromEntries(headers), close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** Opens the workbench at an address and audits the sample; what it says, and what it asked of others. */
const auditIn = async (browser, address) => {
  const page = await browser.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(address);
  await page.getByRole('button', { name: '一键审核' }).click({ timeout: 90_000 });
  const sentence = page.getByText(/^本次审核项目\d+个/);
  await sentence.waitFor({ timeout: 90_000 });
  const said = await sentence.innerText();
  await page.close();
  return { said, complaints };
};

const paneSays = async (browser, address) => {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('h2').first().waitFor({ timeout: 30_000 });
  const said = await page.locator('main').innerText();
  await page.close();
  return said;
};

/** With nothing on the path but Node, outside the repository. */
const auditOnCommandLine = (folder) => {
  const cli = join(folder, 'cli/shiquan.js');
  const file = join(folder, 'samples/budget-simple.xlsx');
  const options = { cwd: folder, env: { PATH: dirname(process.execPath) }, encoding: 'utf8' };
  const result = JSON.parse(
    execFileSync(process.execPath, [cli, 'audit', file, '--json', '-', '--quiet'], options),
  );
  return { rows: result.files[0].rows.length, policies: result.policies.length };
};

/** Everything in turn; `nginx` is null where there is none. */
const tryRelease = async (archive) => {
  const { launchBrowser } = require('../test/support/e2e-browser');
  const folder = unpack(archive);
  const browser = await launchBrowser();
  const server = hasNginx() ? await startNginx(folder) : null;
  try {
    const nginx = server && {
      pane: await paneSays(browser, `${server.url}taskpane.html`),
      workbench: await auditIn(browser, `${server.url}workbench.html`),
      headers: server.headers,
    };
    const disk = await auditIn(browser, pathToFileURL(join(folder, 'site/workbench.html')).href);
    return { damaged: damaged(folder), nginx, disk, cli: auditOnCommandLine(folder) };
  } finally {
    await browser.close();
    await server?.close();
    rmSync(dirname(folder), { recursive: true, force: true });
  }
};

if (require.main === module) {
  tryRelease(process.argv[2] ?? newestArchive())
    .then((found) => {
      process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
      if (!found.nginx) process.stderr.write('nginx is not installed: serving was not tried.\n');
    })
    .catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    });
}

module.exports = { hasNginx, startNginx, tryRelease, unpack };
