/** Runs a rule's accept and reject table. It also refuses tables that prove nothing: duplicates, findings without words. */
import { fill, type MessageRef } from '../../src/messages/message';
import { rulesZh } from '../../src/messages/rules.zh';
import { RULES } from '../../src/rules';
import type { RuleCases } from '../../src/rules/shared/case';
import type { Finding, Rule, RuleCode, Severity } from '../../src/rules/types';
import { worldOf, type World } from './notation';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '不符',
  warning: '待核',
  info: '提示',
};

const TABLE: Readonly<Record<string, string>> = rulesZh;

/** The sentence of a message; throws where the table has none or a holder stays empty. */
export const sayRule = (ref: MessageRef): string => {
  const template = TABLE[ref.id];
  if (template === undefined) throw new Error(`no sentence: ${ref.id}`);
  const text = fill(template, ref.args);
  if (/\{\w+\}/.test(text)) throw new Error(`unfilled: ${text}`);
  return text;
};

const findingsOf = (rule: Rule, world: World): readonly Finding[] => {
  if (rule.scope === 'row') return world.rows.flatMap((row) => rule.check(row, world.context));
  if (rule.scope === 'file') {
    const found = rule.check(world.rows, world.context);
    return world.rows.flatMap((row) => found.get(row) ?? []);
  }
  return world.tables.flatMap((table) =>
    rule.check(
      table,
      world.rows.filter((row) => row.table === table),
      world.context,
    ),
  );
};

export const rulesOf = (code: RuleCode): readonly Rule[] => RULES.filter((rule) => rule.code === code);

/** All findings of a code in the rows of a case. */
export const run = (code: RuleCode, rows: string): readonly Finding[] => {
  const world = worldOf(rows);
  return rulesOf(code).flatMap((rule) => findingsOf(rule, world));
};

const address = (cell: { row: number; column: number }): string =>
  `${String.fromCharCode(65 + cell.column)}${cell.row + 1}`;

/** A finding as a case writes it: `不符：应为自治区事权，现列市级`. */
export const shown = (finding: Finding): string =>
  `${SEVERITY_WORDS[finding.severity]}：${sayRule(finding.message)}`;

const key = (text: string): string => text.split(/\s+/).sort().join(' ');

/** Faults of a table itself; empty where it is sound. */
export const tableFaults = (cases: RuleCases): readonly string[] => {
  const all = [...cases.accept, ...cases.reject.map((one) => one.rows)];
  const seen = new Set<string>();
  const faults: string[] = [];
  all.forEach((text) => {
    if (seen.has(key(text))) faults.push(`twice: ${text}`);
    seen.add(key(text));
  });
  cases.reject.forEach((one) => {
    if (one.message.trim() === '') faults.push(`no message: ${one.rows}`);
    if (one.cells.trim() === '') faults.push(`no cells: ${one.rows}`);
  });
  if (cases.accept.length === 0) faults.push('no accepted row');
  if (cases.reject.length === 0) faults.push('no rejected row');
  return faults;
};

/** Declares the tests of one rule. */
export const testRule = (code: RuleCode, cases: RuleCases): void => {
  describe(code, () => {
    it('has a sound table of cases', () => expect(tableFaults(cases)).toEqual([]));
    it.each(cases.accept.map((rows) => [rows]))('accepts %s', (rows) => {
      expect(run(code, rows).map(shown)).toEqual([]);
    });
    it.each(cases.reject.map((one) => [one.rows, one] as const))('rejects %s', (rows, one) => {
      const found = run(code, rows);
      expect(found[0] && shown(found[0])).toBe(`${one.severity}：${one.message}`);
      expect(found.flatMap((finding) => finding.cells.map(address)).join(' ')).toBe(one.cells);
      found.forEach((finding) => {
        expect(finding.code).toBe(code);
        expect(sayRule(finding.suggestion)).not.toBe('');
      });
    });
  });
};
