/** Code, page and cases belong together, and what a page shows is true. */
import { RULE_CODES } from '../../src/rules/types';
import { rulesEn } from '../../src/messages/rules.en';
import { rulesZh } from '../../src/messages/rules.zh';
import { hasFile, pageOf, ruleFolders } from './folders';
import { run, shown } from './rule-tester';

interface Example {
  readonly rows: string;
  readonly says: string;
}

/** Lines of the blocks fenced as 例: `rows → 无` or `rows → 不符：message`. */
const examplesOf = (page: string): readonly Example[] =>
  Array.from(page.matchAll(/```例\n([\s\S]*?)```/g))
    .flatMap((block) => (block[1] as string).trim().split('\n'))
    .map((line) => {
      const [rows, says] = line.split(' → ');
      if (!rows || !says) throw new Error(`no example: ${line}`);
      return { rows, says };
    });

const SECTIONS = ['## 什么', '## 为什么', '## 怎么办', '## 依据条款', '## 例'];

describe('the rules’ folders', () => {
  it('are those of the codes', () => expect([...ruleFolders()].sort()).toEqual([...RULE_CODES].sort()));

  it.each(RULE_CODES.map((code) => [code]))('%s has code, page and cases', (code) => {
    expect(['rule.ts', 'README.md', 'cases.ts'].filter((file) => !hasFile(code, file))).toEqual([]);
    const page = pageOf(code);
    expect(SECTIONS.filter((section) => !page.includes(section))).toEqual([]);
    expect(page).toContain(`（${code}）`);
    expect(page.split('\n').length).toBeLessThan(60);
  });

  it.each(RULE_CODES.map((code) => [code]))('what the page of %s shows is true', (code) => {
    const examples = examplesOf(pageOf(code));
    expect(examples.some((one) => one.says === '无')).toBe(true);
    expect(examples.some((one) => one.says !== '无')).toBe(true);
    examples.forEach(({ rows, says }) => {
      const [first] = run(code, rows).map(shown);
      expect(`${rows} → ${first ?? '无'}`).toBe(`${rows} → ${says}`);
    });
  });
});

describe('the sentences', () => {
  const officers: readonly string[] = Object.values(rulesZh);
  it('name what the codes name, in both languages', () => {
    RULE_CODES.forEach((code) => expect(Object.keys(rulesZh)).toContain(`rules.${code}.title`));
    expect(Object.keys(rulesEn).sort()).toEqual(Object.keys(rulesZh).sort());
  });
  it('keep the officers’ tone', () => {
    officers.forEach((text) => expect(text).not.toMatch(/错误|违规|您|！|!(?!\w)/));
  });
  it('fill the same places in both languages', () => {
    const places = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
    (Object.keys(rulesZh) as (keyof typeof rulesZh)[]).forEach((id) => {
      const missing = places(rulesEn[id])
        .split(',')
        .filter((place) => place && !rulesZh[id].includes(place));
      expect([id, missing]).toEqual([id, []]);
    });
  });
});
