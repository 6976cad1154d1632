/** Column mappings, settings and rules as things that can be handed over. */
import { levelWord, message, say, type Language } from '../messages';
import { RULE_CODES } from '../rules/types';
import type { TableSettings } from '../workbook/types';
import { canonical, without, type Slot } from './handover-slot';
import { handoverWord } from './handover-words';
import type { AuditStore } from './store';

const mappingText = (
  mapping: Readonly<Record<string, string | null | undefined>>,
  language: Language,
): string =>
  Object.entries(mapping)
    .map(([name, letter]) => {
      const column = say(message(`column.${name}`), language);
      return `${column} ${letter ?? handoverWord('handover.shown.none', {}, language)}`;
    })
    .join('，');

const inTable = (store: AuditStore, table: Partial<TableSettings>): AuditStore => ({
  ...store,
  table: { ...store.table, ...table },
});

const columnSlots = ({ table }: AuditStore, language: Language): readonly Slot[] =>
  Object.entries(table.columns ?? {}).map(([sheet, mapping]): Slot => ({
    part: 'columns',
    key: sheet,
    text: canonical(mapping),
    subject: handoverWord('handover.subject.columns', { sheet }, language),
    shown: mappingText(mapping, language),
    put: (store) => inTable(store, { columns: { ...store.table.columns, [sheet]: mapping } }),
  }));

const SCALARS = ['year', 'unit', 'tier', 'stage', 'moneyUnit'] as const;

const scalarShown = (name: (typeof SCALARS)[number], value: string | number, language: Language): string => {
  if (name === 'stage') return say(message(`settings.stage.${value}`), language);
  return name === 'tier' ? levelWord(value as never, null, language) : String(value);
};

const scalarSlots = ({ table }: AuditStore, language: Language): readonly Slot[] =>
  SCALARS.flatMap((name): Slot[] => {
    const value = table[name];
    if (value === undefined) return [];
    return [
      {
        part: 'settings',
        key: name,
        text: String(value),
        subject: handoverWord(`handover.subject.${name}`, {}, language),
        shown: scalarShown(name, value, language),
        put: (store) => inTable(store, { [name]: value }),
      },
    ];
  });

const sheetSlots = ({ table }: AuditStore, language: Language): readonly Slot[] => [
  ...Object.entries(table.sheets ?? {}).map(([sheet, use]): Slot => ({
    part: 'settings',
    key: `use ${sheet}`,
    text: use,
    subject: handoverWord('handover.subject.use', { sheet }, language),
    shown: handoverWord(`handover.shown.${use}`, {}, language),
    put: (store) => inTable(store, { sheets: { ...store.table.sheets, [sheet]: use } }),
  })),
  ...Object.entries(table.roles ?? {}).map(([sheet, role]): Slot => ({
    part: 'settings',
    key: `role ${sheet}`,
    text: role,
    subject: handoverWord('handover.subject.role', { sheet }, language),
    shown: say(message(`workbook.role.${role}`), language),
    put: (store) => inTable(store, { roles: { ...store.table.roles, [sheet]: role } }),
  })),
  ...Object.entries(table.headerRows ?? {}).map(([sheet, row]): Slot => ({
    part: 'settings',
    key: `header ${sheet}`,
    text: String(row),
    subject: handoverWord('handover.subject.header', { sheet }, language),
    shown: handoverWord('handover.shown.row', { row }, language),
    put: (store) => inTable(store, { headerRows: { ...store.table.headerRows, [sheet]: row } }),
  })),
];

const withBasis = (store: AuditStore, sheet: string, basis: 'source' | 'spending'): AuditStore => {
  const other = (list: readonly string[]): string[] => without(list, (name) => name === sheet);
  const source = other(store.table.amountsBySource ?? []);
  const spending = other(store.amountsBySpending);
  return {
    ...inTable(store, { amountsBySource: basis === 'source' ? [...source, sheet] : source }),
    amountsBySpending: basis === 'spending' ? [...spending, sheet] : spending,
  };
};

const basisSlots = ({ table, amountsBySpending }: AuditStore, language: Language): readonly Slot[] => {
  const slot = (sheet: string, basis: 'source' | 'spending'): Slot => ({
    part: 'settings',
    key: `basis ${sheet}`,
    text: basis,
    subject: handoverWord('handover.subject.basis', { sheet }, language),
    shown: handoverWord(`handover.shown.${basis}`, {}, language),
    put: (store) => withBasis(store, sheet, basis),
  });
  return [
    ...(table.amountsBySource ?? []).map((sheet) => slot(sheet, 'source')),
    ...amountsBySpending.map((sheet) => slot(sheet, 'spending')),
  ];
};

const ruleSlots = ({ rules }: AuditStore, language: Language): readonly Slot[] =>
  RULE_CODES.flatMap((code): Slot[] => {
    const rule = say(message(`rules.${code}.title`), language);
    const severity = rules.severities[code];
    const off: Slot = {
      part: 'rules',
      key: `off ${code}`,
      text: 'off',
      subject: handoverWord('handover.subject.off', { rule }, language),
      shown: handoverWord('handover.shown.off', {}, language),
      put: (store) => ({
        ...store,
        rules: { ...store.rules, off: Array.from(new Set([...store.rules.off, code])) },
      }),
    };
    return [
      ...(rules.off.includes(code) ? [off] : []),
      ...(severity === undefined
        ? []
        : [
            {
              part: 'rules' as const,
              key: `severity ${code}`,
              text: severity,
              subject: handoverWord('handover.subject.severity', { rule }, language),
              shown: say(message(`report.severity.${severity}`), language),
              put: (store: AuditStore): AuditStore => ({
                ...store,
                rules: { ...store.rules, severities: { ...store.rules.severities, [code]: severity } },
              }),
            },
          ]),
    ];
  });

export const tableSlots = [columnSlots, scalarSlots, sheetSlots, basisSlots, ruleSlots] as const;
