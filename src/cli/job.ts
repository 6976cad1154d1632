/** One file of a folder, from path to finished outputs; runs in a worker. */
import { basename } from 'node:path';
import type { AuditStore } from '../decisions/store';
import type { LoadedPolicy } from '../policy/types';
import { auditFile, clearedCopy, markedCopy, OwnWorkbook } from './audit-file';
import { digestOf, HashSets, type DigestHead, type Hashes } from './digest';
import { describeError } from './errors';
import { readBytes, refuseInput, sha256 } from './files';
import { entryKey, isFinished, readHead, readRows, resultPath, writeDigest, type Settings } from './journal';
import { writeCopy } from './out-file';
import { Stages, type StageTimes } from './profile';
import { filePieces } from './result-pieces';
import { writePieces } from './whole-file';

/** What all files of a run share; handed to each worker once. */
export interface RunSetup {
  readonly policies: readonly LoadedPolicy[];
  readonly store: AuditStore;
  readonly about: Settings;
  /** Folder of the journal, or one of the run's own that goes when it ends. */
  readonly journal: string;
  readonly resume: boolean;
  /** Keep each file's entry of `files`. */
  readonly json: boolean;
  readonly clear: boolean;
  /** Copies are written over whatever is there. */
  readonly force: boolean;
}

export interface Job {
  readonly path: string;
  /** The file's name in the result: its path in the folder. */
  readonly shown: string;
  /** The marked or cleared copy, or null. */
  readonly out: string | null;
}

export interface Audited {
  readonly kind: 'audited';
  readonly key: string;
  readonly head: DigestHead;
  readonly hashes: Hashes;
  /** Taken from the journal, not done again. */
  readonly resumed: boolean;
  readonly stages: StageTimes;
}

export interface Failed {
  readonly kind: 'failed';
  readonly line: string;
  readonly exit: number;
}

/** `own`: a workbook of ours alone, as totals are: there is nothing to do with it. */
export type Outcome = Audited | Failed | { readonly kind: 'cleared' } | { readonly kind: 'own' };

const fromJournal = (key: string, { journal }: RunSetup): Audited => {
  const hashes = new HashSets();
  for (const row of readRows(journal, key)) hashes.add(row);
  const head = readHead(journal, key);
  return { kind: 'audited', key, head, hashes: hashes.taken(), resumed: true, stages: new Stages().taken() };
};

const audit = async (job: Job, setup: RunSetup): Promise<Audited> => {
  const { journal, json } = setup;
  const bytes = readBytes(job.path);
  const key = entryKey(job.shown, sha256(bytes), setup.about);
  const outputs = [...(job.out ? [job.out] : []), ...(json ? [resultPath(journal, key)] : [])];
  if (setup.resume && isFinished(journal, key, outputs)) return fromJournal(key, setup);
  const stages = new Stages();
  const result = await auditFile(job.path, { ...setup, stages }, bytes);
  if (job.out) {
    const marked = await markedCopy(result, stages);
    const how = { cleared: false, force: setup.force };
    await stages.timeAsync('write', () => writeCopy(job.out as string, marked, how));
  }
  const digest = digestOf(result);
  const hashes = new HashSets();
  stages.time('report', () => {
    if (json) writePieces(resultPath(journal, key), filePieces(result, job.shown));
    writeDigest(journal, key, digest, (row) => hashes.add(row));
  });
  const { head } = digest;
  return { kind: 'audited', key, head, hashes: hashes.taken(), resumed: false, stages: stages.taken() };
};

const clear = async (job: Job, { force }: RunSetup): Promise<Outcome> => {
  await writeCopy(job.out as string, await clearedCopy(job.path), { cleared: true, force });
  return { kind: 'cleared' };
};

/** Does one file; whatever is wrong with it is an outcome, never an error. */
export const runJob = async (job: Job, setup: RunSetup): Promise<Outcome> => {
  try {
    if (job.out) refuseInput(job.path, job.out);
    return setup.clear ? await clear(job, setup) : await audit(job, setup);
  } catch (error) {
    if (error instanceof OwnWorkbook) return { kind: 'own' };
    return { kind: 'failed', ...describeError(error, basename(job.path)) };
  }
};
