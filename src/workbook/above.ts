/** The lines above a header: title, 单位 line, 填报单位, budget year. */
import { filledColumns, type Grid } from './grid';
import { isUnitLine, unitOfLine } from './money-unit';
import { numberingOf } from './numbering';
import { fold, squeeze, textOf } from './text';
import type { MoneyUnit, TextCell } from './types';
import { yearOfTitle } from './year';

export interface Surroundings {
  readonly title: TextCell | null;
  /** How much the title reads like one: 4 and more names a table. */
  readonly titleScore: number;
  readonly reportingUnit: TextCell | null;
  /** A numbered group heading right above the header: （一）呼和浩特市. */
  readonly heading: TextCell | null;
  readonly unit: MoneyUnit | null;
  readonly year: number | null;
}

const REPORTER =
  /(?:(?:填报|编制|编报|预算|申报|报送|填表|主管|制表|报表|上报|单位|部门)(?:预算)?(?:单位|部门|机关)?(?:名称)?|单位|部门|名称)(?:[(（][^)）]*[)）])?\s*[:：]\s*/;
const NOTHING = /^(?:[(（]?(?:公章|盖章|签章)[)）]?)?$/;
const NEXT_LABEL =
  /\s*(?:[(（]?(?:金额|货币|计量|资金)?单位|填报日期|填表日期|编制日期|日期|制表|填表人|联系人|联系电话|预算年度|年度|负责人|审核)[^:：]{0,6}[:：].*$|\s{2,}.*$/;

/** What follows 填报单位： in the same cell, without the money unit or date that may stand behind it; null where there is no such label. */
export const reporterIn = (text: string): string | null => {
  const line = fold(text);
  const match = REPORTER.exec(line);
  if (!match || match.index > 12) return null;
  const name = line
    .slice(match.index + match[0].length)
    .replace(NEXT_LABEL, '')
    .trim();
  return unitOfLine(match[0] + name) !== null || NOTHING.test(name) ? '' : name;
};

/** Where 填报单位： stands alone, its name is the next filled cell to the right. */
const reporterOf = (grid: Grid, row: number, columns: readonly number[]): TextCell | null => {
  for (let i = 0; i < columns.length; i++) {
    const text = textOf(grid.at(row, columns[i]!));
    const name = reporterIn(text);
    if (name === null) continue;
    if (name !== '') return { text: name, row, column: columns[i]!, filled: false };
    const next = columns[i + 1];
    const beside = next === undefined ? '' : textOf(grid.at(row, next));
    if (
      beside !== '' &&
      !/[:：]/.test(beside) &&
      !isUnitLine(text) &&
      unitOfLine(`单位:${beside}`) === null
    ) {
      return { text: beside, row, column: next!, filled: false };
    }
  }
  return null;
};

const ATTACHMENT =
  /^(?:附件|附表|(?:部门|单位)?(?:预算|决算|公开|附|报)*表?)\s*[\d一二三四五六七八九十]*[-—.]?\d*\s*[:：]?$/;
const NO_TITLE =
  /^(?:填报说明|填表说明|编制说明|说明|注|备注|报送口径|口径|填报要求|填报日期|日期|制表|审核|联系|填表人|单位|部门|编码|密级)[^:：]{0,8}[:：]|^(?:注|备注)\d*[:：]/;

/** How much a line reads like a title; 0 or less where it is none. */
const titleScore = (text: string, alone: boolean): number => {
  const line = squeeze(text);
  if (line.length < 2 || ATTACHMENT.test(line) || NO_TITLE.test(line) || isUnitLine(line)) return 0;
  if (reporterIn(text) !== null && !/表/.test(line)) return 0;
  let score = alone ? 2 : 1;
  if (/表(?:[(（].*)?$|表[一二三四五六七八九十\d-]*$/.test(line)) score += 4;
  if (/预算|决算|项目|支出|资金|经费|明细|清单|汇总|情况|计划|安排|分配|目录/.test(line)) score += 2;
  if (/(?:19|20)\d\d年|二[〇○零]/.test(line)) score += 1;
  if (line.length > 60) score -= 4;
  return score;
};

/** What the lines of a stretch of rows say. */
export const surroundingsOf = (grid: Grid, from: number, to: number): Surroundings => {
  let title: TextCell | null = null;
  let best = 0;
  let reportingUnit: TextCell | null = null;
  let unit: MoneyUnit | null = null;
  const texts: string[] = [];
  for (let row = Math.max(from, grid.top); row <= to; row++) {
    const columns = filledColumns(grid, row, grid.left, Math.min(grid.right, grid.left + 60));
    reportingUnit = reporterOf(grid, row, columns) ?? reportingUnit;
    for (const column of columns) {
      const text = textOf(grid.at(row, column));
      texts.push(text);
      unit = unitOfLine(text) ?? unit;
      const score = titleScore(text, columns.length === 1);
      if (score > best) {
        best = score;
        title = { text, row, column, filled: false };
      }
    }
  }
  return {
    title,
    titleScore: best,
    reportingUnit,
    heading: headingAbove(grid, from, to),
    unit: unit ?? besideUnit(grid, from, to),
    year: yearOf(title, texts),
  };
};

const headingAbove = (grid: Grid, from: number, row: number): TextCell | null => {
  if (row < Math.max(from, grid.top)) return null;
  const columns = filledColumns(grid, row, grid.left, grid.right);
  const text = columns.length === 1 ? textOf(grid.at(row, columns[0]!)) : '';
  return numberingOf(text) > 0 ? { text, row, column: columns[0]!, filled: true } : null;
};

/** 单位： in one cell and 万元 in the next. */
const besideUnit = (grid: Grid, from: number, to: number): MoneyUnit | null => {
  for (let row = Math.max(from, grid.top); row <= to; row++) {
    const columns = filledColumns(grid, row, grid.left, grid.right);
    const at = columns.findIndex((column) => /单位[:：]?$/.test(squeeze(textOf(grid.at(row, column)))));
    const next = at < 0 ? undefined : columns[at + 1];
    const unit = next === undefined ? null : unitOfLine(`单位:${squeeze(textOf(grid.at(row, next)))}`);
    if (unit) return unit;
  }
  return null;
};

const DATED = /日期|\d月|报送|制表|印发|打印|时间/;

const yearOf = (title: TextCell | null, texts: readonly string[]): number | null => {
  const own = title ? yearOfTitle(title.text) : null;
  if (own !== null) return own;
  for (const text of texts) {
    const year = text.length <= 60 && !DATED.test(text) ? yearOfTitle(text) : null;
    if (year !== null) return year;
  }
  return null;
};
