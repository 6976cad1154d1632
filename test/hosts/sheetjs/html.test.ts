/** HTML under the name .xls, as budget systems and Excel write it. */
import { areaAddress } from '../../../src/workbook/address';
import { open, readSheets, valuesOf } from './reading';

const page = (body: string): string =>
  `<html><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`;

test('tables and lines of text stand below one another', async () => {
  const values = await valuesOf(
    page(
      '<h2>2025年项目支出</h2><p>单位：万元</p><table><tr><th>项目<th>金额<tr><td>甲<td>1,200.50</table><p>说明</p>',
    ),
  );
  expect(values).toEqual([
    ['2025年项目支出', null],
    ['单位：万元', null],
    ['项目', '金额'],
    ['甲', 1200.5],
    ['说明', null],
  ]);
});

test('cells over rows and columns, and what stands beside them', async () => {
  const host = await open(
    page(
      '<table><tr><td rowspan=2>项目</td><td colspan=2>金额</td></tr><tr><td>自治区</td><td>盟市</td></tr>' +
        '<tr><td rowspan=9>甲</td><td>1</td><td>2</td></tr></table><table><tr><td>乙</td></tr></table>',
    ),
  );
  const [sheet] = await readSheets(host);
  expect(sheet?.values).toEqual([
    ['项目', '金额', null],
    [null, '自治区', '盟市'],
    ['甲', 1, 2],
    ['乙', null, null],
  ]);
  expect(sheet?.merges.map(areaAddress)).toEqual(['A1:A2', 'B1:C1']);
});

test('entities, line breaks, indents, tables in cells, scripts and comments', async () => {
  const values = await valuesOf(
    page(
      '<script>if (a < b) document.write("<td>no</td>")</script><!-- <table><tr><td>no</td></tr></table> -->' +
        '<table><tr><td>甲&amp;乙&nbsp;&#19987;&#x5229;</td><td>一<br>二</td><td>&nbsp;&nbsp;缩进</td>' +
        '<td><table><tr><td>里</td><td>面</td></tr></table></td><td>a < b</td></tr></table>',
    ),
  );
  expect(values).toEqual([['甲&乙\u00a0专利', '一\n二', '\u00a0\u00a0缩进', '里 面', 'a < b']]);
});

test('what Excel says beside the text: exact numbers, texts, the name of the sheet, hidden rows', async () => {
  const host = await open(
    page(
      '<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>项目支出</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->' +
        `<table><col width=140><tr><td style='mso-number-format:"\\@"'>123</td><td x:num="1234.5678">1,234.57</td></tr>` +
        '<tr style="display:none"><td>藏</td></tr></table>',
    ),
  );
  const [sheet] = await readSheets(host);
  expect(sheet?.name).toBe('项目支出');
  expect(sheet?.values).toEqual([
    ['123', 1234.5678],
    ['藏', null],
  ]);
  expect(sheet?.hiddenRows).toEqual([1]);
});

test('a page without a table is no workbook', async () => {
  await expect(open(page('<div>请先登录</div>'))).rejects.toMatchObject({
    code: 'not-a-workbook',
    where: { file: '预算.xls' },
  });
});

test('any broken page is read or refused, never more', async () => {
  for (const broken of [
    '<table',
    '<table><tr><td',
    '<table><td a="',
    '<table><tr><td>甲</table></table></td>',
    '<html><table><!--',
  ])
    await open(broken).then(
      (host) => host.sheets(),
      (error: unknown) => expect(error).toMatchObject({ name: 'HostError' }),
    );
});
