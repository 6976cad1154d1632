/** The total as a workbook: the summary of all files, the findings between them, and the list of the files. */
import { openXlsx } from '../hosts/xlsx';
import { message, say } from '../messages/with-cli';
import { cell, headerRow, inWan, wanCell, type OutputRow } from '../report/cells';
import { frameSheet } from '../report/frame';
import { summarySheet } from '../report/summary-sheet';
import { cellAddress } from '../workbook/address';
import type { Host, OutputSheet } from '../workbook/host';
import { sheetTag } from '../workbook/mark-tag';
import { nodeCodec } from './codec';
import type { CrossFinding } from './cross-file';
import { newWorkbook, type PlainSheet } from './new-workbook';
import { asAudit, type Total } from './total';

const head = (id: string): string => say(message(`report.head.${id}`));
const own = (id: string): string => say(message(`total.${id}`));

const filesHeader = (): readonly string[] => [
  own('head.file'),
  own('head.tables'),
  head('rows'),
  head('amount'),
  head('matching'),
  head('doubtful'),
  head('doubtfulAmount'),
  own('head.undetermined'),
  head('errors'),
  head('warnings'),
  own('head.infos'),
  own('head.state'),
];

/** Amounts in 万元. */
const filesSheet = ({ files, failed, summary }: Total): PlainSheet => {
  const lines = files.map(({ shown, head: { summary: own, counts, tables } }) => [
    shown,
    tables,
    own.rows,
    inWan(own.amount),
    own.matching,
    own.doubtful,
    inWan(own.doubtfulAmount),
    own.undetermined,
    counts.error,
    counts.warning,
    counts.info,
    say(message('total.state.done')),
  ]);
  const figures = filesHeader().length - 2;
  const bad = failed.map(({ shown, reason }) => [shown, ...Array<null>(figures).fill(null), reason]);
  const sums = [
    say(message('total.sum')),
    files.reduce((total, file) => total + file.head.tables, 0),
    summary.rows,
    inWan(summary.amount),
    summary.matching,
    summary.doubtful,
    inWan(summary.doubtfulAmount),
    summary.undetermined,
    ...(['error', 'warning', 'info'] as const).map((severity) =>
      files.reduce((total, file) => total + file.head.counts[severity], 0),
    ),
    null,
  ];
  return {
    name: own('sheet.files'),
    widths: [36, 9, 9, 16, 10, 10, 18, 9, 8, 8, 8, 40],
    rows: [filesHeader(), ...lines, ...bad, sums],
  };
};

const crossCells = ({ finding, row, file, sheet }: CrossFinding, index: number): OutputRow => {
  const first = finding.cells[0];
  const amount = row.row.amounts.amount?.value;
  const { basis } = finding;
  return [
    cell(index + 1, 'integer'),
    cell(say(message(`report.severity.${finding.severity}`)), finding.severity),
    cell(say(message(`rules.${finding.code}.title`)), 'text'),
    cell(file, 'wrap'),
    cell(sheet, 'text'),
    cell(first ? cellAddress(first.row, first.column) : '', 'text'),
    cell(row.row.texts.unit?.text ?? '', 'wrap'),
    cell((row.row.texts.name?.text ?? '').trim(), 'wrap'),
    amount === null || amount === undefined ? cell('', 'text') : wanCell(amount),
    cell(say(finding.message), 'wrap'),
    cell(say(finding.suggestion), 'wrap'),
    cell(basis ? `${basis.number ?? ''}${basis.clause}：${basis.quote}` : '', 'wrap'),
  ];
};

/** A sheet has a little over a million rows; the JSON result has every finding. */
const MOST = 200_000;

const findingsSheet = (total: Total): OutputSheet => {
  const titles = ['no', 'severity', 'code', 'file', 'sheet', 'cell', 'unit', 'name', 'amount', 'finding'];
  const words = [...titles, 'suggestion', 'basis'].map((id) => (id === 'file' ? own('head.file') : head(id)));
  const none = [[cell(say(message('report.none')))]];
  const sheet = frameSheet(asAudit(total), 'zh', {
    role: 'findings',
    widths: [6, 9, 16, 24, 15, 8, 18, 22, 12, 28, 28, 32],
    head: [headerRow(...words)],
    body: [
      ...(total.findings.length > 0 ? total.findings.slice(0, MOST).map(crossCells) : none),
      ...(total.findings.length > MOST
        ? [[null, cell(say(message('total.note.most', { most: MOST })), 'note')]]
        : []),
      ...total.notes.map((note): OutputRow => [null, cell(note, 'note')]),
    ],
    landscape: true,
  });
  return { ...sheet, name: own('sheet.findings') };
};

/** The list of files is one of our sheets like the others, and is never audited. */
const tag = async (host: Host): Promise<void> => {
  const [first] = await host.sheets();
  if (!first) return;
  await host.write([{ sheetId: first.id, row: 0, column: 0, before: null, after: sheetTag('rows') }]);
};

/** The bytes of the total workbook. */
export const totalWorkbook = async (total: Total): Promise<Uint8Array> => {
  const host = openXlsx(newWorkbook(filesSheet(total)), own('file'), nodeCodec);
  await host.apply(
    [summarySheet(asAudit(total)), findingsSheet(total)].map((sheet) => ({ kind: 'sheet' as const, sheet })),
  );
  await tag(host);
  return host.save();
};
