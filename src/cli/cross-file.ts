/** Findings between workbooks: the rules that compare rows, over rows of different files only. */
import { acceptedIndex, filterRow } from '../audit/filters';
import type { AuditOptions } from '../audit/types';
import { RULES } from '../rules';
import type { FileRule, Finding, JudgedRow } from '../rules/types';
import { COMPARING, type Comparing } from './digest';
import { crossGroups, type CrossRow, type DigestFile } from './cross-rows';

export interface CrossFinding {
  readonly finding: Finding;
  readonly row: JudgedRow;
  /** The file, by its name in the result, and the sheet by its own. */
  readonly file: string;
  readonly sheet: string;
}

/** What a rule may find a difference in, beside the place: one row of each such kind stands for all. */
const KIND: Readonly<Record<Comparing, (row: JudgedRow) => unknown>> = {
  inconsistent: ({ row, result, table }) => [
    row.texts.declaredLevel?.text,
    row.texts.declaredPayer?.text,
    result.unit.tier,
    result.transfer,
    table.map.payerIsBooking,
  ],
  duplicate: ({ row, table }) => [
    row.texts.name?.text,
    row.texts.projectCode?.text,
    row.texts.fundSource?.text,
    row.texts.functionCode?.text,
    row.year,
    table.sheet,
    table.title?.text,
  ],
};

/** Rows to compare each row with: of every kind one of two files, so that a row of either has one of another file. */
const MOST = 60;

const representatives = (group: readonly CrossRow[], code: Comparing): readonly CrossRow[] => {
  const kept: CrossRow[] = [];
  const filesOf = new Map<string, DigestFile[]>();
  for (const one of group) {
    const kind = JSON.stringify(KIND[code](one.judged));
    const files = filesOf.get(kind) ?? [];
    if (files.length >= 2 || files.includes(one.file)) continue;
    filesOf.set(kind, [...files, one.file]);
    kept.push(one);
    if (kept.length === MOST) break;
  }
  return kept;
};

const ruleOf = (code: Comparing): FileRule | null =>
  RULES.find((rule): rule is FileRule => rule.code === code && rule.scope === 'file') ?? null;

class Comparison {
  constructor(private readonly options: AuditOptions) {}

  findingsOf(group: readonly CrossRow[], code: Comparing, rule: FileRule): readonly CrossFinding[] {
    const others = representatives(group, code);
    return group.flatMap((one) => {
      const elsewhere = others.filter((other) => other.file !== one.file).map((other) => other.judged);
      if (elsewhere.length === 0) return [];
      const found = rule.check([one.judged, ...elsewhere], this.options).get(one.judged) ?? [];
      return this.filtered(found, one);
    });
  }

  private filtered(found: readonly Finding[], one: CrossRow): readonly CrossFinding[] {
    const { settings, accepted } = this.options;
    const index = acceptedIndex([...accepted, ...one.file.head.accepted]);
    return filterRow(found, one.judged, settings, index, () => one.rowKey).map((finding) => ({
      finding,
      row: one.judged,
      file: one.file.shown,
      sheet: one.judged.table.sheet,
    }));
  }
}

const inOrder = (files: readonly DigestFile[]) => {
  const places = new Map(files.map((file, index) => [file.shown, index]));
  const place = ({ file }: CrossFinding): number => places.get(file) ?? 0;
  return (a: CrossFinding, b: CrossFinding): number =>
    place(a) - place(b) || (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.row.row.row - b.row.row.row);
};

/** Compares the rows of all files, workbook with workbook; in the order of the files. */
export const crossFindings = (
  files: readonly DigestFile[],
  options: AuditOptions,
): readonly CrossFinding[] => {
  const groups = crossGroups(files, options.policies);
  const comparison = new Comparison(options);
  return COMPARING.flatMap((code) => {
    const rule = options.settings.off.includes(code) ? null : ruleOf(code);
    if (!rule) return [];
    return Array.from(groups[code].values()).flatMap((group) => comparison.findingsOf(group, code, rule));
  }).sort(inOrder(files));
};
