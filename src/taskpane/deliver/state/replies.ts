/** Answers of units, read back into the workbook's store. */
import { feedbackOf } from '../../../decisions/feedback-items';
import { readFeedback, type FeedbackFile, type FeedbackReading } from '../../../decisions/feedback';
import { EMPTY_STORE, mergeStores, type AuditStore, type UnitReply } from '../../../decisions/store';
import type { FileAudit } from '../../../audit/types';
import { HostError, type Host } from '../../../workbook/host';
import { bytesOfFile } from '../../policies/state/save-file';
import { changeStore } from '../../policies/state/store-access';
import type { FileOpener } from '../opener';

const sheetsOf = async (open: FileOpener, file: File): Promise<FeedbackFile> => {
  const host = await open(await bytesOfFile(file), file.name);
  const infos = await host.sheets();
  return { file: file.name, sheets: await Promise.all(infos.map(({ id }) => host.read(id))) };
};

const withReplies = (store: AuditStore, replies: readonly UnitReply[]): AuditStore =>
  replies.length === 0 ? store : mergeStores(store, { ...EMPTY_STORE, replies });

export interface RepliesRead {
  readonly reading: FeedbackReading;
  readonly store: AuditStore;
}

/** Reads all files before anything is kept; rejects with HostError (a file names itself) or StoreError. */
export const takeReplies = async (
  host: Host,
  open: FileOpener | null,
  audit: FileAudit,
  chosen: readonly File[],
  at: string,
): Promise<RepliesRead> => {
  if (!open) throw new HostError('unsupported');
  const files: FeedbackFile[] = [];
  for (const file of chosen) files.push(await sheetsOf(open, file));
  const items = feedbackOf(audit).flatMap((unit) => unit.items);
  let reading: FeedbackReading | null = null;
  const store = await changeStore(host, (before) => {
    reading = readFeedback(files, items, before.replies ?? [], { at, replace: false });
    return withReplies(before, reading.taken);
  });
  if (!reading) throw new HostError('host-failed');
  return { reading, store };
};

/** 换用: takes answers in place of those that are kept. */
export const replaceReplies = (host: Host, replies: readonly UnitReply[]): Promise<AuditStore> =>
  changeStore(host, (store) => withReplies(store, replies));
