import type { BudgetRow } from '../workbook/types';
import type { RowText } from './types';

const joined = (
  row: BudgetRow,
  main: string | undefined,
  column: 'detail' | 'remarks',
): string | undefined => {
  const own = row.texts[column];
  const more = [...row.moreTexts, ...(row.joined ?? [])].map((cell) => cell.text);
  if (column === 'remarks' || more.length === 0) return main;
  return [own?.text, ...more].filter((text) => text !== undefined && text !== '').join('\n');
};

/** The words of a row that classification may look at; what the row declares is left out. */
export const rowText = (row: BudgetRow): RowText => {
  const of = (column: keyof BudgetRow['texts']): string | undefined => row.texts[column]?.text;
  const fields: { [K in keyof RowText]: RowText[K] | undefined } = {
    name: of('name') ?? '',
    unit: of('unit'),
    parentUnit: of('parentUnit'),
    detail: joined(row, of('detail'), 'detail'),
    remarks: of('remarks'),
    functionCode: of('functionCode'),
    fundSource: of('fundSource'),
    transferType: of('transferType'),
    docNumber: of('docNumber'),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, text]) => text !== undefined),
  ) as unknown as RowText;
};
