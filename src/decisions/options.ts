/** What a workbook keeps, as the audit takes it. One place for the pane, the ribbon and the command line. */
import type { AuditOptions } from '../audit/types';
import type { AuditStore } from './store';

export const optionsOfStore = (store: AuditStore): Omit<AuditOptions, 'policies' | 'lexicons'> => ({
  settings: {
    off: store.rules.off,
    severities: store.rules.severities,
    amountsBySpending: store.amountsBySpending,
    year: store.table.year ?? null,
  },
  table: store.table,
  accepted: store.accepted,
  precedents: store.precedents,
});
