import { compilePolicies } from '../../src/policy/compile';
import type { PolicyError } from '../../src/policy/errors';
import { fold } from '../../src/policy/normalise';
import { readMark } from '../../src/policy/numbering';
import { planOf } from './support/plan';

const TITLE = '甲省乙领域省与市县财政事权和支出责任划分改革方案';
const BODY = '一、主要内容\n（一）丙\n将丁建设，确认为省级财政事权，由省级承担支出责任。\n';
const one = (text: string) => {
  const [policy] = compilePolicies(text);
  if (policy === undefined) throw new Error('no policy');
  return policy;
};

describe('the frame', () => {
  it.each(['〔2024〕', '[2024]', '﹝2024﹞', '【2024】', '［2024］', '(2024)'])(
    'writes 文号 with %s in one form',
    (year) => {
      expect(
        one(`甲省人民政府办公厅关于印发乙方案的通知\n甲政办发${year}7号\n${TITLE}\n${BODY}`).number,
      ).toBe('甲政办发〔2024〕7号');
    },
  );

  it.each([
    ['2024年5月13日', '2024-05-13'],
    ['２０２４年５月１３日', '2024-05-13'],
    ['二〇二四年五月十三日', '2024-05-13'],
    ['甲省人民政府办公厅2024年12月3日', '2024-12-03'],
    ['2024 年 12 月 30 日', '2024-12-30'],
  ])('reads the date %s', (written, date) => {
    expect(one(`${TITLE}\n${BODY}甲省人民政府办公厅\n${written}\n`).issued).toBe(date);
  });

  it.each([
    ['本方案自印发之日起施行。', '2024-05-13'],
    ['本方案自2025年1月1日起执行。', '2025-01-01'],
    ['本方案从二〇二五年一月一日起实施。', '2025-01-01'],
    ['本方案自发布之日起30日后施行。', '2024-06-12'],
    ['本方案由省财政厅负责解释。', null],
  ])('%s', (sentence, date) => {
    expect(one(`${TITLE}\n${BODY}二、附则\n${sentence}\n2024年5月13日\n`).effective).toBe(date);
  });

  it('parts several plans of one notice', () => {
    const other = TITLE.replace('乙领域', '戊领域');
    const policies = compilePolicies(
      `甲省人民政府办公厅\n关于印发两个方案的通知\n甲政办发〔2024〕7号\n${TITLE}\n${BODY}\n${other}\n${BODY}`,
    );
    expect(policies.map((policy) => [policy.id, policy.field, policy.matters.length])).toEqual([
      ['甲政办发〔2024〕7号', '乙', 1],
      ['甲政办发〔2024〕7号#2', '戊', 1],
    ]);
  });

  it('takes a repeated title once', () => {
    expect(compilePolicies(`${TITLE}\n附件：\n${TITLE}\n《${TITLE}》\n${BODY}`)).toHaveLength(1);
  });

  it.each(['', ' \n', '\u200b\n'])('refuses an empty text %j', (text) => {
    expect(() => compilePolicies(text)).toThrow(expect.objectContaining({ code: 'empty' }) as PolicyError);
  });

  it('refuses what is no such document', () => {
    const text = '关于召开会议的通知\n请各部门按时参加。由办公室负责会务。';
    expect(() => compilePolicies(text)).toThrow(
      expect.objectContaining({ code: 'not-a-policy' }) as PolicyError,
    );
  });

  it('refuses a text beyond all plans', () => {
    expect(() => compilePolicies('甲'.repeat(5_000_001))).toThrow(
      expect.objectContaining({ code: 'too-big' }) as PolicyError,
    );
  });
});

