import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinPolicies } from '../../src/policy/builtin';
import { createClassifier } from '../../src/classify/classifier';

const LEVELS: Readonly<Record<string, string>> = {
  自治区: 'province',
  盟市: 'prefecture',
  待明确: 'undetermined',
};

const page = readFileSync(join(__dirname, '..', '..', 'docs', 'how-it-decides.md'), 'utf8');

const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

const classifier = createClassifier(builtinPolicies());

it('has five worked rows', () => {
  expect(rows).toHaveLength(5);
});

it.each(rows)(
  '%s%s｜%s｜%s is judged as the page says',
  (_, unit = '', name = '', detail = '', level = '', matter = '', status = '') => {
    const got = classifier.classify({ unit, name, detail });
    expect(got.level).toBe(LEVELS[level]);
    expect(got.ref?.matter.text ?? '').toBe(matter);
    expect(got.status).toBe(status === '已判定' ? 'decided' : 'review');
  },
);
