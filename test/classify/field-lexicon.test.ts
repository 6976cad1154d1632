import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFields } from '../../src/classify/field-lexicon';

const shipped = readFileSync(join(__dirname, '..', '..', 'assets', 'lexicon', 'fields.txt'), 'utf8');

describe('words by field', () => {
  test('the shipped words are read: fields with words, bodies and sets, and kinds of action', () => {
    const { fields, actions } = parseFields(shipped);
    expect(actions.size).toBeGreaterThan(10);
    const named = fields.filter((f) => f.for.length > 0);
    expect(named.length).toBeGreaterThanOrEqual(12);
    for (const field of named) {
      expect(field.words.length).toBeGreaterThan(10);
      expect(field.bodies.length).toBeGreaterThan(3);
      expect(field.sets.length).toBeGreaterThan(3);
    }
    expect(fields.flatMap((f) => f.sets).every((set) => set.words.length > 1)).toBe(true);
  });

  test('all model data together stay under 1 MB', () => {
    expect(shipped.length * 3).toBeLessThan(400_000);
  });

  test('marks are read, and a line of no known mark is named', () => {
    const { fields, actions } = parseFields(
      '! build 建设 新建\n@ a 甲\n? 甲 乙\n+ 丙\nu 局\n= 丁 戊\n~ 己 庚\n* 辛 壬\n# 注\n',
    );
    expect([...actions]).toEqual([['build', ['建设', '新建']]]);
    expect(fields).toEqual([
      {
        id: 'a',
        title: '甲',
        for: ['甲', '乙'],
        words: ['丙'],
        bodies: ['局'],
        sets: [
          { words: ['丁', '戊'], weight: 'plain' },
          { words: ['己', '庚'], weight: 'slight' },
          { words: ['辛', '壬'], weight: 'telling' },
        ],
      },
    ]);
    expect(() => parseFields('@ a 甲\n% 乙')).toThrow('line 2');
    expect(() => parseFields('+ 乙')).toThrow('line 1');
  });
});
