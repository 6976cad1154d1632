/** Our visible sheets: summary, findings, and every row. */
import type { FileAudit } from '../audit/types';
import type { Language } from '../messages';
import type { OutputSheet } from '../workbook/host';
import { findingsSheet } from './findings-sheet';
import { leaderSheet } from './leader-sheet';
import { rowsSheet } from './rows-sheet';
import { summarySheet } from './summary-sheet';

export const outputSheets = (audit: FileAudit, language: Language = 'zh'): readonly OutputSheet[] => [
  summarySheet(audit, language),
  findingsSheet(audit, language),
  rowsSheet(audit, language),
  leaderSheet(audit, language),
];
