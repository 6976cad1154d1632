/** Keys by content: decisions on a row or a finding outlive sorting, inserting, deleting and renaming sheets. */
import type { Finding } from '../rules/types';
import type { BudgetRow, ColumnName } from '../workbook/types';

/** What makes a row the one that was decided on: a changed amount or declaration is a new question. */
const TEXTS: readonly ColumnName[] = [
  'name',
  'unit',
  'detail',
  'projectCode',
  'declaredCategory',
  'declaredLevel',
  'declaredPayer',
];

/** Two 32-bit FNV-1a passes with unlike seeds: 16 hex digits, the same on every machine. */
const hash = (text: string): string => {
  const pass = (seed: number): string => {
    let value = seed;
    for (let at = 0; at < text.length; at++) {
      value ^= text.charCodeAt(at);
      value = Math.imul(value, 0x01000193);
    }
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return pass(0x811c9dc5) + pass(0x050c5d1f);
};

const plain = (text: string | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/g, '');

/** The key of a row's content, as `AcceptedFinding.rowKey` keeps it. */
export const rowKey = (row: BudgetRow): string => {
  const texts = TEXTS.map((name) => plain(row.texts[name as keyof BudgetRow['texts']]?.text));
  const amounts = Object.keys(row.amounts)
    .sort()
    .map((name) => {
      const cell = row.amounts[name as keyof BudgetRow['amounts']];
      return `${name}=${cell?.value ?? plain(cell?.shown)}`;
    })
    .filter((part) => !part.endsWith('='));
  return hash([...texts, ...amounts].join('\u0001'));
};

/** The key of a finding of a table or file: what it says. */
export const findingKey = (finding: Finding): string =>
  hash([finding.code, finding.message.id, JSON.stringify(finding.message.args)].join('\u0001'));