describe('numbers', () => {
  it.each([
    ['一、甲', '一、'],
    ['（十二）甲', '（十二）'],
    ['(三)甲', '（三）'],
    ['1.甲', '1.'],
    ['2、甲', '2.'],
    ['(3)甲', '（3）'],
    ['4)甲', '4）'],
    ['⑤甲', '⑤'],
    ['第六条甲', '第六条'],
  ])('%s', (text, label) => {
    expect(readMark(fold(text).text)?.label).toBe(label);
  });

  it.each(['2.5亿元', '一二类', '十四五规划', '2024年', '（含甲）'])('%s is no heading', (text) => {
    expect(readMark(fold(text).text)).toBeNull();
  });

  it('a level heading hands its level down, the field is the category', () => {
    const policy = one(
      `${TITLE}\n一、主要内容\n（一）省级财政事权\n1.公路\n（1）国道建设、养护和管理；\n（2）省界治超站运行。\n2.水路\n（1）航道养护。\n（二）市县财政事权\n1.公路\n（1）县道养护。\n`,
    );
    expect(policy.categories.map(({ ordinal, title }) => [ordinal, title])).toEqual([
      [1, '公路'],
      [2, '水路'],
    ]);
    expect(
      policy.matters.map((matter) => [matter.category, matter.clause, matter.text, matter.level]),
    ).toEqual([
      [1, '一、（一）1.（1）', '国道建设、养护和管理', 'province'],
      [1, '一、（一）1.（2）', '省界治超站运行', 'province'],
      [2, '一、（一）2.（1）', '航道养护', 'province'],
      [1, '一、（二）1.（1）', '县道养护', 'prefecture'],
    ]);
  });
});

describe('copies from the web', () => {
  const clean = planOf(
    '将跨市水量分配与统一调度，水资源监测体系建设，确认为省级财政事权，由省级承担支出责任。',
  ).matters;

  it.each([
    [
      'soft hyphens and zero-width spaces',
      '将跨市水量分\u00ad配与统一\u200b调度，水资源监测体系建设，确认为省级财政\u00ad事权，由省级承担支出责任。',
    ],
    [
      'half-width punctuation',
      '将跨市水量分配与统一调度,水资源监测体系建设,确认为省级财政事权,由省级承担支出责任.',
    ],
    ['mixed marks', '将跨市水量分配与统一调度，水资源监测体系建设，确认为省级财政事权；由省级承担支出责任。'],
    [
      'lines broken in words',
      '将跨市水量分配与统一调\n度，水资源监测体系建设，确认为省级财政\n事权，由省级承担支出\n责任。',
    ],
    ['spaces', '将跨市水量分配与统一调度， 水资源监测体系建设， 确认为 省级财政事权， 由省级承担支出责任。'],
  ])('%s change nothing', (_, body) => {
    const texts = planOf(body).matters.map((matter) => [matter.text, matter.level, matter.payer]);
    expect(texts).toEqual(clean.map((matter) => [matter.text, matter.level, matter.payer]));
  });

  it('parts paragraphs whose breaks were lost, and keeps a number with its words', () => {
    const flat = `${TITLE}\n一、主要内容\u3000\u3000（一）  丙\u3000\u3000将丁建设，确认为省级财政事权，由省级承担支出责任。\u3000\u3000二、保障措施\u3000\u3000各级要由本级承担支出责任。`;
    const policy = one(flat);
    expect(policy.categories.map(({ title }) => title)).toEqual(['丙']);
    expect(policy.matters.map((matter) => [matter.clause, matter.text])).toEqual([['一、（一）', '丁建设']]);
  });

  it('keeps traditional characters as written', () => {
    const [matter] = planOf('將跨市水量統一調度，確認為省級財政事權，由省級承擔支出責任。').matters;
    expect(matter).toMatchObject({ text: '跨市水量統一調度', level: 'province', payer: 'province' });
  });

  it('reads over readings that a converter left', () => {
    const [matter] = planOf(
      '將跨市水量調度，確認為省級財(cái)政事權(quán)，由省級承擔(dān)支出責(zé)任。',
    ).matters;
    expect(matter).toMatchObject({ level: 'province', payer: 'province' });
  });
});
