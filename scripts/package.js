/** Everything an IT department needs, in release/ and in one archive: `npm run package -- --url https://…/shiquan/`. */
const { cpSync, existsSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const { isAbsolute, join } = require('node:path');
const { ensureCliFile, ensureWeb, ensureWps } = require('./ensure-build');
const { zipFolder } = require('./package/archive');
const { explain, hostsIn, unexplained } = require('./package/addresses');
const { packagesInside, root } = require('./package/contents');
const { copyFolder, sha256, sumsOf, write } = require('./package/files');
const { fileList } = require('./package/file-list');
const { licenceText, refused } = require('./package/licences');
const { manifestFor } = require('./package/manifest');
const { readOptions, USAGE } = require('./package/options');
const { notesOf } = require('./package/release-notes');
const { sbomOf } = require('./package/sbom');
const { folderName, NAME, offlineList, onlineList, pack7z, publishData } = require('./package/wps-forms');

const read = (path) => readFileSync(join(root, path), 'utf8');
const template = (name) => read(`scripts/package/templates/${name}`);

/** The build's own notes are no part of a site. */
const isNote = (name) => /(^|\/)(built\.txt|packages\.json)$|\.LICENSE\.txt$/.test(name);

const makeSite = (site) => {
  copyFolder(join(root, 'dist/web'), site, isNote);
  copyFolder(join(root, 'dist/wps'), join(site, 'wps'), isNote);
};

const makeWps = (out, url, version) => {
  const folder = join(out, 'wps', folderName(version));
  copyFolder(join(root, 'dist/wps'), folder, isNote);
  mkdirSync(join(out, 'site/wps-offline'), { recursive: true });
  const packed = pack7z(folder, join(out, `site/wps-offline/${NAME}.7z`));
  write(join(out, 'site/jsplugins.xml'), onlineList(url));
  if (packed) write(join(out, 'site/jsplugins-offline.xml'), offlineList(url, version));
  else rmSync(join(out, 'site/wps-offline'), { recursive: true });
  write(join(out, 'site/publish.html'), template('publish.html'));
  write(join(out, 'site/publish.js'), template('publish.js'));
  write(join(out, 'site/publish.css'), template('publish.css'));
  write(join(out, 'site/publish-data.js'), publishData(url, version, packed));
  return packed;
};

const makeCli = (out) => {
  copyFolder(join(root, 'dist/cli-file'), join(out, 'cli'), isNote);
  write(join(out, 'cli/shiquan.cmd'), template('shiquan.cmd').replace(/\n/g, '\r\n'));
  write(join(out, 'cli/shiquan.sh'), template('shiquan.sh'));
};

/** A folder's address typed without its last slash leads there too; a site at the root has no such address. */
const bareOf = (path) =>
  path === '/'
    ? ''
    : `\n# 少打末尾的 / 也能打开。\nlocation = ${path.slice(0, -1)} {\n    return 301 ${path};\n}\n`;

const makeServer = (out, url) => {
  const path = new URL(url).pathname;
  const made = (name) => template(name).replaceAll('@PATH@', path);
  write(join(out, 'server/nginx-site.conf'), made('nginx-site.conf') + bareOf(path));
  write(join(out, 'server/web.config'), made('web.config'));
};

const DOCS = ['install-excel.zh-CN', 'install-wps.zh-CN', 'closed-network.zh-CN', 'guide.zh-CN', 'security'];

const makeDocs = (out, url, version) => {
  for (const name of DOCS) write(join(out, `docs/${name}.md`), read(`docs/${name}.md`));
  cpSync(join(root, 'docs/images'), join(out, 'docs/images'), { recursive: true });
  copyFolder(join(root, 'samples'), join(out, 'samples'), (name) => !name.endsWith('.xlsx'));
  write(join(out, 'LICENSE'), read('LICENSE'));
  write(join(out, 'RELEASE-NOTES.md'), notesOf(read('CHANGELOG.md'), version));
  write(
    join(out, 'README.zh-CN.txt'),
    template('README.zh-CN.txt').replaceAll('@URL@', url).replaceAll('@VERSION@', version),
  );
};

const makeLists = (out, product) => {
  const packages = packagesInside();
  const bad = refused(packages);
  if (bad.length > 0) throw new Error(`Licences that are not permissive:\n${bad.join('\n')}`);
  const openCc = [
    'OpenCC data (traditional and simplified characters)',
    read('assets/script/LICENSE-OpenCC.txt'),
  ];
  write(join(out, 'THIRD-PARTY-LICENCES.txt'), licenceText(packages, [openCc]));
  write(join(out, 'sbom.cdx.json'), `${JSON.stringify(sbomOf(product, packages), null, 2)}\n`);
  const hosts = hostsIn(out, ['site', 'wps', 'cli', 'server']);
  return { hosts, packages };
};

const makeAddresses = (out, hosts, url) => {
  const own = new URL(url).hostname;
  hosts.delete(own);
  const open = unexplained(hosts);
  if (open.length > 0)
    throw new Error(`Addresses that scripts/package/addresses.json does not explain:\n${open.join('\n')}`);
  write(join(out, 'ADDRESSES.zh-CN.md'), explain(hosts));
};

/** Makes the folder and the archive beside it; returns where the archive is and its checksum. */
const makeRelease = ({ url, out: wished, built }) => {
  const out = isAbsolute(wished) ? wished : join(root, wished);
  const product = JSON.parse(read('package.json'));
  if (!built) {
    ensureCliFile();
    ensureWeb();
    ensureWps();
  }
  const name = `shiquan-audit-${product.version}`;
  const folder = join(out, name);
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  makeSite(join(folder, 'site'));
  write(join(folder, 'manifest.xml'), manifestFor(read('manifest.xml'), url));
  const packed = makeWps(folder, url, product.version);
  makeCli(folder);
  makeServer(folder, url);
  makeDocs(folder, url, product.version);
  const { hosts, packages } = makeLists(folder, product);
  makeAddresses(folder, hosts, url);
  write(join(folder, 'FILES.zh-CN.md'), fileList(folder));
  write(join(folder, 'SHA256SUMS'), sumsOf(folder));
  const bytes = zipFolder(folder, name);
  const archive = join(out, `${name}.zip`);
  write(archive, bytes);
  write(`${archive}.sha256`, `${sha256(bytes)}  ${name}.zip\n`);
  return { archive, folder, sha256: sha256(bytes), size: bytes.length, packed, packages: packages.length };
};

const main = () => {
  let options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error.message}\n用法：${USAGE}\n`);
    process.exit(2);
  }
  const made = makeRelease(options);
  process.stdout.write(
    `${made.archive}\n${(made.size / 1e6).toFixed(1)} MB，SHA-256 ${made.sha256}\n` +
      `第三方组件 ${made.packages} 个，许可和地址已核对。\n` +
      (made.packed ? '' : '本机没有 7z：WPS 离线加载包（.7z）未生成，离线方式请用 wps/ 下的文件夹。\n'),
  );
};

if (require.main === module) {
  try {
    main();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(3);
  }
}

module.exports = { makeRelease };
