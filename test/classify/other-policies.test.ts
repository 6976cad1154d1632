import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassifier } from '../../src/classify/classifier';
import type { Classifier, Classification } from '../../src/classify/types';
import { compilePolicies } from '../../src/policy/compile';

interface Case {
  readonly line: string;
  readonly policy: string;
}

const casesOf = (file: string): readonly Case[] => {
  let policy = '';
  return readFileSync(join(__dirname, 'rows', file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      if (line.startsWith('@')) policy = line.slice(1).trim();
      return line.startsWith('@') ? [] : [{ line, policy }];
    });
};

const classifiers = new Map<string, Classifier>();

const classifierFor = (policy: string): Classifier => {
  const known = classifiers.get(policy);
  if (known) return known;
  const text = readFileSync(join(__dirname, '..', 'policies', policy), 'utf8');
  const made = createClassifier(
    compilePolicies(text, { name: policy }).map((p) => ({ policy: p, text, sha256: null })),
  );
  classifiers.set(policy, made);
  return made;
};

const matterText = (got: Classification): string =>
  [got.ref, ...(got.refs ?? [])].map((ref) => ref?.matter.text ?? '').join(' ');

describe('rows under policies without a lexicon of their own', () => {
  test.each(
    ['other-policies.txt', 'other-policies-more.txt', 'other-policies-third.txt', 'other-policies-fourth.txt']
      .flatMap(casesOf)
      .map((c) => [`${c.policy}: ${c.line}`, c] as const),
  )('%s', (_, c) => {
    const [left = '', right = ''] = c.line.split(' => ');
    const [unit = '', name = '', detail = ''] = left.split('|');
    const [level = '', says = ''] = right.trim().split('|');
    const got = classifierFor(c.policy).classify({ unit, name, detail: detail.trim() });
    expect([got.level, matterText(got)]).toEqual([level, expect.stringContaining(says)]);
  });
});
