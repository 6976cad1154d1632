/** Workbooks that are small on disk and huge once read: they are read in bounded memory, or refused with a clear error. */
import { auditWorkbook } from '../../../src/audit/pipeline';
import { optionsOf } from '../../../src/cli/audit-file';
import { EMPTY_STORE } from '../../../src/decisions/store';
import { openXlsx } from '../../../src/hosts/xlsx';
import { builtinPolicies } from '../../../src/policy/builtin';
import { HostError } from '../../../src/workbook/host';
import { readSheets } from '../../../src/workbook/read-sheets';
import { fillOn, noteOn } from './support/changes';
import { differences } from './support/parts';
import { MAIN, sheetOf, simpleParts, simpleWorkbook } from './support/simple-workbook';
import { packageOf } from './support/zip-builder';

jest.setTimeout(120_000);

const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    const host = openXlsx(bytes, '预算.xlsx');
    for (const { id } of await host.sheets()) await host.read(id);
    return 'read';
  } catch (error) {
    if (error instanceof HostError && error.where.file === '预算.xlsx') return error.code;
    throw error;
  }
};

const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

describe('shared strings', () => {
  it('a million are read and marked', async () => {
    const strings = list(1_000_000, (i) => `<si><t>专利导航${i}</t></si>`);
    const rows = list(1000, (i) => `<row><c t="s"><v>${i * 1000 + 999}</v></c></row>`);
    const original = simpleWorkbook([sheetOf(rows)], { strings });
    const host = openXlsx(original, 'a.xlsx');
    expect((await host.read('1')).values[999]).toEqual(['专利导航999999']);
    await host.apply([fillOn('1', [[999, 0]], '专利导航999999'), noteOn('1', 999, 0)]);
    const again = openXlsx(await host.save(), 'a.xlsx');
    await again.clear('everything');
    expect(differences(original, await again.save())).toEqual([]);
  });

  it('more than any workbook has are refused', async () => {
    expect(await codeOf(simpleWorkbook([sheetOf('')], { strings: '<si/>'.repeat(5_000_001) }))).toBe(
      'too-big',
    );
  });

  it('pointed to beyond their end are an empty or damaged cell, never a crash', async () => {
    const rows = '<row><c t="s"><v>99999999</v></c><c t="s"><v>-1</v></c><c><v>1</v></c></row>';
    expect(['read', 'damaged']).toContain(
      await codeOf(simpleWorkbook([sheetOf(rows)], { strings: '<si/>' })),
    );
  });
});

it('rows with a single cell at their far end are refused before memory runs out', async () => {
  const rows = list(60_000, (i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`);
  expect(await codeOf(simpleWorkbook([sheetOf(rows)]))).toBe('too-big');
});

it('elements inside elements without end are no reason to crash', async () => {
  const deep = `${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}`;
  expect(await codeOf(simpleWorkbook([sheetOf('<row><c><v>1</v></c></row>', deep)]))).toBe('read');
  const parts = simpleParts([sheetOf('')]);
  parts['xl/workbook.xml'] = `<workbook xmlns="${MAIN}">${'<a>'.repeat(300_000)}`;
  expect(await codeOf(packageOf(parts))).toBe('damaged');
});

const HEAD =
  '<row r="1"><c r="A1" t="str"><v>预算单位</v></c><c r="B1" t="str"><v>项目名称</v></c><c r="C1" t="str"><v>事权级次</v></c><c r="D1" t="str"><v>金额（万元）</v></c></row>';

const budgetRow = (row: number): string =>
  `<row r="${row}"><c r="A${row}" t="str"><v>${row % 2 ? '' : '自治区知识产权局'}</v></c><c r="B${row}" t="str"><v>专利导航${row}</v></c><c r="C${row}" t="str"><v>盟市级</v></c><c r="D${row}"><v>${row}</v></c></row>`;

const merged = (rows: number, refs: readonly string[]): Uint8Array =>
  simpleWorkbook([
    sheetOf(
      HEAD + list(rows, (i) => budgetRow(i + 2)),
      `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    ),
  ]);

describe('30,000 merges', () => {
  it('are read, filled down, marked across and left as they were', async () => {
    const refs = Array.from({ length: 30_000 }, (_, i) => `A${2 * i + 2}:A${2 * i + 3}`);
    const original = merged(60_000, refs);
    const host = openXlsx(original, 'a.xlsx');
    expect((await host.read('1')).merges).toHaveLength(30_000);
    const units = refs.slice(0, 2_000).map((_, i) => [2 * i + 1, 0] as const);
    await host.apply([fillOn('1', units, '自治区知识产权局'), noteOn('1', 1, 0)]);
    const again = openXlsx(await host.save(), 'a.xlsx');
    await again.clear('everything');
    expect(differences(original, await again.save())).toEqual([]);
  });

  it('each over the whole sheet are audited in bounded time all the same', async () => {
    const refs = Array.from({ length: 30_000 }, () => 'A2:XFD1048576');
    const host = openXlsx(merged(500, refs), 'a.xlsx');
    const sheets = await readSheets(host);
    const audit = auditWorkbook({ file: 'a.xlsx', sheets }, optionsOf(EMPTY_STORE, builtinPolicies()));
    expect(audit.rows).toHaveLength(500);
    await host.look('1');
  });
});
