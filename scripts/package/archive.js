const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { zipSync } = require('fflate');
const { filesUnder } = require('./files');

// A zip knows no time before 1980. One time for all, or two builds of the same files would differ.
const TIME = new Date(1980, 0, 1, 0, 0, 0);

/** All files below `folder` under `name/`, in order, at one time, by a compressor that is the same on every machine. */
const zipFolder = (folder, name) => {
  const files = {};
  for (const path of filesUnder(folder)) files[`${name}/${path}`] = readFileSync(join(folder, path));
  return zipSync(files, { level: 6, mtime: TIME });
};

module.exports = { zipFolder };
