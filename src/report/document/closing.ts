/** 四、待明确事项, 五、建议, 六、说明, and the signatures. */
import { countedRows } from '../../audit/counting';
import type { AuditedRow } from '../../audit/types';
import { RULE_CODES } from '../../rules/types';
import { noteSentence } from '../notes';
import { wanText } from '../cells';
import type { Block, DocWords, Headings, ReportInput } from './model';
import { dateText } from './model';
import { amountOf, nameOf, openOf } from './rows';

const STATES = ['unlisted', 'mixed', 'ambiguous', 'single'] as const;
const NAMED = 5;

const stateText = (rows: readonly AuditedRow[], state: (typeof STATES)[number], words: DocWords): string => {
  const shown = [...rows].sort((a, b) => (amountOf(b) ?? 0) - (amountOf(a) ?? 0)).slice(0, NAMED);
  const names = shown.map((row) => `“${nameOf(row, words)}”`).join('、');
  return words.t('open.state', {
    title: words.t(`open.${state}`),
    rows: rows.length,
    amount: wanText(rows.reduce((total, row) => total + (amountOf(row) ?? 0), 0)),
    names: rows.length > NAMED ? words.t('open.more', { names }) : names,
  });
};

export const openMatters = (
  { audit }: ReportInput,
  words: DocWords,
  headings: Headings,
): readonly Block[] => {
  const head = headings.next(1, words.t('h.open'));
  const { undetermined, undeterminedAmount } = audit.summary;
  if (undetermined === 0) return [head, { kind: 'text', text: words.t('open.none') }];
  const rows = countedRows(audit.rows).filter(
    ({ result }) => result.level === 'undetermined' && result.state !== 'out-of-scope',
  );
  const groups = STATES.map((state) => ({ state, of: rows.filter(({ result }) => result.state === state) }));
  return [
    head,
    {
      kind: 'text',
      text: words.t('open', { rows: undetermined, amount: wanText(undeterminedAmount) }),
    },
    ...groups
      .filter(({ of }) => of.length > 0)
      .map(({ state, of }): Block => headings.next(3, stateText(of, state, words))),
  ];
};

export const advice = ({ audit }: ReportInput, words: DocWords, headings: Headings): readonly Block[] => {
  const codes = new Set([
    ...audit.summary.byCode.map(({ code }) => code),
    ...openOf(audit.findings).map(({ code }) => code),
  ]);
  const head = headings.next(1, words.t('h.advice'));
  const lines = RULE_CODES.filter((code) => codes.has(code)).map((code): Block =>
    headings.next(3, words.t(`advice.${code}`)),
  );
  return [head, ...(lines.length > 0 ? lines : [{ kind: 'text', text: words.t('advice.none') } as const])];
};

const settingsText = ({ trace }: ReportInput, words: DocWords): string => {
  const told = Object.entries(trace.settings).filter(([, value]) => !isEmpty(value));
  return told.length === 0 ? words.t('trace.default') : JSON.stringify(Object.fromEntries(told));
};

/** Nothing set: an empty list, or an object of nothing but such. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'object' && Object.values(value as object).every(isEmpty));

const traceTexts = (input: ReportInput, words: DocWords): readonly string[] => {
  const { trace, audit } = input;
  const hash = (value: string | null): string => value ?? words.t('trace.unknown');
  return [
    words.t(trace.copy ? 'trace.copy' : 'trace.workbook', { file: audit.file, hash: hash(trace.workbook) }),
    ...trace.policies.map(({ id, sha256 }) => words.t('trace.policy', { policy: id, hash: hash(sha256) })),
    words.t('trace.version', { version: trace.version }),
    words.t('trace.settings', { settings: settingsText(input, words) }),
  ];
};

export const remarks = (input: ReportInput, words: DocWords, headings: Headings): readonly Block[] => {
  const { audit } = input;
  const review = countedRows(audit.rows).filter(({ result }) => result.status === 'review').length;
  const notes = audit.notes.map((note) => noteSentence(note, words.language));
  return [
    headings.next(1, words.t('h.remarks')),
    { kind: 'text', text: words.t('remark.disclaimer') },
    headings.next(2, words.t('h.left')),
    ...(notes.length > 0
      ? notes.map((note): Block => headings.next(3, note))
      : [{ kind: 'text', text: words.t('remark.noNotes') } as const]),
    headings.next(2, words.t('h.limits')),
    { kind: 'text', text: words.t('remark.limits') },
    ...(review > 0 ? [{ kind: 'text', text: words.t('remark.review', { rows: review }) } as const] : []),
    headings.next(2, words.t('h.trace')),
    ...traceTexts(input, words).map((text): Block => ({ kind: 'small', text })),
  ];
};

export const signatures = (
  input: ReportInput,
  words: DocWords,
  annexes: readonly string[],
): readonly Block[] => {
  const { by, checked, head, issuer, date } = input;
  const name = (value: string | null): string => value ?? words.t('sign.blank');
  const signed = [
    words.t('sign.by', { name: name(by) }),
    words.t('sign.checked', { name: name(checked) }),
    words.t('sign.head', { name: name(head) }),
  ].join('　');
  return [
    { kind: 'space' },
    ...annexes.map((title, at): Block => {
      const line = words.t('annex', { no: at + 1, title });
      const text = at === 0 ? words.t('annexes', { first: line }) : words.t('annexes.next', { next: line });
      return { kind: 'text', text, keep: true };
    }),
    ...(issuer ? [{ kind: 'text', text: issuer, align: 'right', keep: true } as const] : []),
    { kind: 'text', text: dateText(date, words), align: 'right', keep: true },
    { kind: 'text', text: signed, plain: true },
  ];
};
