const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { sources } = require('webpack');

/** `node_modules/a/node_modules/@b/c/lib/x.js` → `node_modules/a/node_modules/@b/c`; null for files that are no package's. */
const packageOf = (resource) => {
  const path = resource.replace(/\\/g, '/');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const start = path.indexOf('/node_modules/') + 1;
  const [first, second] = path.slice(at + '/node_modules/'.length).split('/');
  return (
    path.slice(start, at + '/node_modules/'.length) + (first.startsWith('@') ? `${first}/${second}` : first)
  );
};

// Run while styles are built and not handed out; seen only where they are built anew, so that a kept build would give another list.
const AT_BUILD = ['node_modules/css-loader'];

/**
 * Writes `packages.json` beside a bundle: the folders of all packages that were read for it (a little more than what is left after
 * unused parts were dropped), and those that `copied` names because their files are taken as they come.
 */
class ListPackages {
  constructor(copied = []) {
    this.copied = copied.map((name) => `node_modules/${name}`);
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('ListPackages', (compilation) => {
      const found = new Set(this.copied);
      compilation.hooks.finishModules.tap('ListPackages', (modules) => {
        for (const { resource } of modules) {
          const folder = resource ? packageOf(resource) : null;
          if (folder && !AT_BUILD.includes(folder)) found.add(folder);
        }
      });
      compilation.hooks.processAssets.tap('ListPackages', () =>
        compilation.emitAsset(
          'packages.json',
          new sources.RawSource(`${JSON.stringify([...found].sort(), null, 2)}\n`),
        ),
      );
    });
  }
}

/** What `packages.json` of a built folder says. */
const readPackages = (folder) => JSON.parse(readFileSync(join(folder, 'packages.json'), 'utf8'));

module.exports = { ListPackages, readPackages };
