const PATCHED = /\.(xlsx|xlsm|xltx|xltm)$/i;

/** What is saved of a workbook that is only read, an .xls for one, is an .xlsx. */
const asSaved = (name: string): string => (PATCHED.test(name) ? name : `${name.replace(/\.\w+$/, '')}.xlsx`);

/** Name under which a workbook is saved: with marks `已审核-` before its own name, once; without them its own name. */
export const savedName = (name: string, prefix: string, marked: boolean): string => {
  const own = asSaved(name.startsWith(prefix) ? name.slice(prefix.length) : name);
  return marked ? `${prefix}${own}` : own;
};

/** Hands bytes to the browser as a file to keep. */
export const download = (bytes: Uint8Array, name: string): void => {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun reading by the time this runs; Safari wants the address a little longer.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};
