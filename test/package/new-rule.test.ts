/** The generator of rules, over the repository as it is: nothing is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newRule } from '../../scripts/new-rule';

const read = (path: string): string => readFileSync(join(__dirname, '..', '..', path), 'utf8');
const made = () => newRule('never-made-here', '支付滞后', 'Late payment', read);

describe('a new rule', () => {
  it('has code, page and cases, its code, its place and its sentences', () => {
    const files = made();
    expect(Object.keys(files).sort()).toEqual([
      'src/messages/document.en.ts',
      'src/messages/document.zh.ts',
      'src/messages/rules.en.ts',
      'src/messages/rules.zh.ts',
      'src/rules/index.ts',
      'src/rules/never-made-here/README.md',
      'src/rules/never-made-here/cases.ts',
      'src/rules/never-made-here/rule.ts',
      'src/rules/types.ts',
      'src/taskpane/help/rule-texts.ts',
    ]);
    expect(files['src/rules/types.ts']?.match(/'never-made-here'/g)).toHaveLength(2);
    expect(files['src/rules/index.ts']).toMatch(/ {2}neverMadeHere,\n\];/);
    expect(files['src/taskpane/help/rule-texts.ts']).toContain("  'never-made-here': neverMadeHere,\n");
    expect(files['src/messages/rules.zh.ts']).toContain("'rules.never-made-here.todo'");
    expect(files['src/messages/document.zh.ts']).toContain("'doc.advice.never-made-here'");
  });

  it('changes nothing else', () => {
    for (const path of ['src/rules/types.ts', 'src/rules/index.ts', 'src/messages/rules.zh.ts']) {
      const added = (made()[path] ?? '').split('\n');
      for (const line of read(path)
        .split('\n')
        .filter((one) => !/RuleCode =|;$/.test(one)))
        expect(added).toContain(line);
    }
  });

  it('has a page with the sections that every page has, and examples that say what it says', () => {
    const page = made()['src/rules/never-made-here/README.md'] ?? '';
    for (const section of ['## 什么', '## 为什么', '## 怎么办', '## 依据条款', '## 例'])
      expect(page).toContain(section);
    expect(page).toContain('→ 待核：支付滞后');
    expect(page).toContain('→ 无');
  });

  it.each([
    ['Late', '甲', 'A', 'lower-case'],
    [undefined, '甲', 'A', 'lower-case'],
    ['never-made-here', '', 'A', 'title'],
    ['unlisted', '甲', 'A', 'there is a rule'],
  ])('%s %s %s is refused', (code, zh, en, why) => expect(() => newRule(code, zh, en, read)).toThrow(why));
});
