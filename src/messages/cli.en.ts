import type { cliZh } from './cli.zh';

/** What the command line says of a folder, in English. */
export const cliEn: Record<keyof typeof cliZh, string> = {
  'cli.file-timeout':
    '{file}: not done within {seconds} s; this file was stopped, the others go on. Allow more with --timeout, and add --resume to do only what is missing.',
  'cli.file-memory':
    '{file}: needs more than {mb} MB of memory; this file was stopped, the others go on. Allow more with --memory, and add --resume to do only what is missing.',
  'cli.file-crashed':
    '{file}: stopped unexpectedly ({detail}); nothing was written for it, the others go on. Audit this file by itself.',
  'cli.same-output':
    '{file} and {other}: their marked copies would be one file, so nothing was done. Audit them in two calls, or rename one.',
  'cli.resume-nowhere':
    'Without --out-dir, --total or a --json file there is no place for a record of progress: --resume has no effect, all files are audited.',
  'cli.resumed': '{line} (result of the last run)',
  'cli.progress': '{done}/{files} files, {rows} rows, about {left} left.',
  'cli.done':
    '{files} files: {done} audited ({resumed} from the last run), {failed} not done; {rows} rows, {findings} findings across files; {time}.',
  'cli.time.seconds': '{seconds} s',
  'cli.time.minutes': '{minutes} min {seconds} s',
  'cli.interrupted': 'Interrupted. Finished files are kept: go on with --resume.',
  'total.file': '汇总.xlsx',
  'total.sheet.files': 'Files',
  'total.sheet.findings': 'Across files',
  'total.head.file': 'File',
  'total.head.tables': 'Tables',
  'total.head.infos': 'Info',
  'total.head.undetermined': 'Undetermined',
  'total.head.state': 'State',
  'total.state.done': 'audited',
  'total.sum': 'Total',
  'total.note.findings':
    '{findings} findings across files stand on their own sheet and are not counted here.',
  'total.note.failed': '{files} files were not done; the sheet of files says why.',
  'total.note.same-file':
    '{file} and {other} are the same, perhaps one file twice: each counts in the total, and all their rows are found as duplicates. Check this first.',
  'total.note.most': 'The first {most} are listed; the JSON result has all.',
  'cli.marked': '{file}: the marked copy is in {out}.',
  'cli.cleared': '{file}: marks and added sheets taken out, the copy is in {out}.',
  'cli.out-exists':
    '{file}: there is a file of this name that is no copy of ours; it was not written over. Choose another name, or add --force.',
  'cli.out-extension':
    '{out}: is a {extension} file under another extension, which Excel and WPS may refuse. Use {extension}.',
  'cli.own-workbook': '{file}: the whole workbook was written by this tool; there is nothing to audit.',
  'cli.one-workbook': '{option} is for one workbook, not for a folder or several files. Run it file by file.',
  'cli.line': '{line}',
};
