import { clauseWords } from './clause';
import { assigns } from './clause-words';
import { cutAt, partsOf, sentencesOf, clausesOf } from './cut';
import type { Flow, Range } from './flow';
import { headingLevel } from './headings';
import { readLevelPhrase, type LevelWords } from './level';
import type { Section } from './outline';
import { findPayer } from './payer';
import type { Parts } from './share-figures';
import { isCatchAll } from './special-sentences';
import { newStatement, type Statement } from './statement';
import type { Party, Standpoint } from './tiers';

type Role = 'item' | 'group' | 'level' | 'payer' | 'other' | LevelWords;

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/序号|备注|标准|依据|说明|文号/, 'other'],
  [/分担|支出责任|承担(?:主体|方式|比例)|负担/, 'payer'],
  [/(?:事权|级次|层级)(?:划分|归属|级次|类型|主体|层级)?$|^(?:划分|归属)(?:类型|情况)?$/, 'level'],
  [/领域|类别|大类|分类|一级|方面/, 'group'],
  [/事项|项目|内容|名称|服务|事权/, 'item'],
];

function roleOf(text: string, standpoint: Standpoint): Role | null {
  const level =
    headingLevel(text, standpoint) ?? (text.length <= 12 ? readLevelPhrase(text, standpoint) : null);
  if (level !== null) return level;
  return ROLES.find(([form]) => form.test(text))?.[1] ?? null;
}

