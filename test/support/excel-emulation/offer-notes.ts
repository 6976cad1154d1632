/** Gives a loaded library the member that Microsoft's hosted one has since ExcelApi 1.18 and npm's has not: `worksheet.notes`. */
import type { LoadedOffice } from './load-office';

interface BatchApi {
  createPropertyObject(
    type: unknown,
    parent: unknown,
    name: string,
    isCollection: boolean,
    flags: number,
  ): unknown;
}

/** Notes are reached on the wire as comments are, but for their name. */
export const offerNotes = (office: LoadedOffice): LoadedOffice => {
  const { BatchApiHelper } = office.OfficeExtension as unknown as { BatchApiHelper: BatchApi };
  const cache = new WeakMap<object, unknown>();
  Object.defineProperty(office.Excel.Worksheet.prototype, 'notes', {
    configurable: true,
    get(this: object) {
      if (!cache.has(this))
        cache.set(
          this,
          BatchApiHelper.createPropertyObject(office.Excel.CommentCollection, this, 'Notes', true, 4),
        );
      return cache.get(this);
    },
  });
  return office;
};
