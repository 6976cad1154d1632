export interface Release {
  readonly archive: string;
  readonly folder: string;
  readonly sha256: string;
  readonly size: number;
  /** Whether the offline .7z of WPS is inside. */
  readonly packed: boolean;
  readonly packages: number;
}
export function makeRelease(options: { url: string; out: string; built: boolean }): Release;
