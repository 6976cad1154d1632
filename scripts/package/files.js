const { createHash } = require('node:crypto');
const { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const byCode = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

/** Names of all files below a folder, with `/`, in the order of their characters. */
const filesUnder = (folder, within = '') =>
  readdirSync(join(folder, within), { withFileTypes: true })
    .flatMap((entry) => {
      const name = within ? `${within}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesUnder(folder, name) : [name];
    })
    .sort(byCode);

/** Writes a file and the folders above it; its mode is the same whatever the builder's umask. */
const write = (path, content) => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, 0o644);
};

/** Copies a folder's files but those that are the build's own notes. */
const copyFolder = (from, to, skip = () => false) => {
  for (const name of filesUnder(from).filter((one) => !skip(one))) {
    mkdirSync(dirname(join(to, name)), { recursive: true });
    copyFileSync(join(from, name), join(to, name));
    chmodSync(join(to, name), 0o644);
  }
};

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** In the form of sha256sum, for `sha256sum -c SHA256SUMS`. */
const sumsOf = (folder) =>
  filesUnder(folder)
    .map((name) => `${sha256(readFileSync(join(folder, name)))}  ${name}\n`)
    .join('');

module.exports = { copyFolder, filesUnder, sha256, sumsOf, write };
