/** Writes the marks, and our sheets where wished, through the host. */
import type { FileAudit } from '../../audit/types';
import type { Language } from '../../messages';
import type { ApplyReport, Change, Host, OutputSheet } from '../../workbook/host';
import type { WorkbookNote } from '../../workbook/types';

/** What is only needed once marks are written is loaded then. */
const loadMakers = async () => {
  const [marks, report] = await Promise.all([
    import(/* webpackChunkName: "marks" */ '../../marks/marks'),
    import(/* webpackChunkName: "report" */ '../../report/sheets'),
  ]);
  return { marksOf: marks.marksOf, outputSheets: report.outputSheets };
};

export interface MarkChanges {
  readonly changes: readonly Change[];
  /** What marking could not do as usual. */
  readonly notes: readonly WorkbookNote[];
}

export const changesOf = async (
  audit: FileAudit,
  withSheets: boolean,
  language: Language,
): Promise<MarkChanges> => {
  const { marksOf, outputSheets } = await loadMakers();
  const { changes: marks, notes } = marksOf(audit, language);
  if (!withSheets) return { changes: marks, notes };
  const sheets = outputSheets(audit, language).map((sheet): Change => ({ kind: 'sheet', sheet }));
  return { changes: [...marks, ...sheets], notes };
};

export interface Marked {
  readonly report: ApplyReport;
  readonly notes: readonly WorkbookNote[];
}

/** `further` are sheets beside those of every audit. */
export const writeMarks = async (
  host: Host,
  audit: FileAudit,
  withSheets: boolean,
  language: Language,
  further: readonly OutputSheet[] = [],
): Promise<Marked> => {
  const { changes: own, notes } = await changesOf(audit, withSheets, language);
  const changes = [...own, ...further.map((sheet): Change => ({ kind: 'sheet', sheet }))];
  // A host without notes is not asked for any: the pane and the findings sheet explain instead.
  const possible = host.can.notes ? changes : changes.filter((change) => change.kind !== 'note');
  return { report: await host.apply(possible), notes };
};
