/** Answers of units read back: matched by key, checked against the row they stand in, and never taken over another in silence. */
import { message, say } from '../messages';
import type { CellValue, SheetData } from '../workbook/types';
import { KEY_PATTERN, type FeedbackItem } from './feedback-items';
import type { UnitReply } from './store';

/** Why an answer was not taken. Shown as `feedback.why.<reason>`. */
export type UnmatchedReason =
  'no-key' | 'unknown-key' | 'moved' | 'wrong-column' | 'twice' | 'differs' | 'no-header';

export interface Unmatched {
  readonly reason: UnmatchedReason;
  readonly file: string;
  readonly sheet: string;
  /** 1-based; 0 for a whole sheet. */
  readonly row: number;
  /** What was written there. */
  readonly text: string;
  /** What is kept already, for `differs`. */
  readonly kept?: string;
  /** The answer itself, for `differs`: whoever takes it after all needs nothing else. */
  readonly reply?: UnitReply;
}

export interface FeedbackReading {
  readonly taken: readonly UnitReply[];
  /** Answers that are kept already, word for word. */
  readonly same: number;
  /** Findings listed without an answer. */
  readonly blank: number;
  readonly unmatched: readonly Unmatched[];
}

export interface FeedbackFile {
  readonly file: string;
  readonly sheets: readonly SheetData[];
}

export interface FeedbackOptions {
  /** ISO date the answers are taken in. */
  readonly at: string | null;
  /** Takes an answer in place of the one that is kept. */
  readonly replace: boolean;
}

const plain = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  return (typeof value === 'object' ? value.error : String(value)).trim();
};

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

const HEADS = {
  reply: /^(?:单位)?(?:情况)?(?:说明|反馈|反馈意见|意见|答复)$|^单位(?:说明|反馈|意见)/,
  outcome: /^整改(?:结果|情况|措施)|^处理结果$/,
  key: /^编号/,
  name: /^项目名称$/,
  code: /^疑点$/,
  finding: /^问题$/,
  suggestion: /^处理建议$/,
} as const;
type Head = keyof typeof HEADS;

type Columns = Readonly<Partial<Record<Head, number>>>;

const headsOf = (cells: readonly CellValue[]): Columns => {
  const columns: Partial<Record<Head, number>> = {};
  cells.forEach((value, column) => {
    const text = bare(plain(value));
    (Object.keys(HEADS) as Head[]).forEach((head) => {
      if (columns[head] === undefined && HEADS[head].test(text)) columns[head] = column;
    });
  });
  return columns;
};

const isHeader = (columns: Columns): boolean =>
  Object.keys(columns).length >= 3 && (columns.reply !== undefined || columns.outcome !== undefined);

interface Line {
  readonly sheet: string;
  readonly row: number;
  readonly cells: readonly string[];
  readonly columns: Columns;
  readonly headed: number;
}

const at = (line: Line, head: Head): string => {
  const column = line.columns[head];
  return column === undefined ? '' : (line.cells[column] ?? '');
};

const linesOf = (sheet: SheetData): { readonly lines: readonly Line[]; readonly header: boolean } => {
  const at = sheet.values.findIndex((cells) => isHeader(headsOf(cells)));
  const columns = at < 0 ? {} : headsOf(sheet.values[at] ?? []);
  const headed = at < 0 ? 0 : (sheet.values[at] ?? []).filter((value) => plain(value) !== '').length;
  // Someone may have sorted rows above the header: every row is looked at.
  const lines = sheet.values.map((values, index): Line => ({
    sheet: sheet.name,
    row: sheet.top + index + 1,
    cells: values.map(plain),
    columns,
    headed,
  }));
  return { lines: lines.filter((_, index) => index !== at), header: at >= 0 };
};

const titleOf = (item: FeedbackItem): string => say(message(`rules.${item.code}.title`));

/** The words of a finding in the row are still its own; a column that is gone contradicts nothing. */
const isOwnRow = (line: Line, item: FeedbackItem): boolean => {
  const fits = (head: Head, expected: string): boolean =>
    line.columns[head] === undefined || bare(at(line, head)) === bare(expected);
  return fits('name', item.name) && fits('code', titleOf(item));
};

/** Text where none was asked for: beside the table, or over what the row said. */
const strayText = (line: Line, item: FeedbackItem): string => {
  const known = new Set(Object.values(line.columns));
  const last = Math.max(-1, ...Array.from(known));
  const beside = line.cells.filter((text, column) => column > last && text !== '' && !KEY_PATTERN.test(text));
  const over = (
    [
      ['finding', say(item.finding.message)],
      ['suggestion', say(item.finding.suggestion)],
    ] as const
  )
    .filter(([head, expected]) => line.columns[head] !== undefined && bare(at(line, head)) !== bare(expected))
    .map(([head]) => at(line, head));
  return [...beside, ...over].filter((text) => text !== '').join('；');
};

