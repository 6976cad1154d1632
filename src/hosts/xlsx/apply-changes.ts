/** Marks and sheets of ours put on a package. */
import {
  type ApplyReport,
  type Change,
  type FillChange,
  type NoteChange,
  type OutputSheet,
} from '../../workbook/host';
import { type SheetInfo } from '../../workbook/types';
import { clearMarks } from './clear-marks';
import { addNotes, cellsWithNotes, takesNotes } from './marking/notes';
import { fillRules, type FillRule } from './marking/fill-rules';
import { withFills } from './marking/conditional-formats';
import { addOwnSheets } from './own/own-sheets';
import { ownStyles, type OwnStyles } from './own/own-styles';
import { type Flavour, flavourOf } from './package/flavour';
import { appendStyles, baseOf, createStyles, listOf } from './styles/edit-styles';
import { type WorkbookReader } from './workbook-reader';
import { attr, childrenNamed, rootElement, type XmlElement } from './xml/element';

type Skipped = { readonly change: Change; readonly reason: string };

interface Plan {
  readonly fills: Map<string, FillChange[]>;
  readonly notes: Map<string, NoteChange[]>;
  readonly sheets: OutputSheet[];
  readonly skipped: Skipped[];
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Decides what is done and what is not, before the first edit but after earlier marks have left. */
class Planner {
  readonly plan: Plan = { fills: new Map(), notes: new Map(), sheets: [], skipped: [] };
  /** By sheet: cells that have a note, or null where the sheet takes none. */
  private readonly noted = new Map<string, Set<string> | null>();
  private readonly infos: readonly SheetInfo[];

  constructor(private readonly reader: WorkbookReader) {
    this.infos = reader.infos();
  }

  add(change: Change): void {
    const reason = this.refusal(change);
    if (reason !== null) this.plan.skipped.push({ change, reason });
    else if (change.kind === 'sheet') this.plan.sheets.push(change.sheet);
    else if (change.kind === 'fill') push(this.plan.fills, change.sheetId, change);
    else push(this.plan.notes, change.sheetId, change);
  }

  private refusal(change: Change): string | null {
    if (change.kind === 'sheet')
      return this.reader.workbook.structureProtected ? 'structure-protected' : null;
    const info = this.infos.find((candidate) => candidate.id === change.sheetId);
    if (!info || info.ours !== null) return 'sheet-gone';
    if (info.protected) return 'protected';
    return change.kind === 'note' ? this.takeCell(change) : null;
  }

  private takeCell({ sheetId, row, column }: NoteChange): string | null {
    const cells = this.notedCells(sheetId);
    if (cells === null) return 'no-notes';
    if (cells.has(`${row}:${column}`)) return 'has-note';
    cells.add(`${row}:${column}`);
    return null;
  }

  private notedCells(sheetId: string): Set<string> | null {
    const known = this.noted.get(sheetId);
    if (known !== undefined) return known;
    const { part } = this.reader.entry(sheetId);
    const cells = takesNotes(this.reader.pack, part) ? cellsWithNotes(this.reader.pack, part) : null;
    this.noted.set(sheetId, cells);
    return cells;
  }
}

const dxfXml = (color: string): string => {
  const rgb = `FF${color.slice(1).toUpperCase()}`;
  const colors = `<fgColor rgb="${rgb}"/><bgColor rgb="${rgb}"/>`;
  return `<dxf><fill><patternFill patternType="solid">${colors}</patternFill></fill></dxf>`;
};

/** Custom number formats count from 164. */
const freeFormatId = (root: XmlElement): number => {
  const list = listOf(root, 'numFmts');
  const ids = (list ? childrenNamed(list, 'numFmt') : []).map(
    (format) => Number(attr(format, 'numFmtId')) || 0,
  );
  return Math.max(163, ...ids) + 1;
};

interface Dressed {
  readonly own: OwnStyles;
  readonly dxfId: (color: string) => number;
  /** Writes all formats that were asked for, in one edit of the styles part. */
  readonly finish: () => void;
}

/** Ids are known before the formats are written: those of our sheets' cells show only as the sheets are written. */
const dress = (reader: WorkbookReader, colors: readonly string[], flavour: Flavour): Dressed => {
  const { pack, workbook } = reader;
  const part = reader.stylesPart ?? createStyles(pack, workbook.part, flavour);
  const root = rootElement(pack.get(part), part);
  const own = ownStyles({
    numFmts: freeFormatId(root),
    fonts: baseOf(root, 'fonts'),
    fills: baseOf(root, 'fills'),
    borders: baseOf(root, 'borders'),
    cellXfs: baseOf(root, 'cellXfs'),
  });
  const first = baseOf(root, 'dxfs');
  return {
    own,
    dxfId: (color) => first + colors.indexOf(color),
    finish: () => appendStyles(pack, part, { ...own.styles(), dxfs: colors.map(dxfXml) }),
  };
};

const colorsOf = (rules: ReadonlyMap<string, readonly FillRule[]>): string[] => {
  const colors = new Set<string>();
  rules.forEach((list) => list.forEach((rule) => colors.add(rule.color)));
  return Array.from(colors);
};

const carryOut = (reader: WorkbookReader, plan: Plan): void => {
  const { pack, workbook } = reader;
  const flavour = flavourOf(rootElement(pack.get(workbook.part), workbook.part));
  const rules = new Map<string, FillRule[]>();
  plan.fills.forEach((changes, sheetId) => rules.set(sheetId, fillRules(changes)));
  const colors = colorsOf(rules);
  const dressed = colors.length + plan.sheets.length > 0 ? dress(reader, colors, flavour) : null;
  rules.forEach((list, sheetId) => {
    const entry = reader.entry(sheetId);
    pack.set(entry.part, withFills(reader.map(entry), list, dressed ? dressed.dxfId : () => 0));
  });
  plan.notes.forEach((notes, sheetId) => addNotes(pack, reader.entry(sheetId).part, notes, flavour));
  if (dressed && plan.sheets.length > 0) {
    const taken = workbook.sheets.map((sheet) => sheet.name);
    addOwnSheets(pack, plan.sheets, { workbook: workbook.part, flavour, taken }, dressed.own);
  }
  dressed?.finish();
};

const count = <T>(lists: ReadonlyMap<string, readonly T[]>): number => {
  let sum = 0;
  lists.forEach((list) => (sum += list.length));
  return sum;
};

/** Replaces all marks and visible sheets of ours by these. Changes have been checked before. */
export const applyChanges = (reader: WorkbookReader, changes: readonly Change[]): ApplyReport => {
  clearMarks(reader, 'marks');
  const planner = new Planner(reader);
  changes.forEach((change) => planner.add(change));
  const { plan } = planner;
  carryOut(reader, plan);
  reader.forget();
  return {
    fills: count(plan.fills),
    notes: count(plan.notes),
    sheets: plan.sheets.length,
    skipped: plan.skipped,
  };
};
