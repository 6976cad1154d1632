/** Name under which a marked workbook is saved: `已审核-` before its own name, once. */
export const markedName = (name: string, prefix: string): string =>
  name.startsWith(prefix) ? name : `${prefix}${name}`;

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
