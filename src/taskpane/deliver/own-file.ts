/** The open workbook as a file: from the host where it keeps one, else from what the entry hands in. */
import { HostError, type Host } from '../../workbook/host';
import { sha256Steps } from '../../decisions/policies-sha256';

/** Hands out the workbook as the program would write it now. Rejects where it does not. */
export type OwnFile = () => Promise<Uint8Array>;

export interface OwnBytes {
  read(): Promise<Uint8Array>;
  /** False for a copy the program makes anew: its bytes are not those of the file on disk. */
  exact(): boolean;
}

/** Null where neither host nor entry hands out a file. */
export const ownBytesOf = (host: Host, ownFile: OwnFile | null): OwnBytes | null => {
  if (host.can.save) {
    // Read first: what is on disk is told of the bytes that were hashed.
    return {
      read: () => (host.snapshot ? host.snapshot() : host.save()),
      exact: () => host.isOnDisk?.() ?? false,
    };
  }
  return ownFile ? { read: ownFile, exact: () => false } : null;
};

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const hex = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The browser hashes beside the page's thread; pages from disk or plain http have no such help and hash between tasks. */
export const sha256Of = async (
  bytes: Uint8Array,
  subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<string> => {
  if (subtle) return hex(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  const steps = sha256Steps(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTask();
  }
};

export interface OwnHash {
  readonly sha256: string;
  readonly exact: boolean;
}

/** Null where the workbook's bytes are not to be had: a report without them is still a report. */
export const ownHashOf = async (bytes: OwnBytes | null): Promise<OwnHash | null> => {
  if (!bytes) return null;
  try {
    return { sha256: await sha256Of(await bytes.read()), exact: bytes.exact() };
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
};
