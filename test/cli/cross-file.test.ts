import { optionsOf } from '../../src/cli/audit-file';
import { crossFindings } from '../../src/cli/cross-file';
import { EMPTY_STORE, type AuditStore } from '../../src/decisions/store';
import { say } from '../../src/messages';
import { cellAddress } from '../../src/workbook/address';
import { auditOf, bookOf, digestFileOf, POLICIES, type Line } from './books';

interface Book {
  readonly file: string;
  readonly lines: readonly Line[];
  readonly sheet?: string;
  readonly store?: AuditStore;
}

const between = async (
  books: readonly Book[],
  store: AuditStore = EMPTY_STORE,
): Promise<readonly string[]> => {
  const files = [];
  for (const { file, lines, sheet, store: own } of books)
    files.push(digestFileOf(await auditOf(file, bookOf(lines, sheet), own ?? store)));
  return crossFindings(files, optionsOf(store, POLICIES)).map(({ finding, file, sheet }) => {
    const cell = finding.cells[0];
    const accepted = finding.accepted ? ' 已接受' : '';
    return `${finding.code} ${file} ${sheet} ${cell ? cellAddress(cell.row, cell.column) : ''}：${say(finding.message)}${accepted}`;
  });
};

const NAVIGATION = { name: '专利导航项目', level: '盟市级' };

describe('findings between workbooks', () => {
  it('finds one unit’s work in two workbooks, and names file, sheet and cell of both', async () => {
    const found = await between([
      { file: '甲.xlsx', lines: [{ name: '商标执法检查' }, NAVIGATION] },
      { file: '乙.xlsx', lines: [{ ...NAVIGATION, name: '2025年专利导航工作经费' }] },
    ]);
    expect(found).toEqual([
      'duplicate 甲.xlsx 2025年项目支出 B3：与“乙.xlsx 2025年项目支出”第2行为同一单位、同一工作，疑似重复',
      'duplicate 乙.xlsx 2025年项目支出 B2：与“甲.xlsx 2025年项目支出”第3行为同一单位、同一工作，疑似重复',
    ]);
  });

  it('leaves what stands twice in one workbook to that workbook', async () => {
    const found = await between([
      { file: '甲.xlsx', lines: [NAVIGATION, NAVIGATION] },
      { file: '乙.xlsx', lines: [{ name: '商标执法检查' }] },
    ]);
    expect(found).toEqual([]);
  });

  it('finds the same work declared differently by different units', async () => {
    const found = await between([
      { file: '甲.xlsx', lines: [{ unit: '包头市知识产权局', ...NAVIGATION }] },
      { file: '乙.xlsx', lines: [{ unit: '赤峰市知识产权局', name: '专利导航', level: '自治区级' }] },
      { file: '丙.xlsx', lines: [{ unit: '乌海市知识产权局', name: '专利导航', level: '市级' }] },
    ]);
    expect(found.map((line) => line.slice(0, 20))).toEqual([
      expect.stringContaining('inconsistent 甲'),
      expect.stringContaining('inconsistent 乙'),
      expect.stringContaining('inconsistent 丙'),
    ]);
    expect(found[0]).toContain('“乙.xlsx 2025年项目支出”第2行列自治区级');
  });

  it.each<readonly [string, readonly Book[]]>([
    [
      'years of the sheets differ',
      [
        { file: '甲.xlsx', lines: [NAVIGATION], sheet: '2024年项目支出' },
        { file: '乙.xlsx', lines: [NAVIGATION], sheet: '2025年项目支出' },
      ],
    ],
    [
      'years of the files differ',
      [
        { file: '2024年预算.xlsx', lines: [NAVIGATION], sheet: '项目支出' },
        { file: '2025年预算.xlsx', lines: [NAVIGATION], sheet: '项目支出' },
      ],
    ],
    [
      'the files are rounds of one budget',
      [
        { file: '一上.xlsx', lines: [NAVIGATION] },
        { file: '二上.xlsx', lines: [NAVIGATION] },
      ],
    ],
    [
      'one is the table of goals',
      [
        { file: '甲.xlsx', lines: [NAVIGATION] },
        { file: '乙.xlsx', lines: [NAVIGATION], sheet: '2025年绩效目标' },
      ],
    ],
    [
      'the units differ',
      [
        { file: '甲.xlsx', lines: [{ ...NAVIGATION, unit: '包头市知识产权局' }] },
        { file: '乙.xlsx', lines: [{ ...NAVIGATION, unit: '赤峰市知识产权局' }] },
      ],
    ],
    [
      'they are out of the field',
      [
        { file: '甲.xlsx', lines: [{ name: '办公楼维修' }] },
        { file: '乙.xlsx', lines: [{ name: '办公楼维修' }] },
      ],
    ],
  ])('says nothing where %s', async (_, books) => {
    expect((await between(books)).filter((line) => line.startsWith('duplicate'))).toEqual([]);
  });

  it('obeys switched-off rules', async () => {
    const books = ['甲.xlsx', '乙.xlsx'].map((file) => ({ file, lines: [NAVIGATION] }));
    const off: AuditStore = { ...EMPTY_STORE, rules: { off: ['duplicate'], severities: {} } };
    expect(await between(books)).toHaveLength(2);
    expect(await between(books, off)).toEqual([]);
  });

  it('finds conflicts in a work that all units have, without comparing each row with every other', async () => {
    const many = (file: string): Book => ({
      file,
      lines: Array.from({ length: 150 }, (_, at) => ({
        unit: `包头市第${at}知识产权局`,
        ...NAVIGATION,
        level: at === 149 ? '自治区级' : '盟市级',
      })),
    });
    const found = await between([many('甲.xlsx'), many('乙.xlsx')]);
    const inconsistent = found.filter((line) => line.startsWith('inconsistent'));
    expect(inconsistent.length).toBeGreaterThanOrEqual(300);
    expect(inconsistent.find((line) => line.includes('甲.xlsx 2025年项目支出 B151'))).toContain('乙.xlsx');
  });
});
