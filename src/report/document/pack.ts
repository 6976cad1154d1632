/** The library's file made the same for the same input: no clock, no order of chance, and fonts that have stand-ins. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FALLBACKS } from './layout';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The time the parts of the file carry; a zip knows none before 1980. */
const EPOCH = new Date(1980, 0, 1);

const fontTable = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${WORD}">${FALLBACKS.map(
    ([name, instead]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.split(';')[0]}"/><w:charset w:val="86"/>` +
      '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
  ).join('')}</w:fonts>`;

/** `date` as the time of making, or none: the machine's own clock never shows. */
const ownDate = (xml: string, date: string | null): string =>
  xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)/g,
    (_, open: string, close: string) => `${open}${date ?? '1980-01-01'}T00:00:00Z${close}`,
  );

/** The same document as bytes that depend on nothing but the document and `date` (ISO). */
export const packed = (bytes: Uint8Array, date: string | null): Uint8Array => {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    // The list of types comes first: some readers look no further.
    .sort(
      (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1),
    );
  const files: Record<string, Uint8Array> = {};
  names.forEach((name) => {
    const part = parts[name] as Uint8Array;
    if (name === 'docProps/core.xml') files[name] = strToU8(ownDate(strFromU8(part), date));
    else if (name === 'word/fontTable.xml') files[name] = strToU8(fontTable());
    else files[name] = part;
  });
  return zipSync(files, { mtime: EPOCH });
};
