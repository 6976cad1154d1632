/** Files handed to the officer. */

const TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
  json: 'application/json',
};

/** Hands bytes out under a name; some embedded browsers save nothing and do not say so. */
export const saveBytes = (bytes: Uint8Array, name: string): void => {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const type = TYPES[extension] ?? 'application/octet-stream';
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; the address is not needed again.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
};

/** A workbook's name without its extension, fit for the name of another file. */
export const baseName = (file: string): string =>
  file
    .replace(/\.\w+$/, '')
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 60);

/** `kind_workbook.extension`. */
export const namedAfter = (kind: string, file: string, extension: string): string =>
  `${[kind, baseName(file)].filter(Boolean).join('_')}.${extension}`;

/** The day it is here, as an ISO date. */
export const today = (now: Date = new Date()): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
