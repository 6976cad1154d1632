/** How the pane opens another workbook's file; the entries hand it in, since the pane knows no host. */
import type { Host } from '../../workbook/host';

export interface OpenedFile extends Host {
  /** 对外版: takes out everything of ours, and the names of people that programs keep in a file. */
  clearForOutside(): Promise<void>;
}

/** Rejects with HostError, its file named. */
export type FileOpener = (bytes: Uint8Array, name: string) => Promise<OpenedFile>;
