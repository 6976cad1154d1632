/** Writes the marks, and our sheets where wished, through the host. */
import type { FileAudit } from '../../audit/types';
import type { Language } from '../../messages';
import type { ApplyReport, Change, Host } from '../../workbook/host';

/** What is only needed once marks are written is loaded then. */
const loadMakers = async () => {
  const [marks, report] = await Promise.all([
    import(/* webpackChunkName: "marks" */ '../../marks/marks'),
    import(/* webpackChunkName: "report" */ '../../report/sheets'),
  ]);
  return { marksOf: marks.marksOf, outputSheets: report.outputSheets };
};

export const changesOf = async (
  audit: FileAudit,
  withSheets: boolean,
  language: Language,
): Promise<readonly Change[]> => {
  const { marksOf, outputSheets } = await loadMakers();
  const marks = marksOf(audit, language).changes;
  if (!withSheets) return marks;
  return [...marks, ...outputSheets(audit, language).map((sheet): Change => ({ kind: 'sheet', sheet }))];
};

export const writeMarks = async (
  host: Host,
  audit: FileAudit,
  withSheets: boolean,
  language: Language,
): Promise<ApplyReport> => {
  const changes = await changesOf(audit, withSheets, language);
  // A host without notes is not asked for any: the pane and the findings sheet explain instead.
  const possible = host.can.notes ? changes : changes.filter((change) => change.kind !== 'note');
  return host.apply(possible);
};
