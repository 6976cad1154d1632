import { optionsOf } from '../../src/cli/audit-file';
import { crossFindings } from '../../src/cli/cross-file';
import { makeTotal, totalJson } from '../../src/cli/total';
import { totalWorkbook } from '../../src/cli/total-workbook';
import { EMPTY_STORE } from '../../src/decisions/store';
import { openXlsx } from '../../src/hosts/xlsx';
import { seeXlsx } from '../support/see-xlsx';
import { auditOf, bookOf, digestFileOf, POLICIES } from './books';

const books = async () => {
  const lines = [
    { name: '专利导航', level: '盟市级', amount: 20 },
    { name: '办公楼维修', amount: 5 },
  ];
  const files = [
    digestFileOf(await auditOf('甲.xlsx', bookOf(lines))),
    digestFileOf(
      await auditOf('乙.xlsx', bookOf([...lines, { name: '版权作品登记', level: '盟市级', amount: 1.5 }])),
    ),
  ];
  const failed = [{ shown: '坏 & "破".xlsx', reason: '文件是空的' }];
  return makeTotal(POLICIES, files, failed, crossFindings(files, optionsOf(EMPTY_STORE, POLICIES)));
};

describe('the total workbook', () => {
  it('has the summary of all files, what was found between them, and the files', async () => {
    const bytes = await totalWorkbook(await books());
    const sheets = await seeXlsx(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['文件清单', '事权审核汇总', '跨文件疑点']);
    const text = (at: number): string => JSON.stringify(Object.values(sheets[at]?.cells ?? {}));
    expect(text(0)).toContain('坏 & \\"破\\".xlsx');
    expect(text(0)).toContain('文件是空的');
    expect(text(1)).toContain('本次审核项目5个、51.5万元，其中领域内3个、41.5万元');
    expect(text(2)).toContain('与“乙.xlsx 2025年项目支出”第2行为同一单位、同一工作，疑似重复');
  });

  it('is of our sheets alone, so that it is never audited', async () => {
    const infos = await openXlsx(await totalWorkbook(await books()), '汇总.xlsx').sheets();
    expect(infos.every(({ ours }) => ours !== null)).toBe(true);
  });

  it('is the same bytes for the same files', async () => {
    const total = await books();
    expect(Buffer.from(await totalWorkbook(total)).equals(await totalWorkbook(total))).toBe(true);
  });

  it('says the same as JSON', async () => {
    const json = totalJson(await books());
    expect(json.files.map(({ file, rows, amount }) => [file, rows, amount])).toEqual([
      ['甲.xlsx', 2, 250_000],
      ['乙.xlsx', 3, 265_000],
    ]);
    expect(json.totals).toMatchObject({ rows: 5, amount: 515_000, inField: 3 });
    expect(json.summary.reduce((sum, { rows }) => sum + rows, 0)).toBe(5);
    expect(json.findings.map(({ code, file, sheet, cells }) => [code, file, sheet, cells])).toEqual([
      ['duplicate', '甲.xlsx', '2025年项目支出', ['B2']],
      ['duplicate', '乙.xlsx', '2025年项目支出', ['B2']],
    ]);
    expect(json.failed).toEqual([{ file: '坏 & "破".xlsx', reason: '文件是空的' }]);
  });
});
