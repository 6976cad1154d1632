/** Why a header heads no budget table. */
import { AMOUNTS, type AmountMap } from './amount-map';
import type { ColumnFacts } from './column-facts';
import type { TextMap } from './columns';
import type { Grid } from './grid';
import type { HeaderBlock } from './header-find';
import { headerKey, meaningOf } from './header-match';
import { isLabel } from './sample';
import { isBlankText, squeeze, textOf } from './text';

export type Refusal =
  | { readonly why: 'no-name'; readonly header: HeaderBlock }
  | { readonly why: 'statement'; readonly kind: string }
  | { readonly why: 'no-budget' };

const FORM_ROWS = 8;

/** A form, not a table: below the head of the name column stand further labels. */
const isForm = (grid: Grid, block: HeaderBlock, name: number): boolean => {
  const own = headerKey(block.paths[name - block.left]?.slice(-1)[0] ?? '');
  let filled = 0;
  let labels = 0;
  for (let row = block.bottom + 1; row <= block.bottom + FORM_ROWS; row++) {
    const text = textOf(grid.at(row, name));
    if (isBlankText(text) || headerKey(text) === own) continue;
    filled++;
    // 专利导航项目 would head a column of names as well as it is one.
    if (text.length <= 20 && isLabel(text) && meaningOf(text)?.kind !== 'name') labels++;
  }
  return labels >= 2 && labels * 2 >= filled;
};

/** 三公经费表, 收支总表 and the like list kinds of money under a bare 项目, not projects. */
const STATEMENT =
  /(三公经费|收支(?:预算|决算)?总表|收支总体|财政拨款收支|收入(?:预算|决算)?(?:总)?表|基本支出(?:预算|决算)?(?:明细)?表|机关运行经费)/;

const statementKind = (facts: readonly ColumnFacts[], text: TextMap, words: string): string | null => {
  const name = facts.find((fact) => fact.column === text.columns.name);
  const leaf = name ? headerKey(name.path[name.path.length - 1] ?? '') : '';
  if (!/^(?:项目|支出项目|支出)$/.test(leaf)) return null;
  const groups = facts.map((fact) => squeeze(fact.path[0] ?? ''));
  const sides = groups.some((text) => /^收入/.test(text)) && groups.some((text) => /^支出/.test(text));
  return STATEMENT.exec(squeeze(words).replace(/["“”「」]/g, ''))?.[1] ?? (sides ? '收支表' : null);
};

/** `words` are those around the table: title, sheet name. Null where nothing speaks against it. */
export const refusal = (
  grid: Grid,
  block: HeaderBlock,
  facts: readonly ColumnFacts[],
  text: TextMap,
  amounts: AmountMap,
  words: string,
): Refusal | null => {
  const { name, unit, parentUnit, declaredLevel, declaredPayer } = text.columns;
  const money = AMOUNTS.some((column) => amounts.columns[column] !== undefined);
  if (name === undefined) {
    const named = [unit, parentUnit, declaredLevel, declaredPayer, text.columns.detail].some(
      (c) => c !== undefined,
    );
    return money && named ? { why: 'no-name', header: block } : { why: 'no-budget' };
  }
  const kind = statementKind(facts, text, words);
  if (kind) return { why: 'statement', kind };
  const used =
    money || [unit, parentUnit, declaredLevel, declaredPayer].some((column) => column !== undefined);
  return used && !isForm(grid, block, name) ? null : { why: 'no-budget' };
};
