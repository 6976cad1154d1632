/** Which rows of the main tables a row of another table is about: by 项目编码, then by name and unit. */
import type { BudgetRow, BudgetTable } from '../workbook/types';
import { sameUnit } from './same-unit';

const plain = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:19|20)\d{2}\s*年?度?/g, '')
    .replace(/[\s，、。,.;；:：“”"'‘’()【】[\]《》〈〉·\-—_/]+/g, '');

const codeOf = (row: BudgetRow): string => (row.texts.projectCode?.text ?? '').replace(/\s+/g, '');

const unitNameOf = (row: BudgetRow, table: BudgetTable): string =>
  plain(row.texts.unit?.text ?? table.reportingUnit?.text);

interface Main {
  readonly row: BudgetRow;
  readonly unit: string;
}

const put = <T>(groups: Map<string, T[]>, key: string, value: T): void => {
  if (key === '') return;
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
};

const NONE: readonly BudgetRow[] = [];

/** Rows of the main tables, looked up many times. */
export class MainRows {
  private readonly byCode = new Map<string, Main[]>();
  private readonly byName = new Map<string, Main[]>();
  private readonly found = new Map<BudgetRow, readonly BudgetRow[]>();

  constructor(tables: readonly BudgetTable[]) {
    tables.forEach((table) =>
      table.rows.forEach((row) => {
        const main = { row, unit: unitNameOf(row, table) };
        put(this.byCode, codeOf(row), main);
        put(this.byName, plain(row.texts.name?.text), main);
      }),
    );
  }

  /** All rows of the project, the first way that finds any; a code given to several names goes by the name where one has it. */
  of(row: BudgetRow, table: BudgetTable): readonly BudgetRow[] {
    const known = this.found.get(row);
    if (known) return known;
    const found = this.find(row, table);
    this.found.set(row, found);
    return found;
  }

  private find(row: BudgetRow, table: BudgetTable): readonly BudgetRow[] {
    const name = plain(row.texts.name?.text);
    const unit = unitNameOf(row, table);
    const coded = this.byCode.get(codeOf(row)) ?? [];
    if (coded.length > 0) {
      const named = coded.filter(({ row: main }) => plain(main.texts.name?.text) === name);
      return (named.length > 0 ? named : coded).map((main) => main.row);
    }
    const named = (this.byName.get(name) ?? []).filter((main) => sameUnit(main.unit, unit));
    return named.length === 0 ? NONE : named.map((main) => main.row);
  }
}
