import type { AuditedRow, FileAudit } from '../../src/audit/types';
import { marksOf, MOST_RULES } from '../../src/marks/marks';
import { message } from '../../src/messages';
import type { Finding } from '../../src/rules/types';
import type { FillChange, NoteChange } from '../../src/workbook/host';
import { isOurFormula, isOurNote } from '../../src/workbook/mark-tag';
import { anAudit } from '../support/audit-builder';
import { aClassification, aRow, aTable, columnOf } from '../support/builders';

const finding = (row: number, column: number, over: Partial<Finding> = {}): Finding => ({
  code: 'level-mismatch',
  severity: 'error',
  sheetId: 's1',
  sheet: '项目支出',
  cells: [{ row, column }],
  message: message('rules.level-mismatch', { due: '自治区', declared: '盟市' }),
  suggestion: message('rules.level-mismatch.todo', { due: '自治区' }),
  basis: { number: '内政办发〔2024〕48号', clause: '一、（三）', quote: '……' },
  ...over,
});

const audited = (row: number, name: string, findings: readonly Finding[], unit?: string): AuditedRow => ({
  row: aRow({ row, texts: unit === undefined ? { name } : { name, unit } }),
  table: aTable(),
  result: aClassification(),
  findings,
});

const auditOf = (rows: readonly AuditedRow[], findings: readonly Finding[] = []): FileAudit =>
  anAudit({ rows, findings, tables: [aTable()] });

const fillsOf = (audit: FileAudit): FillChange[] =>
  marksOf(audit).changes.filter((change): change is FillChange => change.kind === 'fill');
const notesOf = (audit: FileAudit): NoteChange[] =>
  marksOf(audit).changes.filter((change): change is NoteChange => change.kind === 'note');

const LEVEL = columnOf('declaredLevel');
const NAME_LETTER = 'B';

