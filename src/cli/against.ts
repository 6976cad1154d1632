/** `--against`: the earlier round, a workbook or an earlier result (.json). */
import { basename } from 'node:path';
import { message } from '../messages';
import { compareRounds } from '../rounds/compare';
import { looksLikeResult, RoundsError, sideOfAudit, sideOfResult } from '../rounds/side';
import type { Comparison, RoundSide } from '../rounds/types';
import { auditFile, type FileResult, type FileRun } from './audit-file';
import { CliError } from './errors';
import { readBytes, readJson } from './files';
import { Stages } from './profile';

interface OldRound {
  readonly side: RoundSide;
  readonly files: number;
}

const oldRound = async (path: string, run: Omit<FileRun, 'stages'>): Promise<OldRound> => {
  const file = basename(path);
  const bytes = readBytes(path);
  if (!looksLikeResult(bytes)) {
    const { audit } = await auditFile(path, { ...run, stages: new Stages() }, bytes);
    return { side: sideOfAudit(audit), files: 1 };
  }
  try {
    const side = sideOfResult(readJson(path), file);
    return { side, files: side.files };
  } catch (error) {
    if (error instanceof RoundsError) throw new CliError(message('rounds.fault.format', { file }));
    throw error;
  }
};

/** The comparison of a result with the round at `path`. Errors: as of an audit, and `CliError` naming the file. */
export const comparedWith = async (
  path: string,
  result: FileResult,
  run: Omit<FileRun, 'stages'>,
): Promise<Comparison> => {
  const { side, files } = await oldRound(path, run);
  const comparison = compareRounds(side, sideOfAudit(result.audit));
  const notes = files > 1 ? [message('rounds.note.files', { files }), ...comparison.notes] : comparison.notes;
  return { ...comparison, notes };
};
