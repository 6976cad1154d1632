/** Words that sheets, JSON and terminal share: levels as this policy's officers say them, clauses, reasons. */
import type { AuditedRow, FileAudit, Summary } from '../audit/types';
import type { RowLevel } from '../classify/types';
import { levelWord, message, say, type Language } from '../messages';
import { percentText, wanText } from './cells';

/** The region whose words are used: that of the most specific policy. */
export const regionOf = (audit: FileAudit): string | null => {
  const loaded = audit.policies;
  return loaded.length > 0 ? (loaded[loaded.length - 1]?.policy.region ?? null) : null;
};

export const level = (audit: FileAudit, value: RowLevel, language: Language): string =>
  levelWord(value, regionOf(audit), language);

/** All policies used, as cited: 文号《标题》. */
export const policyNames = (audit: FileAudit): string =>
  audit.policies.map(({ policy }) => `${policy.number ?? ''}《${policy.title}》`).join('；');

/** The one sentence for the leader (domain.md section 5). Amounts in 万元. */
export const leaderSentence = (summary: Summary, language: Language = 'zh'): string =>
  say(
    message('report.sentence', {
      rows: summary.rows,
      amount: wanText(summary.amount),
      inField: summary.inField,
      inFieldAmount: wanText(summary.inFieldAmount),
      matching: summary.matching,
      matchingRate: percentText(summary.matching, summary.inField),
      doubtful: summary.doubtful,
      doubtfulAmount: wanText(summary.doubtfulAmount),
      undetermined: summary.undetermined,
      undeterminedAmount: wanText(summary.undeterminedAmount),
    }),
    language,
  );

/** The words that decided: the tier's name, or the scope words and places found in the row. */
const decidingWords = ({ result }: AuditedRow, language: Language): string => {
  const region = result.ref?.policy.region ?? null;
  if (result.decidedBy === 'unit')
    return result.unit.tier ? levelWord(result.unit.tier, region, language) : '';
  const found = result.evidence.filter(({ kind }) => kind === 'scope' || kind === 'place');
  return Array.from(new Set(found.map(({ text }) => text))).join('、');
};

/** Why a row has its level, in one phrase. */
export const reasonOf = (row: AuditedRow, language: Language): string => {
  const { result } = row;
  if (result.state === 'out-of-scope') return say(message('report.reason.outOfScope'), language);
  if (result.state === 'unlisted') return say(message('report.reason.unlisted'), language);
  const words = decidingWords(row, language);
  return say(message(`report.decidedBy.${result.decidedBy ?? 'none'}`, { words }), language);
};

/** The matter's words and clause; all of them where the row names several. */
export const matterOf = (row: AuditedRow): { readonly text: string; readonly clause: string } => {
  const refs = row.result.refs ?? (row.result.ref ? [row.result.ref] : []);
  return {
    text: refs.map((ref) => ref.matter.text).join('；'),
    clause: Array.from(new Set(refs.map((ref) => `${ref.policy.number ?? ''}${ref.matter.clause}`))).join(
      '；',
    ),
  };
};
