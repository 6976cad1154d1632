import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassifier } from '../../src/classify/classifier';
import type { Classification } from '../../src/classify/types';
import { builtinPolicies } from '../../src/policy/builtin';

const STATES = new Set(['unlisted', 'ambiguous', 'mixed']);

interface Case {
  readonly line: string;
  readonly unit: string;
  readonly name: string;
  readonly detail: string;
  readonly level: string;
  readonly says: string;
}

/** `unit|name|detail => level|state or a piece of the matter's text`; `#` starts a comment. */
const casesOf = (file: string): readonly Case[] =>
  readFileSync(join(__dirname, 'rows', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [left = '', right = ''] = line.split(' => ');
      const [unit = '', name = '', detail = ''] = left.split('|');
      const [level = '', says = ''] = right.trim().split('|');
      return { line, unit, name, detail: detail.trim(), level, says };
    });

const matterText = (got: Classification): string =>
  [got.ref, ...(got.refs ?? [])].map((ref) => ref?.matter.text ?? '').join(' ');

const classifier = createClassifier(builtinPolicies());

describe.each([
  'matters.txt',
  'settled.txt',
  'varied.txt',
  'adversarial.txt',
  'ordinary.txt',
  'narrative.txt',
  'sixth.txt',
  'seventh.txt',
  'eighth.txt',
])('rows of %s', (file) => {
  test.each(casesOf(file).map((c) => [c.line, c] as const))('%s', (_, c) => {
    const got = classifier.classify({ name: c.name, unit: c.unit, detail: c.detail });
    expect(got.level).toBe(c.level);
    if (STATES.has(c.says)) expect(got.state).toBe(c.says);
    else if (c.says !== '') expect(matterText(got)).toContain(c.says);
  });
});
