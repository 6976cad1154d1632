import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePolicies } from '../../src/policy/compile';
import { wordsAt } from '../../src/policy/normalise';
import { compare, type Gold } from './support/compare';

const FOLDERS = [join(__dirname, '../policies'), join(__dirname, '../../assets/policies')];

/** Every labelled document: a text dropped beside its labels is tested without new code. */
const labelled = readdirSync(FOLDERS[0] as string)
  .filter((file) => file.endsWith('.gold.json'))
  .map((file) => file.replace('.gold.json', ''));

const textOf = (name: string): string => {
  const path = FOLDERS.map((folder) => join(folder, `${name}.txt`)).find((one) => existsSync(one));
  return new TextDecoder().decode(readFileSync(path as string));
};

const goldOf = (name: string): Gold =>
  JSON.parse(readFileSync(join(FOLDERS[0] as string, `${name}.gold.json`), 'utf8')) as Gold;

describe.each(labelled)('%s', (name) => {
  const text = textOf(name);
  const policies = compilePolicies(text, { name });

  it('compiles as labelled', () => {
    expect(compare(policies, goldOf(name))).toEqual([]);
  });

  it('has the labelled categories', () => {
    const titles = policies.flatMap((policy) =>
      policy.categories.map(({ ordinal, title }) => `${ordinal} ${title}`),
    );
    expect(titles).toEqual(goldOf(name).categories.map(({ ordinal, title }) => `${ordinal} ${title}`));
  });

  it('leaves no assigning sentence unread', () => {
    expect(policies.flatMap((policy) => policy.unread.map((one) => one.text))).toEqual([]);
  });

  it('points every span at its words', () => {
    for (const policy of policies) {
      for (const place of [...policy.matters, ...policy.affiliation, ...policy.principles]) {
        expect(wordsAt(text, place.span[0], place.span[1])).toBe(place.text);
      }
    }
  });
});
