/** Which packages are in what is handed out: those read for the bundles, and those inside ready-made scripts. */
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { readPackages } = require('../list-packages');

const root = join(__dirname, '..', '..');
const lock = () => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;

// The grid comes as ready-made scripts: whatever these ask for is taken to be inside.
const READY_MADE = ['@univerjs/core', '@univerjs/preset-sheets-core', '@univerjs/preset-sheets-note'];
// They bring it as a page's global, so it is not inside (and is in our own bundle anyway).
const OUTSIDE = ['react', 'react-dom'];

/** Where npm finds `name` from the package at `at`: beside it, else further up. */
const resolve = (packages, at, name) => {
  for (let base = at; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const place = `${base ? `${base}/` : ''}node_modules/${name}`;
    if (packages[place]) return place;
    if (!base) return null;
    if (!base.includes('/node_modules/')) base = '';
  }
};

const closure = (packages, starts) => {
  const seen = new Set();
  const waiting = starts.map((name) => `node_modules/${name}`);
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    for (const name of Object.keys(packages[at]?.dependencies ?? {})) {
      const place = OUTSIDE.includes(name) ? null : resolve(packages, at, name);
      if (place) waiting.push(place);
    }
  }
  return [...seen];
};

const nameOf = (place) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** A few packages name no licence but ship its text. */
const licenceByText = (place) => {
  const file = join(root, place, 'LICENSE');
  const head = existsSync(file) ? readFileSync(file, 'utf8').slice(0, 300) : '';
  return /Apache License\s+Version 2\.0/.test(head) ? 'Apache-2.0' : null;
};

/** `[{ place, name, version, integrity, licence }]` of places in package-lock.json, in order. */
const packagesAt = (places) => {
  const packages = lock();
  return [...new Set(places)].sort().map((place) => {
    const entry = packages[place];
    if (!entry) throw new Error(`${place} is in a bundle and not in package-lock.json`);
    const { version, integrity, license } = entry;
    return { place, name: nameOf(place), version, integrity, licence: license ?? licenceByText(place) };
  });
};

/** Places of what is inside the ready-made scripts. */
const readyMade = () => closure(lock(), READY_MADE);

/** All that is handed out, by what the last builds wrote down. */
const packagesInside = (built = ['cli-file', 'web', 'wps']) =>
  packagesAt([...built.flatMap((config) => readPackages(join(root, 'dist', config))), ...readyMade()]);

module.exports = { packagesAt, packagesInside, readyMade, root };
