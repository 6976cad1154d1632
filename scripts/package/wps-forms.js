const { spawnSync } = require('node:child_process');
const { rmSync, writeFileSync } = require('node:fs');
const { basename, dirname } = require('node:path');
const { filesUnder } = require('./files');

const NAME = 'shiquan-audit-wps';

const list = (line) => `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${line}\n</jsplugins>\n`;

/** Fetched from the site at each start. */
const onlineList = (url) => list(`<jspluginonline name="${NAME}" type="et" url="${url}wps/" enable="true"/>`);

/** Fetched once for each version and kept. */
const offlineList = (url, version) =>
  list(
    `<jsplugin name="${NAME}" type="et" url="${url}wps-offline/${NAME}.7z" version="${version}" enable="true"/>`,
  );

/** What WPS makes of an unpacked folder in jsaddons: `name_version`. */
const folderName = (version) => `${NAME}_${version}`;

const has7z = () => spawnSync('7z', ['i'], { stdio: 'ignore' }).status === 0;

/**
 * Packs a folder `name_version` as WPS wants it. Order, times and attributes are fixed, so that the same files give the same bytes.
 * Returns false, and writes nothing, where there is no 7z on this machine.
 */
const pack7z = (folder, target) => {
  if (!has7z()) return false;
  const names = filesUnder(folder).map((name) => `${basename(folder)}/${name}`);
  const listFile = `${target}.list`;
  writeFileSync(listFile, names.join('\n'));
  const fixed = ['-t7z', '-mx=9', '-mmt=1', '-mtm=off', '-mtc=off', '-mta=off'];
  const { status, stderr } = spawnSync('7z', ['a', ...fixed, target, `@${listFile}`], {
    cwd: dirname(folder),
    encoding: 'utf8',
  });
  rmSync(listFile);
  if (status !== 0) throw new Error(`7z: ${stderr}`);
  return true;
};

/** What the publish page offers to install, as a script of its own. */
const publishData = (url, version, offline) => {
  const base = { name: NAME, addonType: 'et' };
  const items = [{ ...base, online: 'true', url: `${url}wps/`, version }];
  if (offline) items.push({ ...base, online: 'false', url: `${url}wps-offline/${NAME}.7z`, version });
  return `window.shiquanAddons = ${JSON.stringify(items, null, 2)};\n`;
};

module.exports = { folderName, NAME, offlineList, onlineList, pack7z, publishData };