/** A row's cells by position; an empty cell is an empty range. */
function cellsOf(text: string, row: Range): Range[] {
  const cells: Range[] = [];
  let { start } = row;
  for (let at = row.start; at <= row.end; at++) {
    if (at < row.end && text.charAt(at) !== '\t') continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  return cells;
}

const isLevel = (role: Role): role is LevelWords => typeof role === 'object';

const TITLED = /^.{0,6}(?:事项|项目|内容|名称|领域|类别)$/;
/** Below a header, 自主设立的项目 is a row's item; only the bare word is a header again. */
const TITLED_AGAIN = /^(?:财政|具体|主要)?(?:事权)?(?:序号|事项|项目|内容|名称|领域|类别)(?:名称|内容)?$/;

/** A header names the item's column, and a level for the rows or for a column. `again`: one stands above already. */
function readHeader(flow: Flow, row: Range, standpoint: Standpoint, again: boolean): Role[] | null {
  const cells = cellsOf(flow.text, row);
  const roles = cells.map((cell) => roleOf(clauseWords(flow, cell), standpoint) ?? 'other');
  const judges = roles.some((role) => isLevel(role) || role === 'level' || role === 'payer');
  const title = again ? TITLED_AGAIN : TITLED;
  const titled = cells.some((cell) => title.test(clauseWords(flow, cell)));
  const columns = roles.filter(isLevel).length;
  return judges && (titled || columns > 1) && !/由.{1,20}承担|\d%/.test(clauseWords(flow, row))
    ? roles
    : null;
}

const CHECK = /^[√✓✔●○◎★是有Y]$/;
const FIGURE = /^(\d{1,3}(?:\.\d+)?)%?$/;

const EMPTY = /^[-—–/无\s]*$/;

/** Reads the rows of a section's table; rows that speak of levels or payers and are not understood are `unread`. */
export function readTable(
  flow: Flow,
  table: Section,
  standpoint: Standpoint,
): { statements: Statement[]; unread: Range[]; groups: Section[] } {
  const statements: Statement[] = [];
  const unread: Range[] = [];
  const groups: Section[] = [];
  let roles: Role[] | null = null;
  let item: Range | null = null;
  let section = table;
  for (const row of table.rows) {
    const header = readHeader(flow, row, standpoint, roles !== null);
    if (header !== null) {
      roles = header;
      item = null;
      section = table;
      continue;
    }
    if (roles === null) {
      if (assigns(clauseWords(flow, row))) unread.push(row);
      continue;
    }
    const cells = cellsOf(flow.text, row);
    const at = roles.indexOf('item');
    const own = cells[at];
    if (own !== undefined && own.end > own.start) item = own;
    const group = cells[roles.indexOf('group')];
    if (group !== undefined && group.end > group.start) {
      section = groupOf(flow, table, groups, group);
      if (own === undefined || own.end <= own.start) item = null;
    }
    const found = readRow({ flow, section, standpoint, row, roles, cells, item });
    if (found.length === 0 && assigns(clauseWords(flow, row))) unread.push(row);
    statements.push(...found);
  }
  return { statements, unread, groups };
}

/** The part of a table under one field of its first column; the column names it once, or in every row. */
function groupOf(flow: Flow, table: Section, groups: Section[], title: Range): Section {
  const words = clauseWords(flow, title);
  const known = groups.find((one) => one.title !== null && clauseWords(flow, one.title) === words);
  if (known !== undefined) return known;
  const { clause } = table;
  const made: Section = { mark: null, title, bodies: [], children: [], parent: table, clause, rows: [] };
  groups.push(made);
  return made;
}

interface Row {
  readonly flow: Flow;
  readonly section: Section;
  readonly standpoint: Standpoint;
  readonly row: Range;
  readonly roles: readonly Role[];
  readonly cells: readonly Range[];
  readonly item: Range | null;
}

function readRow(row: Row): Statement[] {
  const columns = row.cells
    .map((cell, i) => ({ cell, role: row.roles[i] ?? 'other', text: clauseWords(row.flow, cell) }))
    .filter(({ text }) => !EMPTY.test(text));
  const byTier = columns.filter(({ role }) => isLevel(role)) as {
    cell: Range;
    role: LevelWords;
    text: string;
  }[];
  if (byTier.length === 0) return readAssigned(row, columns);
  if (row.item !== null && byTier.every(({ text }) => FIGURE.test(text))) return readFigures(row, byTier);
  if (row.item !== null && byTier.every(({ text }) => CHECK.test(text))) return readChecks(row, byTier);
  return byTier.map(({ cell, role }) => {
    const statement = newStatement(row.section, row.row, listOf(row.flow, cell));
    statement.level = role;
    return statement;
  });
}

/** A cell's items: its sentences, cut at ； and ，. */
const listOf = (flow: Flow, cell: Range): Range[] =>
  sentencesOf(flow.text, cell).flatMap((one) =>
    partsOf(flow.text, one).flatMap((part) => cutAt(flow.text, part, (char) => char === ',')),
  );

/** A cell may hold several items, cut at ； . */
const own = (row: Row): Statement =>
  newStatement(row.section, row.row, partsOf(row.flow.text, row.item as Range), null, false, true);

function readFigures(row: Row, columns: readonly { role: LevelWords; text: string }[]): Statement[] {
  const figures: Parts = {};
  for (const { role, text } of columns) {
    const party = role.parties[0];
    const value = Number((FIGURE.exec(text) as RegExpExecArray)[1]);
    if (party !== undefined && value > 0) figures[party] = value;
  }
  const parties = Object.keys(figures) as Party[];
  const statement = own(row);
  statement.level =
    parties.length > 1 ? { level: 'shared', parties } : { level: parties[0] ?? 'undetermined', parties };
  if (parties.length > 1) statement.figures = figures;
  return [statement];
}

function readChecks(row: Row, columns: readonly { role: LevelWords }[]): Statement[] {
  const statement = own(row);
  const [first] = columns;
  if (columns.length === 1 && first !== undefined) statement.level = first.role;
  else statement.level = { level: 'shared', parties: columns.flatMap(({ role }) => role.parties) };
  return [statement];
}

/** A row whose level and payer stand in cells of their own. */
function readAssigned(row: Row, columns: readonly { cell: Range; role: Role; text: string }[]): Statement[] {
  if (row.item === null) return [];
  const { flow, standpoint } = row;
  const statement = own(row);
  for (const { cell, role, text } of columns) {
    if (role === 'level')
      statement.level = /隶属关系/.test(text)
        ? { level: 'by-affiliation', parties: [] }
        : (headingLevel(text, standpoint) ?? readLevelPhrase(text, standpoint));
    if (role !== 'payer') continue;
    for (const clause of sentencesOf(flow.text, cell).flatMap((one) =>
      partsOf(flow.text, one).flatMap((part) => clausesOf(flow.text, part)),
    )) {
      const payer = findPayer(flow.text, clause, standpoint);
      if (/\d/.test(clauseWords(flow, clause))) statement.shareClauses.push(clause);
      else if (payer !== null && statement.payer === null) {
        statement.payer = payer.payer;
        statement.payerParties = payer.parties;
      } else if (payer === null && statement.payer === null) {
        const words = readLevelPhrase(clauseWords(flow, clause), standpoint);
        if (words !== null) {
          statement.payer = words.level;
          statement.payerParties = words.parties;
        }
      }
    }
  }
  if (isCatchAll(columns.map(({ text }) => text).join(','))) {
    statement.level = { level: 'undetermined', parties: [] };
    statement.payer = 'undetermined';
    statement.condition = 'unlisted';
  }
  const read = statement.level !== null || statement.payer !== null || statement.shareClauses.length > 0;
  if (statement.level === null && statement.payer === null) statement.payer = 'shared';
  return read ? [statement] : [];
}
