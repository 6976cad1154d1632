/** 逐行认定表: every row with level, payer, matter, clause and reason, to paste beside one's own. */
import type { AuditedRow, FileAudit } from '../audit/types';
import { message, say, type Language } from '../messages';
import { cellAddress } from '../workbook/address';
import type { OutputSheet } from '../workbook/host';
import { cell, headerRow, wanCell, type OutputRow } from './cells';
import { frameSheet } from './frame';
import { level, matterOf, reasonOf } from './words';

/** Every audited row in sheet order. Amounts in 万元. */
export const rowsSheet = (audit: FileAudit, language: Language = 'zh'): OutputSheet => {
  const titles = [
    'sheet',
    'row',
    'unit',
    'name',
    'amount',
    'declared',
    'level',
    'payer',
    'category',
    'matter',
    'clause',
    'reason',
    'status',
    'finding',
  ];
  return frameSheet(audit, language, {
    role: 'rows',
    widths: [15, 6, 18, 22, 12, 10, 10, 10, 15, 26, 14, 24, 9, 16],
    head: [headerRow(...titles.map((id) => say(message(`report.head.${id}`), language)))],
    body: audit.rows.map((row) => rowCells(audit, row, language)),
    landscape: true,
  });
};

const rowCells = (audit: FileAudit, audited: AuditedRow, language: Language): OutputRow => {
  const { row, result, findings } = audited;
  const matter = matterOf(audited);
  const amount = row.amounts.amount?.value;
  const name = row.texts.name;
  return [
    cell(row.sheet, 'text'),
    {
      value: row.row + 1,
      style: 'link',
      link: { sheet: row.sheet, address: cellAddress(row.row, name?.column ?? audited.table.header.left) },
    },
    cell(row.texts.unit?.text ?? '', 'wrap'),
    cell((name?.text ?? '').trim(), 'wrap'),
    amount === null || amount === undefined ? cell('', 'text') : wanCell(amount),
    cell(row.texts.declaredLevel?.text ?? '', 'text'),
    cell(level(audit, result.level, language), 'text'),
    cell(result.payer ? level(audit, result.payer, language) : '', 'text'),
    cell(categoryTitle(audited), 'wrap'),
    cell(matter.text, 'wrap'),
    cell(matter.clause, 'wrap'),
    cell(reasonOf(audited, language), 'wrap'),
    cell(say(message(`report.status.${result.status}`), language), 'text'),
    cell(findings.map((finding) => say(message(`rules.${finding.code}.title`), language)).join('、'), 'wrap'),
  ];
};

const categoryTitle = ({ result }: AuditedRow): string => {
  const policy = result.ref?.policy ?? result.refs?.[0]?.policy ?? result.candidates[0]?.ref.policy;
  return policy?.categories.find((category) => category.ordinal === result.category)?.title ?? '';
};
