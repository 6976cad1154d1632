export interface Tried {
  readonly said: string;
  readonly complaints: readonly string[];
}
export interface Found {
  readonly damaged: readonly string[];
  /** Null where there is no nginx. */
  readonly nginx: {
    readonly pane: string;
    readonly workbench: Tried;
    readonly headers: Readonly<Record<string, string>>;
  } | null;
  readonly disk: Tried;
  readonly cli: { readonly rows: number; readonly policies: number };
}
export function hasNginx(): boolean;
export function unpack(archive: string): string;
export function startNginx(folder: string): Promise<{ url: string; close(): Promise<void> }>;
export function tryRelease(archive: string): Promise<Found>;
