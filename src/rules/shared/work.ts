/** When two rows are the same work: the classifier's words of the work, and what tells two periods of it apart. */
import type { BudgetTable } from '../../workbook/types';
import type { JudgedRow, RuleSettings } from '../types';

/** The work with the matter it was found to be: one name over two matters is two works. Null where a row names none. */
export const workOf = ({ result }: JudgedRow): string | null => {
  if (result.workKey === '') return null;
  const refs = result.refs ?? (result.ref ? [result.ref] : []);
  return [result.workKey, ...refs.map((ref) => `${ref.policy.id} ${ref.matter.id}`)].join('\n');
};

const sharing = new WeakMap<readonly JudgedRow[], readonly JudgedRow[]>();

/** Rows whose words of the work stand in another row too, in order: no others can be one work, and they are few. */
export const sharingWork = (rows: readonly JudgedRow[]): readonly JudgedRow[] => {
  const known = sharing.get(rows);
  if (known) return known;
  const seen = new Set<string>();
  const twice = new Set<string>();
  rows.forEach(({ result: { workKey } }) => (seen.has(workKey) ? twice : seen).add(workKey));
  const found = rows.filter(({ result: { workKey } }) => twice.has(workKey));
  sharing.set(rows, found);
  return found;
};

const YEARS = /20\d{2}(?=年|\D|$)/g;
const PARTS =
  /[一二三四五六七八九十\d]+期|第[一二三四五六七八九十\d]+(?:季度|批|次|届|轮|期|标段|阶段)|[首前续][批期]|[上下]半年|尾款|首付款/g;

/** One of these stands in every part that `PARTS` knows. */
const PART_SIGNS = '期第批半尾首';

/** Forms that normalising turns into other characters: radicals, enclosed and compatibility ideographs, surrogates. */
const isOtherForm = (code: number): boolean =>
  (code >= 0x2e80 && code < 0x2fe0) || (code >= 0x3200 && code < 0x3400) || (code >= 0xd800 && code < 0xfb00);

const mayNamePart = (name: string): boolean => {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code > 0x2e7f && (isOtherForm(code) || PART_SIGNS.indexOf(name.charAt(i)) >= 0)) return true;
  }
  return false;
};

const marks = (row: JudgedRow, pattern: RegExp): readonly string[] =>
  Array.from(new Set((row.row.texts.name?.text ?? '').normalize('NFKC').match(pattern) ?? [])).sort();

/** Parts a name gives: 一期 and 二期, 上半年 and 下半年 are not one period. */
export const partOf = (row: JudgedRow): string =>
  mayNamePart(row.row.texts.name?.text ?? '') ? marks(row, PARTS).join(' ') : '';

/** Years in two names that exclude each other; a name without a year excludes none. */
export const yearsExclude = (a: JudgedRow, b: JudgedRow): boolean => {
  const [one, other] = [marks(a, YEARS), marks(b, YEARS)];
  return one.length > 0 && other.length > 0 && !one.some((year) => other.includes(year));
};

const KINDS: readonly (readonly [string, RegExp])[] = [
  ['performance', /绩效/],
  ['procurement', /采购/],
  ['transfer', /转移支付/],
  ['accounts', /决算|执行/],
  ['adjustment', /调整/],
];
/** 统一下达 is no round. */
const ROUND = /(?:^|[^统])([一二三][上下])/;

/** The part a sheet plays: a project stands again in 绩效目标表, 政府采购表, and in 一上 and 二上. */
export const roleOf = (table: BudgetTable, settings?: RuleSettings): string => {
  const titles = `${table.sheet} ${table.title?.text ?? ''}`;
  // Where a workbook is gathered from its units', each project stands in the gathered table once more.
  if (settings?.stage === 'summary' && /汇总|总表/.test(titles)) return 'gathered';
  const told = table.role === 'projects' ? undefined : table.role;
  const kind = told ?? KINDS.find(([, pattern]) => pattern.test(titles))?.[0] ?? 'projects';
  return `${kind} ${ROUND.exec(titles)?.[1] ?? ''}`;
};

/** The unit a row belongs to; a table without a unit column is its reporting unit's; null where it cannot be told. */
export const unitKeyOf = (row: JudgedRow): string | null => {
  if (row.result.unit.key !== '') return row.result.unit.key;
  return row.table.map.columns.unit === undefined ? `table ${row.table.reportingUnit?.text ?? ''}` : null;
};

/** Rows in groups of one key each, in the order they stand; a null key joins no group. */
export const groupBy = (
  rows: readonly JudgedRow[],
  keyOf: (row: JudgedRow) => string | null,
): ReadonlyMap<string, readonly JudgedRow[]> => {
  const groups = new Map<string, JudgedRow[]>();
  rows.forEach((row) => {
    const key = keyOf(row);
    if (key === null) return;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  return groups;
};

/** Where another row stands, as people say it. */
export const placeOf = (row: JudgedRow, from: JudgedRow): string =>
  row.row.sheetId === from.row.sheetId
    ? `第${row.row.row + 1}行`
    : `“${row.row.sheet}”第${row.row.row + 1}行`;
