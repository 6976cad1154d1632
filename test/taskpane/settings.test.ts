/** The settings before they are kept, templates, and the texts of the help page. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_STORE, parseStore, storeText } from '../../src/decisions/store';
import { RULE_CODES } from '../../src/rules/types';
import { sectionsOf } from '../../src/taskpane/help/read-text';
import { RULE_TEXTS } from '../../src/taskpane/help/rule-texts';
import {
  draftOf,
  isBySpending,
  setColumn,
  setFact,
  setHeaderRow,
  setRole,
  setRule,
  setSheet,
  setSpending,
  withDraft,
  type Draft,
} from '../../src/taskpane/settings/state/draft';
import { headRows } from '../../src/taskpane/settings/state/head-rows';
import { applyTemplate, fits, templateFrom, templateOf } from '../../src/taskpane/settings/state/template';
import { visibleRows } from '../../src/taskpane/state/scope';
import { findTables } from '../../src/workbook/tables';
import { sheetOf } from '../workbook/build';

const EMPTY = draftOf(EMPTY_STORE);

test('what is set and taken back leaves nothing behind', () => {
  const steps: readonly ((draft: Draft) => Draft)[] = [
    (draft) => setColumn(draft, '表', 'amount', 'C'),
    (draft) => setSheet(draft, '表', 'out'),
    (draft) => setRole(draft, '表', 'performance'),
    (draft) => setHeaderRow(draft, '表', 4),
    (draft) => setFact(draft, 'stage', 'final'),
    (draft) => setRule(draft, 'mixed', false),
  ];
  const back: readonly ((draft: Draft) => Draft)[] = [
    (draft) => setColumn(draft, '表', 'amount', undefined),
    (draft) => setSheet(draft, '表', undefined),
    (draft) => setRole(draft, '表', undefined),
    (draft) => setHeaderRow(draft, '表', undefined),
    (draft) => setFact(draft, 'stage', undefined),
    (draft) => setRule(draft, 'mixed', true),
  ];
  const set = steps.reduce((draft, step) => step(draft), EMPTY);
  expect(set).toEqual({
    table: {
      columns: { 表: { amount: 'C' } },
      sheets: { 表: 'out' },
      roles: { 表: 'performance' },
      headerRows: { 表: 4 },
      stage: 'final',
    },
    amountsBySpending: [],
    rules: { off: ['mixed'], severities: {} },
  });
  expect(back.reduce((draft, step) => step(draft), set)).toEqual({
    table: { columns: {}, sheets: {}, roles: {}, headerRows: {} },
    amountsBySpending: [],
    rules: { off: [], severities: {} },
  });
});

test('a draft goes into the store and out again; decisions stay', () => {
  const accepted = [{ rowKey: 'k', code: 'mixed' as const, reason: '已核', by: null, at: null }];
  const draft = setColumn(EMPTY, '表', 'declaredLevel', null);
  const store = parseStore(storeText(withDraft({ ...EMPTY_STORE, accepted }, draft)));
  expect(store.accepted).toEqual(accepted);
  expect(draftOf(store)).toEqual(draft);
});

test('决算 is by where spent until the officer says by source', () => {
  const final = setFact(EMPTY, 'stage', 'final');
  expect(isBySpending(final, '表')).toBe(true);
  expect(isBySpending(setSpending(final, '表', false), '表')).toBe(false);
  expect(isBySpending(EMPTY, '表')).toBe(false);
  expect(isBySpending(setSpending(EMPTY, '表', true), '表')).toBe(true);
});

const book = (at: string, heads: readonly string[]) =>
  findTables(
    sheetOf(
      [['2026年项目表'], heads, ['全区专利导航', '知识产权局', 10, 11], ['版权登记', '版权局', 20, 21]],
      {
        at,
        name: `表${at}`,
      },
    ),
  ).tables;

const HEADS = ['项目名称', '预算单位', '金额', '备用金额'];

test('a template finds its columns in the next workbook, wherever the table stands', () => {
  const first = book('A1', HEADS);
  const draft = setFact(
    setColumn(setColumn(EMPTY, '表A1', 'amount', 'D'), '表A1', 'unit', null),
    'stage',
    'second',
  );
  const mapped = findTables(
    sheetOf([['2026年项目表'], HEADS, ['全区专利导航', '知识产权局', 10, 11]], { name: '表A1' }),
    draft.table,
  ).tables;
  const template = templateFrom(JSON.parse(JSON.stringify(templateOf('我的', draft, mapped))));
  expect(template).not.toBeNull();
  const next = book('C1', HEADS);
  expect(fits(template!, next)).toBe(true);
  const applied = applyTemplate(EMPTY, template!, next);
  expect(applied.table.columns?.['表C1']).toMatchObject({ name: 'C', amount: 'F', unit: null });
  expect(applied.table.stage).toBe('second');
  expect(fits(template!, book('A1', ['项目名称', '预算单位', '金额', '其他数']))).toBe(false);
  expect(first).toHaveLength(1);
});

test.each([null, 1, {}, { kind: 'shiquan-template', format: 2 }, { kind: 'shiquan-template', format: 1 }])(
  'no template: %j',
  (value) => expect(templateFrom(value)).toBeNull(),
);

test('rows that could be a header are offered with their texts', () => {
  const rows = headRows(sheetOf([['标题'], ['甲', '', '丙'], [1, 2, 3]], { at: 'B3' }));
  expect(rows).toEqual([
    {
      row: 3,
      heads: [
        { column: 1, text: '甲' },
        { column: 3, text: '丙' },
      ],
    },
  ]);
});

test('visible rows are those that no filter hides', () => {
  const sheet = sheetOf([['a'], ['b'], ['c'], ['d'], ['e']], { hiddenRows: [1, 2, 4] });
  expect(visibleRows(sheet)).toEqual([
    [0, 0],
    [3, 3],
  ]);
});

test('every rule has its help, of what, why, what to do and the clause, without test notation', () => {
  expect(Object.keys(RULE_TEXTS).sort()).toEqual([...RULE_CODES].sort());
  const folders = readdirSync(join(__dirname, '..', '..', 'src', 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
    .map(({ name }) => name);
  expect(folders.sort()).toEqual([...RULE_CODES].sort());
  RULE_CODES.forEach((code) => {
    const sections = sectionsOf(RULE_TEXTS[code]);
    expect(sections.map(({ title }) => title)).toEqual(['', '什么', '为什么', '怎么办', '依据条款']);
    expect(JSON.stringify(sections)).not.toMatch(/```|\*\*|→/);
  });
});
