/** A finished audit made by hand, for tests of marks and reports. */
import type { FileAudit, Summary } from '../../src/audit/types';
import { aPolicy, loaded } from './builders';

const EMPTY_SUMMARY: Summary = {
  lines: [],
  burden: [],
  byUnit: [],
  byRegion: [],
  byCode: [],
  rows: 0,
  amount: 0,
  inField: 0,
  inFieldAmount: 0,
  matching: 0,
  doubtful: 0,
  doubtfulAmount: 0,
  undetermined: 0,
  undeterminedAmount: 0,
  ratios: {
    matching: { part: 0, whole: 0 },
    shiftedDown: { part: 0, whole: 0 },
    county: { part: 0, whole: 0 },
    undetermined: { part: 0, whole: 0 },
  },
};

export const aSummary = (over: Partial<Summary> = {}): Summary => ({ ...EMPTY_SUMMARY, ...over });

export const anAudit = (over: Partial<FileAudit> = {}): FileAudit => ({
  file: 'budget.xlsx',
  tables: [],
  rows: [],
  findings: [],
  summary: EMPTY_SUMMARY,
  notes: [],
  policies: [loaded(aPolicy())],
  ...over,
});
