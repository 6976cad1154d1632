/** What became of each finding: 新增, 未改, 已改, and beside them what went with its row or was accepted. */
import type {
  FindingChange,
  FindingState,
  MendedLine,
  RoundFinding,
  RoundRow,
  RoundSide,
  RowGroup,
} from './types';
import { unitKey } from './words';

/** 提示 asks for nothing to be mended. */
const counts = ({ severity }: RoundFinding): boolean => severity !== 'info';

interface Held {
  readonly row: RoundRow;
  readonly finding: RoundFinding;
}

/** The first finding of each code in a group of rows. */
const byCode = (rows: readonly RoundRow[], wanted: (finding: RoundFinding) => boolean) => {
  const held = new Map<string, Held>();
  rows.forEach((row) =>
    row.findings.filter(wanted).forEach((finding) => {
      if (!held.has(finding.code)) held.set(finding.code, { row, finding });
    }),
  );
  return held;
};

const changesOf = (group: RowGroup): readonly FindingChange[] => {
  const unit = group.new[0]?.unit ?? group.old[0]?.unit ?? '';
  const before = byCode(group.old, (finding) => counts(finding) && !finding.accepted);
  const open = byCode(group.new, (finding) => !finding.accepted);
  const accepted = byCode(group.new, (finding) => finding.accepted);
  const stateOf = (code: string): FindingState => {
    if (open.has(code)) return 'open';
    if (accepted.has(code)) return 'accepted';
    return group.new.length === 0 ? 'gone' : 'mended';
  };
  const changes = Array.from(before, ([code, { row, finding }]): FindingChange => {
    const now = open.get(code) ?? accepted.get(code);
    return {
      state: stateOf(code),
      code: finding.code,
      severity: now?.finding.severity ?? finding.severity,
      message: now?.finding.message ?? finding.message,
      unit,
      old: row,
      new: now?.row ?? group.new[0] ?? null,
    };
  });
  const fresh = Array.from(open).filter(([code, { finding }]) => counts(finding) && !before.has(code));
  return [
    ...changes,
    ...fresh.map(([, { row, finding }]): FindingChange => ({
      state: 'new',
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      unit,
      old: null,
      new: row,
    })),
  ];
};

/** What a finding of a table says without its figures: sums change from round to round. */
const tableKey = (finding: RoundFinding): string =>
  `${finding.code}\n${finding.message.replace(/[\d.,，%-]+/g, '#')}`;

const tableChanges = (old: RoundSide, fresh: RoundSide): readonly FindingChange[] => {
  const waiting = fresh.tableFindings.filter((one) => counts(one) && !one.accepted);
  const earlier = old.tableFindings.filter((one) => counts(one) && !one.accepted);
  const changes = earlier.map((finding): FindingChange => {
    const same = (one: (typeof waiting)[0], sheet: boolean): boolean =>
      tableKey(one) === tableKey(finding) && (!sheet || one.sheet === finding.sheet);
    const inSheet = waiting.findIndex((one) => same(one, true));
    const at = inSheet >= 0 ? inSheet : waiting.findIndex((one) => same(one, false));
    const found = at < 0 ? null : (waiting.splice(at, 1)[0] ?? null);
    const { code, severity, message } = found ?? finding;
    return { state: found ? 'open' : 'mended', code, severity, message, unit: '', old: finding, new: found };
  });
  const added = waiting.map(({ code, severity, message, ...at }): FindingChange => ({
    state: 'new',
    code,
    severity,
    message,
    unit: '',
    old: null,
    new: { code, severity, message, ...at },
  }));
  return [...changes, ...added];
};

const ORDER: readonly FindingState[] = ['new', 'open', 'mended', 'gone', 'accepted'];

/** All findings of both rounds, by what became of them. */
export const findingChanges = (
  groups: readonly RowGroup[],
  old: RoundSide,
  fresh: RoundSide,
): readonly FindingChange[] => {
  const all = [...groups.flatMap(changesOf), ...tableChanges(old, fresh)];
  return ORDER.flatMap((state) => all.filter((one) => one.state === state));
};

const EMPTY: Omit<MendedLine, 'unit'> = { mended: 0, open: 0, gone: 0, accepted: 0, added: 0 };

const FIELD: Readonly<Record<FindingState, keyof Omit<MendedLine, 'unit'>>> = {
  new: 'added',
  open: 'open',
  mended: 'mended',
  gone: 'gone',
  accepted: 'accepted',
};

/** 整改率 by unit, the most that is still open first; findings of tables under no unit. */
export const mendedLines = (
  changes: readonly FindingChange[],
): { readonly units: readonly MendedLine[]; readonly total: MendedLine } => {
  const lines = new Map<string, MendedLine>();
  let total: MendedLine = { unit: '', ...EMPTY };
  const add = (line: MendedLine, state: FindingState): MendedLine => ({
    ...line,
    [FIELD[state]]: line[FIELD[state]] + 1,
  });
  changes.forEach(({ unit, state }) => {
    const key = unitKey(unit);
    lines.set(key, add(lines.get(key) ?? { unit, ...EMPTY }, state));
    total = add(total, state);
  });
  const units = Array.from(lines.values()).sort((a, b) => b.open - a.open || b.mended - a.mended);
  return { units, total };
};
