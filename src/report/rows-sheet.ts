/** 逐行认定表: every row with level, payer, matter, clause and reason, to paste beside one's own. */
import type { AuditedRow, FileAudit } from '../audit/types';
import type { RowLevel } from '../classify/types';
import { message, say, type Language } from '../messages';
import type { Matter } from '../policy/types';
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
  const cellsOf = rowMaker(audit, language);
  return frameSheet(audit, language, {
    role: 'rows',
    widths: [15, 6, 18, 22, 12, 10, 10, 10, 15, 26, 14, 24, 9, 16],
    head: [headerRow(...titles.map((id) => say(message(`report.head.${id}`), language)))],
    body: { count: audit.rows.length, row: (index) => cellsOf(audit.rows[index] as AuditedRow) },
    landscape: true,
  });
};

/** Makes the cells of a row; what many rows share is said once. */
const rowMaker = (audit: FileAudit, language: Language): ((audited: AuditedRow) => OutputRow) => {
  const words = sharedWords(audit, language);
  return (audited) => {
    const { row, result, findings, uncounted } = audited;
    const matter = words.matter(audited);
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
      cell(words.level(result.level), 'text'),
      cell(result.payer ? words.level(result.payer) : '', 'text'),
      cell(categoryTitle(audited), 'wrap'),
      cell(matter.text, 'wrap'),
      cell(matter.clause, 'wrap'),
      cell(reasonOf(audited, language), 'wrap'),
      cell(words.status(result.status) + (uncounted ? words.uncounted : ''), 'wrap'),
      cell(words.codes(findings.map(({ code }) => code).join('、')), 'wrap'),
    ];
  };
};

const remembered = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new Map<K, V>();
  return (key) => {
    const found = made.get(key);
    if (found !== undefined) return found;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};

const sharedWords = (audit: FileAudit, language: Language) => {
  const title = (code: string): string => say(message(`rules.${code}.title`), language);
  const matters = new Map<Matter, ReturnType<typeof matterOf>>();
  return {
    level: remembered((value: RowLevel) => level(audit, value, language)),
    uncounted: say(message('report.uncounted'), language),
    status: remembered((value: string) => say(message(`report.status.${value}`), language)),
    codes: remembered((codes: string) => (codes === '' ? '' : codes.split('、').map(title).join('、'))),
    matter: (row: AuditedRow) => {
      const { ref, refs } = row.result;
      if (refs || !ref) return matterOf(row);
      const found = matters.get(ref.matter) ?? matterOf(row);
      matters.set(ref.matter, found);
      return found;
    },
  };
};

const categoryTitle = ({ result }: AuditedRow): string => {
  const policy = result.ref?.policy ?? result.refs?.[0]?.policy ?? result.candidates[0]?.ref.policy;
  return policy?.categories.find((category) => category.ordinal === result.category)?.title ?? '';
};