describe('marks', () => {
  it("fill a cell as long as its row's name stands, and are recognised by their tag", () => {
    const [fill] = fillsOf(auditOf([audited(6, '专利导航项目', [finding(6, LEVEL)])]));
    expect(fill?.formula).toBe(`($${NAME_LETTER}7="专利导航项目")*("shiquan:error"<>"")`);
    expect(isOurFormula(fill?.formula ?? '')).toBe(true);
    expect(fill?.areas).toEqual([{ top: 6, left: LEVEL, bottom: 6, right: LEVEL }]);
  });

  it('share one rule for rows of one name and severity, relative to the topmost cell', () => {
    const rows = [9, 4].map((row) => audited(row, '宣传', [finding(row, LEVEL)]));
    const fills = fillsOf(auditOf(rows));
    expect(fills).toHaveLength(1);
    expect(fills[0]?.areas.map((area) => area.top)).toEqual([4, 9]);
    expect(fills[0]?.formula).toContain(`$${NAME_LETTER}5=`);
  });

  it('double quotation marks of a name inside the formula', () => {
    const [fill] = fillsOf(auditOf([audited(2, '“铁拳"行动', [finding(2, LEVEL)])]));
    expect(fill?.formula).toContain('="“铁拳""行动")');
  });

  it.each([
    ['has no name', '', '为企业服务'],
    ['has a name too long for a formula', '长'.repeat(201), '为企业服务'],
    ['has a line break in its name', '一\n二', '为企业服务'],
  ])('hold on to another text where the row %s', (_why, name, detail) => {
    const row = audited(2, name, [finding(2, LEVEL)]);
    const withDetail = { ...row, row: aRow({ row: 2, texts: { name, detail } }) };
    expect(fillsOf(auditOf([withDetail]))[0]?.formula).toContain('="为企业服务")');
  });

  it('of a merged unit cell hold on to that cell, which belongs to several rows', () => {
    const unitColumn = columnOf('unit');
    const row = audited(9, '宣传', [finding(5, unitColumn)], '局本级');
    const merged = {
      ...row,
      row: {
        ...row.row,
        texts: { ...row.row.texts, unit: { text: '局本级', row: 5, column: unitColumn, filled: true } },
      },
    };
    expect(fillsOf(auditOf([merged]))[0]?.formula).toBe('($A6="局本级")*("shiquan:error"<>"")');
    expect(notesOf(auditOf([merged]))[0]?.text).toMatch(/^【事权审核·不符】第10行“宣传”：应为自治区事权/);
  });

  it('show the gravest finding of a cell by colour and all of them in one note of at most four lines', () => {
    const unlike = finding(2, LEVEL, {
      code: 'county-burden',
      severity: 'warning',
      message: message('rules.county-burden.same', { due: '盟市', county: '旗县' }),
    });
    const audit = auditOf([audited(2, '宣传', [unlike, finding(2, LEVEL)])]);
    expect(fillsOf(audit).map((fill) => fill.color)).toEqual(['#F8CBAD']);
    const [note] = notesOf(audit);
    const lines = note?.text.split('\n') ?? [];
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^【事权审核·不符】应为自治区事权，现列盟市；另：/);
    expect(lines[1]).toContain('内政办发〔2024〕48号一、（三）');
    expect(lines[3]).toBe('[shiquan:level-mismatch,county-burden]');
    expect(isOurNote(note?.text ?? '')).toBe(true);
  });

  it('leave a note on the first cell of a finding only', () => {
    const both = finding(2, LEVEL, {
      cells: [
        { row: 2, column: LEVEL },
        { row: 2, column: LEVEL + 1 },
      ],
    });
    const audit = auditOf([audited(2, '宣传', [both])]);
    expect(fillsOf(audit).flatMap((fill) => fill.areas)).toHaveLength(2);
    expect(notesOf(audit).map((note) => note.column)).toEqual([LEVEL]);
  });

  it('are not made for findings an officer accepted', () => {
    const accepted = finding(2, LEVEL, { accepted: { reason: '有委托书', by: null } });
    expect(marksOf(auditOf([audited(2, '宣传', [accepted])])).changes).toEqual([]);
  });

  it('of a table hold on to its title', () => {
    const audit = auditOf([], [finding(0, 0, { code: 'not-in-force', severity: 'info' })]);
    expect(fillsOf(audit)[0]?.formula).toBe('($A1="2025年项目支出表")*("shiquan:info"<>"")');
  });

  it('share rules where a sheet has too many names: a fill shows on rows of its rule only', () => {
    const rows = Array.from({ length: MOST_RULES + 1 }, (_, index) =>
      audited(index + 2, `项目${index}`, [finding(index + 2, LEVEL)]),
    );
    const { changes, notes } = marksOf(auditOf(rows));
    const fills = changes.filter((change): change is FillChange => change.kind === 'fill');
    expect(fills.length).toBeGreaterThan(5);
    expect(fills.length).toBeLessThan(60);
    expect(notes).toEqual([]);
    for (const { formula, areas } of fills) {
      const names = formula.match(/="项目\d+"/g) ?? [];
      expect(names).toHaveLength(areas.length);
      areas.forEach(({ top }) => expect(formula).toContain(`="项目${top - 2}")`));
      expect(formula.length).toBeLessThan(3_000);
    }
  });

  it('go by the tag alone, and say so, where even that takes too many rules', () => {
    const rows = Array.from({ length: 30_000 }, (_, index) =>
      audited(index + 2, `${'很长的项目名称'.repeat(20)}${index}`, [finding(index + 2, LEVEL)]),
    );
    const { changes, notes } = marksOf(auditOf(rows));
    const fills = changes.filter((change) => change.kind === 'fill');
    expect(fills).toHaveLength(1);
    expect((fills[0] as FillChange).formula).toBe('1*("shiquan:error"<>"")');
    expect(notes.map((note) => note.code)).toEqual(['mark-skipped']);
  });
});

describe('marks of rows that share a name', () => {
  const twin = (row: number, unit: string, findings: readonly Finding[]) =>
    audited(row, '宣传', findings, unit);

  it('hold on to the unit too, so that a sort cannot bring one under the mark of the other', () => {
    const fills = fillsOf(auditOf([twin(3, '甲局', [finding(3, LEVEL)]), twin(4, '乙局', [])]));
    const unit = String.fromCharCode(65 + columnOf('unit'));
    expect(fills[0]?.formula).toBe(`($${NAME_LETTER}4="宣传")*($${unit}4="甲局")*("shiquan:error"<>"")`);
  });

  it('take no number for a text', () => {
    const [fill] = fillsOf(auditOf([twin(3, '101', [finding(3, LEVEL)]), twin(4, '102', [])]));
    expect(fill?.formula).toBe(`($${NAME_LETTER}4="宣传")*("shiquan:error"<>"")`);
  });

  it('are told apart in rules of several rows too', () => {
    const rows = Array.from({ length: MOST_RULES + 1 }, (_, index) =>
      twin(index + 2, `第${index}局`, [finding(index + 2, LEVEL)]),
    );
    const { changes, notes } = marksOf(auditOf(rows));
    const fills = changes.filter((change): change is FillChange => change.kind === 'fill');
    expect(fills.length).toBeGreaterThan(1);
    expect(fills[0]?.formula).toContain('="第0局")+(');
    expect(notes).toEqual([]);
  });
});
