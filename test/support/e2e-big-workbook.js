/** A budget workbook of any length, written as plainly as the format allows: for progress, smoothness and cancelling. */
const { zipSync, strToU8 } = require('fflate');

const WORK = [
  ['全区专利导航项目', '自治区级', 'province'],
  ['呼和浩特市知识产权执法办案', '盟市级', 'prefecture'],
  ['专利开放许可推广与转化对接', '盟市级', 'province'],
  ['数据知识产权登记试点', '自治区级', 'province'],
  ['知识产权宣传周活动', '自治区级', 'province'],
  ['办公楼供暖改造', '自治区级', 'province'],
];
const UNITS = ['内蒙古自治区知识产权局', '呼和浩特市市场监督管理局', '自治区知识产权保护中心'];
const HEAD = ['预算单位', '项目名称', '财政事权级次', '预算数', '自治区', '盟市'];

const text = (value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (value) => `<c><v>${value}</v></c>`;
const empty = '<c/>';

const rowOf = (index) => {
  const [work, level, payer] = WORK[index % WORK.length];
  const amount = (index % 90) + 1;
  return [
    text(UNITS[index % UNITS.length]),
    text(`${work}（第${index + 1}批）`),
    text(level),
    number(amount),
    payer === 'province' ? number(amount) : empty,
    payer === 'prefecture' ? number(amount) : empty,
  ].join('');
};

const PARTS = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="项目支出表" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

/** Bytes of an .xlsx with one table of so many rows. */
const bigWorkbook = (rows) => {
  const lines = [
    text('2025年项目支出预算表'),
    text('单位：万元'),
    HEAD.map(text).join(''),
    ...Array.from({ length: rows }, (_, index) => rowOf(index)),
  ];
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines
    .map((line) => `<row>${line}</row>`)
    .join('')}</sheetData></worksheet>`;
  const parts = { ...PARTS, 'xl/worksheets/sheet1.xml': sheet };
  const packed = Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0"?>${xml}`)]);
  return Buffer.from(zipSync(Object.fromEntries(packed), { level: 1 }));
};

module.exports = { bigWorkbook };
