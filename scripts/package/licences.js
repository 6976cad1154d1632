const { existsSync, readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { root } = require('./contents');

/** Licences that let the product be handed on as it is. */
const PERMISSIVE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'MIT-0',
];

/** Not open source, but may be handed on unmodified: why, and what it is called. */
const OTHERS = { '@microsoft/office-js': 'Microsoft Office.js licence (redistributed unmodified)' };

const isPermissive = (licence) =>
  typeof licence === 'string' &&
  licence
    .replace(/[()]/g, '')
    .split(/ (?:OR) /)
    .some((choice) => choice.split(' AND ').every((one) => PERMISSIVE.includes(one.trim())));

/** Names of packages whose licence forbids handing them on, or that name none. */
const refused = (packages) =>
  packages
    .filter(({ name, licence }) => !OTHERS[name] && !isPermissive(licence))
    .map(({ name, licence }) => `${name}: ${licence ?? 'no licence'}`);

const isLicenceFile = (name) => /^(licen[cs]e|copying|notice)/i.test(name);

const textOf = (place) => {
  const folder = join(root, place);
  const names = existsSync(folder) ? readdirSync(folder).filter(isLicenceFile).sort() : [];
  return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
};

const authorOf = (place) => {
  const { author } = JSON.parse(readFileSync(join(root, place, 'package.json'), 'utf8'));
  return typeof author === 'string' ? author : (author?.name ?? 'its authors');
};

/** The package's own words; where it ships none, its licence by name and whose it is. */
const wordsOf = ({ place, licence }) =>
  textOf(place) || `(The package ships no licence text. Licence: ${licence}. Copyright: ${authorOf(place)}.)`;

const RULE = `\n\n${'='.repeat(80)}\n\n`;

/** One text: packages of the same words stand together. `extra` are `[title, text]` of what is no package. */
const licenceText = (packages, extra = []) => {
  const groups = new Map();
  for (const one of packages) {
    const words = wordsOf(one).replace(/\r\n/g, '\n');
    groups.set(words, [
      ...(groups.get(words) ?? []),
      `${one.name} ${one.version} (${OTHERS[one.name] ?? one.licence})`,
    ]);
  }
  const parts = [...groups].map(([words, names]) => `${names.join('\n')}\n\n${words}`);
  return [...parts, ...extra.map(([title, text]) => `${title}\n\n${text.trim()}`)].join(RULE) + '\n';
};

module.exports = { isPermissive, licenceText, OTHERS, refused };
