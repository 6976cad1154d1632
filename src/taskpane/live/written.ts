/** Sheets that the pane itself has written to: hosts tell of officers' edits only, and the next look must take these in. */
import type { Host } from '../../workbook/host';

const written = new WeakMap<Host, Set<string>>();

export const noteWritten = (host: Host, sheetIds: readonly string[]): void => {
  const known = written.get(host) ?? new Set<string>();
  sheetIds.forEach((id) => known.add(id));
  written.set(host, known);
};

/** Those noted since it was last asked. */
export const takeWritten = (host: Host): readonly string[] => {
  const known = Array.from(written.get(host) ?? []);
  written.delete(host);
  return known;
};
