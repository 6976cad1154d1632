/** 疑点清单: one line a finding, with a link to its cell. */
import type { AuditedRow, FileAudit } from '../audit/types';
import { message, say, type Language } from '../messages';
import type { Finding } from '../rules/types';
import { cellAddress } from '../workbook/address';
import type { OutputCell, OutputSheet } from '../workbook/host';
import { cell, headerRow, wanCell, type OutputRow } from './cells';
import { frameSheet } from './frame';

/** A finding with the row it stands in, or null for one of a whole table. */
interface Line {
  readonly finding: Finding;
  readonly row: AuditedRow | null;
}

/** Every finding, rows in sheet order, findings of tables last. Amounts in 万元. */
export const findingsSheet = (audit: FileAudit, language: Language = 'zh'): OutputSheet => {
  const words = (id: string): string => say(message(`report.head.${id}`), language);
  const lines: Line[] = [];
  audit.rows.forEach((row) => row.findings.forEach((finding) => lines.push({ finding, row })));
  audit.findings.forEach((finding) => lines.push({ finding, row: null }));
  const titles = [
    'no',
    'severity',
    'code',
    'sheet',
    'cell',
    'unit',
    'name',
    'amount',
    'finding',
    'suggestion',
    'basis',
    'accepted',
  ];
  return frameSheet(audit, language, {
    role: 'findings',
    widths: [6, 9, 16, 15, 8, 18, 22, 12, 26, 28, 32, 10],
    head: [headerRow(...titles.map(words))],
    body:
      lines.length > 0
        ? { count: lines.length, row: (index) => lineCells(lines[index] as Line, index, language) }
        : [[cell(say(message('report.none'), language))]],
    landscape: true,
  });
};

const lineCells = ({ finding, row }: Line, index: number, language: Language): OutputRow => {
  const basis = finding.basis;
  return [
    cell(index + 1, 'integer'),
    cell(say(message(`report.severity.${finding.severity}`), language), finding.severity),
    cell(say(message(`rules.${finding.code}.title`), language), 'text'),
    cell(finding.sheet, 'text'),
    addressCell(finding),
    cell(row?.row.texts.unit?.text ?? '', 'wrap'),
    cell((row?.row.texts.name?.text ?? '').trim(), 'wrap'),
    amountCell(row),
    cell(say(finding.message, language), 'wrap'),
    cell(say(finding.suggestion, language), 'wrap'),
    cell(basis ? `${basis.number ?? ''}${basis.clause}：${basis.quote}` : '', 'wrap'),
    cell(
      finding.accepted ? say(message('report.accepted', { reason: finding.accepted.reason }), language) : '',
      'wrap',
    ),
  ];
};

const addressCell = (finding: Finding): OutputCell => {
  const first = finding.cells[0];
  if (!first) return cell('', 'text');
  const address = cellAddress(first.row, first.column);
  return { value: address, style: 'link', link: { sheet: finding.sheet, address } };
};

const amountCell = (row: AuditedRow | null): OutputCell => {
  const value = row?.row.amounts.amount?.value;
  return value === null || value === undefined ? cell('', 'text') : wanCell(value);
};
