import type { errorsZh } from './errors.zh';

export const errorsEn: Record<keyof typeof errorsZh, string> = {
  'host.not-a-workbook':
    '{file}: not a spreadsheet workbook. Choose an .xlsx, .xlsm, .xls, .et, .ods or .csv file.',
  'host.empty-file': '{file}: the file is empty (0 bytes).',
  'host.encrypted':
    '{file}: the workbook is encrypted. Remove the opening password in Excel or WPS, save a copy and audit that.',
  'host.signed':
    '{file}: the workbook is digitally signed; marks would break the signature. Audit an unsigned copy.',
  'host.xls': '{file}: an old .xls (or .et) workbook cannot be marked in place. Save it as .xlsx first.',
  'host.damaged':
    '{file}: damaged or incomplete ({detail}). Get the file again, or repair and save it in Excel or WPS.',
  'host.unsafe-xml':
    '{file}: holds a DOCTYPE or entity declaration ({detail}) and was refused. Save it anew in Excel or WPS.',
  'host.too-big': '{file}: unpacks to more than the limit ({detail}); stopped to protect memory.',
  'host.no-sheet': '{file}: the workbook has no worksheet.',
  'host.sheet-gone': 'Sheet “{sheet}” is no longer there. Audit again.',
  'host.protected':
    'Sheet “{sheet}” is protected; nothing can be written to it. Results stay in the pane; take the protection off (Review) to write.',
  'host.editing': 'A cell is being edited. Press Enter or Esc; the audit then goes on.',
  'host.changed-since': 'Cell {cell} changed since the audit; nothing was written. Audit again first.',
  'host.cancelled': 'Cancelled; the workbook is unchanged.',
  'host.unsupported': 'This program cannot do that ({detail}).',
  'host.host-failed':
    'The spreadsheet program did not finish ({detail}). Try again; if it recurs, save and reopen the workbook.',
  'audit.no-table':
    '{file}: no budget table found. Sheets looked at: {sheets}; a project name column and an amount column are needed. Use --columns to name them.',
  'audit.no-name': '{file}: sheet “{sheet}” has no project name column. Use --columns to name it.',
  'cli.not-found': '{file}: not found or not readable ({detail}).',
  'cli.bad-json': '{file}: not valid JSON ({detail}).',
  'cli.bad-option': 'Bad option: {detail}.',
  'cli.out-is-input': '{file}: output and input are the same file; nothing was written.',
  'cli.unexpected': '{file}: unexpected ({detail}); nothing was written.',
  'cli.cannot-write': '{file}: cannot be written ({detail}).',
  'cli.clear-needs-out': '--clear needs --out or --out-dir.',
  'cli.no-workbook': '{file}: the folder holds no .xlsx, .xlsm or .xltx workbook.',
  'store.damaged':
    'The audit record kept in the workbook cannot be read ({detail}); it was not used and not changed.',
  'cli.unsupported': '{file}: {detail}',
  'cli.policy': '{line}',
};
