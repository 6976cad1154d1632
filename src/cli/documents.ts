/** `--report`, `--evidence` and `--outside`: files for people, made whole before any is written. */
import { basename } from 'node:path';
import { evidenceModel } from '../report/document/evidence';
import type { DocumentModel, ReportInput } from '../report/document/model';
import { reportModel } from '../report/document/report';
import { openAnyWorkbook } from '../hosts/open-workbook';
import type { FileResult } from './audit-file';
import { nodeCodec } from './codec';
import { readBytes, refuseInput } from './files';
import type { AuditFlags } from './options';

export interface MadeFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export const inputOf = ({ audit, trace, store, comparison }: FileResult, flags: AuditFlags): ReportInput => ({
  audit,
  trace,
  store,
  comparison: comparison ?? null,
  date: flags.date ?? null,
  by: flags.by ?? null,
  checked: flags.checkedBy ?? null,
  head: flags.headedBy ?? null,
  issuer: flags.issuer ?? null,
  number: flags.number ?? null,
});

/** 对外版 of the workbook as it is on disk. */
const outsideCopy = async (path: string, file: string): Promise<MadeFile> => {
  refuseInput(path, file);
  const host = await openAnyWorkbook(readBytes(path), basename(path), nodeCodec);
  await host.clearForOutside();
  return { file, bytes: await host.save() };
};

/** The documents a call asks for, as bytes. `path` is the workbook's: it is never written. */
export const documentsOf = async (
  path: string,
  result: FileResult,
  flags: AuditFlags,
): Promise<readonly MadeFile[]> => {
  const asked: readonly (readonly [string | undefined, (input: ReportInput) => DocumentModel])[] = [
    [flags.report, reportModel],
    [flags.evidence, evidenceModel],
  ];
  const outside = flags.outside ? [await outsideCopy(path, flags.outside)] : [];
  const wanted = asked.filter(([file]) => file !== undefined);
  if (wanted.length === 0) return outside;
  const { renderDocument } = await import(/* webpackChunkName: "docx" */ '../report/document/render');
  const input = inputOf(result, flags);
  const made: MadeFile[] = [...outside];
  for (const [file, model] of wanted) {
    refuseInput(path, file as string);
    made.push({ file: file as string, bytes: await renderDocument(model(input)) });
  }
  return made;
};
