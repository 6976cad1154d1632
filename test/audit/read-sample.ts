/** Workbooks of the samples and of the labelled rows, audited as the command line does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditWorkbook } from '../../src/audit/pipeline';
import type { AuditOptions, FileAudit } from '../../src/audit/types';
import { openXlsx } from '../../src/hosts/xlsx';
import { builtinPolicies } from '../../src/policy/builtin';
import { readSheets } from '../../src/workbook/read-sheets';

export const DEFAULTS: AuditOptions = {
  policies: builtinPolicies(),
  settings: { off: [], severities: {}, amountsBySpending: [], year: null },
  table: {},
  accepted: [],
  precedents: [],
};

/** Audits a workbook given by its path under the project. */
export const auditFileAt = async (path: string, options: AuditOptions = DEFAULTS): Promise<FileAudit> => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, '../..', path)));
  const file = path.split('/').pop() as string;
  const sheets = await readSheets(openXlsx(bytes, file));
  return auditWorkbook({ file, sheets }, options);
};
