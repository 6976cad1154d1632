import fc from 'fast-check';
import { compilePolicies } from '../../src/policy/compile';
import { PolicyError } from '../../src/policy/errors';
import { readFlow, sourceSpan } from '../../src/policy/flow';
import { enumerationOf, clausesOf, partsOf, sentencesOf } from '../../src/policy/cut';
import { toJson } from '../../src/policy/json';
import { fold, wordsAt } from '../../src/policy/normalise';
import type { Policy } from '../../src/policy/types';

/** `npm run nightly` sets POLICY_CASES to 10,000. */
const numRuns = Number(process.env.POLICY_CASES ?? 500);

const WORDS = [
  '将',
  '财政事权',
  '支出责任',
  '确认为',
  '明确为',
  '由',
  '承担',
  '省级',
  '市县',
  '中央',
  '地方',
  '共同',
  '与',
  '、',
  '，',
  '。',
  '；',
  '：',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '\n',
  '一、',
  '（一）',
  '1.',
  '（1）',
  '①',
  '其中',
  '第一档',
  '8:2',
  '50%',
  '按照隶属关系',
  '分别',
  '通过转移支付给予支持',
  '其他未列事项',
  '具体确定',
  '等事项',
  '建设',
  '管理',
  '水库',
  '的',
  '以及',
  '\u00ad',
  '\u200b',
  '　',
  '\t',
  '權',
  '財政',
  '甲',
  '乙',
  '自2024年1月1日起施行',
  '上述事项',
  '下列事项',
  '委托',
  '除',
  '外',
  '领域改革方案',
  '第一条',
  '\r\n',
  '0',
  '９',
  '.',
  ',',
];

const chinese = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));

const HEAD =
  '甲省乙领域省与市县财政事权和支出责任划分改革方案\n一、主要内容\n（一）丙\n将丁建设，确认为省级财政事权，由省级承担支出责任。\n';

const compiled = (text: string): readonly Policy[] => {
  try {
    return compilePolicies(text);
  } catch (error) {
    if (error instanceof PolicyError) return [];
    throw error;
  }
};

describe('any text', () => {
  it('compiles or is refused by name, with spans that hold their words', () => {
    fc.assert(
      fc.property(chinese, (body) => {
        const text = HEAD + body;
        for (const policy of compiled(text)) {
          for (const { span, text: words } of [
            ...policy.matters,
            ...policy.principles,
            ...policy.unread,
            ...policy.affiliation,
          ]) {
            expect(wordsAt(text, span[0], span[1])).toBe(words);
          }
          for (const { sentence } of policy.matters) {
            expect(sentence[0] <= sentence[1] && sentence[1] <= text.length).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });

  it('compiles the same twice', () => {
    fc.assert(
      fc.property(chinese, (body) => {
        expect(toJson(compiled(HEAD + body))).toBe(toJson(compiled(HEAD + body)));
      }),
      { numRuns: Math.ceil(numRuns / 3) },
    );
  });

  it('without a provision is refused or has no matter out of nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const policy of compiled(text)) expect(policy.matters.length).toBeGreaterThan(0);
      }),
      { numRuns },
    );
  });
});

const ITEMS = [
  '省级组织的执法检查',
  '由市县申报的项目评审',
  '对外交流',
  '与外国政府开展合作',
  '承办考务工作',
  '所需设备购置',
  '包括民宿在内的旅游促进',
  '避免污染的治理',
  '省级与港澳台合作',
  '未列入目录的保护',
  '委托市县实施的资产清查',
  '国家级平台建设',
  '省市共建的基地运行',
  '在全省有重大影响的案件查办',
  '涉及专利权、商标权的审查',
  '战略、规划、政策制定',
  '省级重点实验室（含分中心）建设',
  '“四好”公路创建',
  '通过转移支付支持的改造',
  '不得转让的资产管护',
];

describe('a list', () => {
  it('loses no item, whatever its words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ITEMS), { minLength: 1, maxLength: 8 }), (items) => {
        const text = `${HEAD}将${items.join('，')}，确认为市县财政事权，由市县承担支出责任。`;
        const words =
          compiled(text)[0]
            ?.matters.map((matter) => matter.text)
            .join('、') ?? '';
        for (const item of items) expect(words).toContain(item);
      }),
      { numRuns },
    );
  });
});

describe('cutting', () => {
  const cutters = { sentencesOf, partsOf, clausesOf, enumerationOf };
  it.each(Object.entries(cutters))('%s loses nothing but separators', (_, cut) => {
    fc.assert(
      fc.property(chinese, (text) => {
        const pieces = cut(text, { start: 0, end: text.length });
        let at = 0;
        for (const { start, end } of pieces) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(/^[。！？!?\n；;，,、]*$/.test(text.slice(at, start))).toBe(true);
          at = end;
        }
        expect(/^[。！？!?\n；;，,、]*$/.test(text.slice(at))).toBe(true);
      }),
      { numRuns },
    );
  });
});

describe('folding', () => {
  it('is idempotent and keeps every visible character’s place', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        const once = fold(text);
        expect(fold(once.text).text).toBe(once.text);
        for (let i = 0; i < once.text.length; i++) {
          const from = once.map[i] as number;
          const to = once.ends[i] as number;
          expect(to).toBeGreaterThan(from);
          expect(fold(text.slice(from, to)).text).toContain(once.text.charAt(i));
        }
      }),
      { numRuns },
    );
  });

  it('leads from the parser’s text back to the source', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        const flow = readFlow(text);
        const [start, end] = sourceSpan(flow, { start: 0, end: flow.text.length });
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns },
    );
  });
});
