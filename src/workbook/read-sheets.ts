/** Reads what an audit looks at from a host: every sheet but the very hidden ones and our own. */
import type { Host, Progress } from './host';
import type { SheetData, SheetInfo } from './types';

const unread = (info: SheetInfo): SheetData => ({
  ...info,
  top: 0,
  left: 0,
  values: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  columnFormats: {},
});

/**
 * Sheets in workbook order. Very hidden sheets and our own come without cells, so that the audit can say it left them out.
 * `only` limits the reading to some sheets (审核当前表). Errors are the host's (`HostError`).
 */
export const readSheets = async (
  host: Pick<Host, 'sheets' | 'read'>,
  progress: Progress = {},
  only?: readonly string[],
): Promise<readonly SheetData[]> => {
  const sheets: SheetData[] = [];
  for (const info of await host.sheets()) {
    if (only && !only.includes(info.id)) continue;
    const skip = info.ours !== null || info.visibility === 'veryHidden';
    sheets.push(skip ? unread(info) : await host.read(info.id, progress));
  }
  return sheets;
};
