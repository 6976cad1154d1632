/**
 * What the project depends on, checked without a network: every licence known and permissive (or Microsoft's own), for the product and
 * for its tools; no package of the product in two major versions; every version pinned. `npm run licences`.
 */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { packagesAt, packagesInside, readyMade, root } = require('./package/contents');
const { isPermissive, refused } = require('./package/licences');

const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));

// Tools never leave the house: for them weak copyleft and documentation licences do as well.
const FOR_TOOLS = ['MPL-2.0', 'CC-BY-4.0', 'OFL-1.1', 'Python-2.0', 'MIT/X11', 'BSD', 'CC0-1.0'];

// Installed with the grid's presets, never loaded and never handed out: the check of the product's own packages sees to that.
const NEVER_USED = /^node_modules\/@univerjs-pro\//;
// Their package.json names no licence. Read by hand: see docs/decisions.md.
const READ_BY_HAND = new Set(
  ['@univerjs/telemetry', '@microsoft/office-js', 'buffers'].map((name) => `node_modules/${name}`),
);

const forTools = (licence) =>
  isPermissive(licence) ||
  (licence ?? '')
    .replace(/[()]/g, '')
    .split(/ (?:OR|AND) /)
    .some((one) => FOR_TOOLS.includes(one));

const badTools = (packages) =>
  Object.entries(packages)
    .filter(
      ([place, { license, link }]) =>
        place && !link && !NEVER_USED.test(place) && !READ_BY_HAND.has(place) && !forTools(license),
    )
    .map(([place, { license }]) => `${place}: ${license ?? 'no licence'}`);

/** Names that are inside what is handed out in more than one major version. */
const doubles = (inside) => {
  const majors = new Map();
  for (const { name, version } of inside)
    majors.set(name, new Set([...(majors.get(name) ?? []), version.split('.')[0]]));
  return [...majors]
    .filter(([, versions]) => versions.size > 1)
    .map(([name, versions]) => `${name}: ${[...versions].join(', ')}`);
};

const unpinned = ({ dependencies, devDependencies }) =>
  Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d/.test(version))
    .map(([name, version]) => `${name}: ${version}`);

/** What is handed out, by the builds where there are any, else by what the product names. */
const productPackages = (product) => {
  try {
    return packagesInside();
  } catch {
    const named = Object.keys(product.dependencies).filter((name) => name !== '@univerjs/presets');
    return packagesAt([...readyMade(), ...named.map((name) => `node_modules/${name}`)]);
  }
};

const main = () => {
  const product = read('package.json');
  const inside = productPackages(product);
  const faults = [
    ...refused(inside).map((one) => `licence, in the product: ${one}`),
    ...badTools(read('package-lock.json').packages).map((one) => `licence, of a tool: ${one}`),
    ...doubles(inside).map((one) => `twice in the product: ${one}`),
    ...unpinned(product).map((one) => `not pinned: ${one}`),
  ];
  process.stdout.write(
    `${inside.length} packages in the product\n${faults.map((one) => `${one}\n`).join('')}`,
  );
  if (faults.length > 0) process.exit(1);
};

main();
