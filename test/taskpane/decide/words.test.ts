/** What decisions are told as: citations, steps of the history, times. */
import { doStep, type Step } from '../../../src/decisions/history';
import { EMPTY_STORE } from '../../../src/decisions/store';
import { citation } from '../../../src/taskpane/decide/state/citation';
import { levelChoices, searchMatters } from '../../../src/taskpane/decide/state/matters';
import { stepText, timeText } from '../../../src/taskpane/decide/state/told';
import { decideWordsOf } from '../../../src/taskpane/decide/words';
import { resultsOf } from '../../../src/taskpane/state/results';
import { wordsOf } from '../../../src/taskpane/state/words';
import { builtinPolicies } from '../../../src/policy/builtin';
import { someAudit } from '../fixture';

const zh = decideWordsOf(wordsOf('zh', '内蒙古自治区'));
const en = decideWordsOf(wordsOf('en', '内蒙古自治区'));
const audit = someAudit();
const { items } = resultsOf(audit);

test('a finding is cited in one sentence: title, 文号, clause quoted, where, what, what to do', () => {
  expect(citation(items[0]!, audit.policies, zh)).toBe(
    '依据《知识产权领域自治区与盟市财政事权和支出责任划分改革实施方案》（内政办发〔2024〕48号）一、（三）“结合自治区产业发展开展专利导航”，项目支出!E3“新能源产业专利导航”应为自治区事权，现列盟市级；将事权级次改为自治区；另有划分依据的，注明文件后保留。',
  );
});

test.each([zh, en])('no place is left open, whatever the finding rests on', (words) => {
  items.forEach((item) => {
    const bare = { ...item, finding: { ...item.finding, basis: null } };
    [item, bare].forEach((one) => {
      const text = citation(one, audit.policies, words);
      expect(text).not.toMatch(/\{|\n|undefined|。。/);
      expect(text).toContain(item.address);
    });
  });
});

const STEP: Step = {
  at: null,
  by: null,
  kind: 'decide',
  reason: '',
  subject: '专利导航',
  rows: 3,
  precedents: { removed: [], added: [] },
  accepted: { removed: [], added: [] },
  writes: [],
};

test.each([zh, en])('every kind of step is told in full', (words) => {
  for (const kind of ['decide', 'accept', 'restore', 'adopt', 'import'] as const) {
    const [entry] = doStep(EMPTY_STORE, { ...STEP, kind }).history ?? [];
    expect(stepText(entry!, words)).toMatch(/^[^{}]+$/);
  }
});

test('times are told by hand, and none where there is none', () => {
  expect(timeText('2026-01-02T03:04:05.000Z')).toMatch(/^2026-01-0[123] \d\d:\d\d$/);
  expect(timeText(null)).toBe('');
  expect(timeText('gestern')).toBe('');
});

test('matters are found by any of their words', () => {
  const policies = builtinPolicies();
  const found = searchMatters(policies, '专利 导航');
  expect(found.length).toBeGreaterThan(0);
  found.forEach(({ matter }) => expect(`${matter.text}${matter.expanded ?? ''}`).toContain('专利'));
  expect(searchMatters(policies, '没有这个事项')).toEqual([]);
  expect(levelChoices(policies)).toEqual(expect.arrayContaining(['province', 'prefecture', 'undetermined']));
});