/** A row whose key is gone, by what it says: only where that is one finding's alone. */
const bySaying = (line: Line, items: readonly FeedbackItem[]): FeedbackItem | null => {
  if (line.columns.name === undefined || line.columns.code === undefined) return null;
  const found = items.filter(
    (item) =>
      isOwnRow(line, item) &&
      (line.columns.finding === undefined || bare(at(line, 'finding')) === bare(say(item.finding.message))),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
};

interface Found {
  readonly item: FeedbackItem;
  readonly reply: UnitReply;
  readonly line: Line;
}

interface Sorted {
  readonly found: Found[];
  readonly unmatched: Unmatched[];
  blank: number;
}

const answerOf = (line: Line): string =>
  [at(line, 'reply'), at(line, 'outcome')].filter((text) => text !== '').join('；');

const sortLine = (line: Line, items: readonly FeedbackItem[], file: FeedbackFile, into: Sorted): void => {
  const miss = (reason: UnmatchedReason, text: string): void => {
    into.unmatched.push({ reason, file: file.file, sheet: line.sheet, row: line.row, text });
  };
  const key = line.cells.find((text) => KEY_PATTERN.test(text));
  const answer = answerOf(line);
  if (key === undefined && answer === '') return;
  const item = key === undefined ? bySaying(line, items) : items.find((one) => one.key === key);
  if (!item) {
    if (answer !== '') miss(key === undefined ? 'no-key' : 'unknown-key', answer);
    return;
  }
  if (!isOwnRow(line, item)) {
    if (answer !== '') miss('moved', answer);
    return;
  }
  if (answer === '') {
    const stray = strayText(line, item);
    if (stray === '') into.blank += 1;
    else miss('wrong-column', stray);
    return;
  }
  const { rowKey, code, unit } = item;
  const said = { reply: at(line, 'reply'), outcome: at(line, 'outcome') };
  into.found.push({ item, line, reply: { rowKey, code, unit, ...said, file: file.file, at: null } });
};

const sameWords = (a: UnitReply, b: UnitReply): boolean => a.reply === b.reply && a.outcome === b.outcome;

const keyOf = ({ code, rowKey }: UnitReply): string => `${rowKey}-${code}`;

const wordsOf = (reply: UnitReply): string => [reply.reply, reply.outcome].filter(Boolean).join('；');

/**
 * Reads filled-in workbooks against the findings as they are now. What cannot be matched is listed with its reason; an
 * answer that differs from the one kept is listed too, unless `replace` says to take it.
 */
export const readFeedback = (
  files: readonly FeedbackFile[],
  items: readonly FeedbackItem[],
  kept: readonly UnitReply[],
  options: FeedbackOptions,
): FeedbackReading => {
  const sorted: Sorted = { found: [], unmatched: [], blank: 0 };
  files.forEach((file) =>
    file.sheets.forEach((sheet) => {
      const { lines, header } = linesOf(sheet);
      if (!header) {
        if (lines.some(({ cells }) => cells.some((text) => KEY_PATTERN.test(text))))
          sorted.unmatched.push({
            reason: 'no-header',
            file: file.file,
            sheet: sheet.name,
            row: 0,
            text: '',
          });
        return;
      }
      lines.forEach((line) => sortLine(line, items, file, sorted));
    }),
  );
  const taken: UnitReply[] = [];
  let same = 0;
  const byKey = new Map<string, Found[]>();
  sorted.found.forEach((one) => byKey.set(keyOf(one.reply), [...(byKey.get(keyOf(one.reply)) ?? []), one]));
  byKey.forEach((group, key) => {
    const [first] = group as [Found];
    const miss = (reason: UnmatchedReason, { line, reply }: Found, before?: string): void => {
      const place = { file: reply.file, sheet: line.sheet, row: line.row };
      sorted.unmatched.push({
        reason,
        ...place,
        text: wordsOf(reply),
        ...(before ? { kept: before, reply: { ...reply, at: options.at } } : {}),
      });
    };
    if (group.some((one) => !sameWords(one.reply, first.reply))) {
      group.forEach((one) => miss('twice', one));
      return;
    }
    const known = kept.find((one) => keyOf(one) === key);
    if (known && sameWords(known, first.reply)) same += 1;
    else if (known && !options.replace) miss('differs', first, wordsOf(known));
    else taken.push({ ...first.reply, at: options.at });
  });
  return { taken, same, blank: sorted.blank, unmatched: sorted.unmatched };
};
