import { PolicyError } from './errors';

const MOST_PAGES = 600;

/** A piece of text on a page: pdf.js gives its position as the last two numbers of `transform`. */
interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width?: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Ems between two pieces of a line from which they are cells of a table; spaced-out titles have less. */
const CELL_GAP = 2;

/** Puts the pieces of a page into lines by their height on it; a wide gap becomes a tab, as between table cells. */
export function linesOfPage(pieces: readonly Piece[]): string[] {
  const lines: string[] = [];
  let line = '';
  let y: number | null = null;
  let right: number | null = null;
  for (const piece of pieces) {
    const at = piece.transform[5] ?? 0;
    const moved = y !== null && Math.abs(at - y) > Math.max(2, piece.height * 0.6);
    if (moved && piece.str.trim() !== '') {
      lines.push(line);
      line = '';
    }
    if (piece.str.trim() !== '') {
      const left = piece.transform[4] ?? 0;
      const size = piece.height || 10;
      const apart = line.trim() !== '' && y !== null && right !== null && left - right > CELL_GAP * size;
      if (apart) line = `${line.replace(/\s+$/, '')}\t`;
      y = at;
      right = left + (piece.width ?? piece.str.length * size);
    }
    line += piece.str;
    if (piece.hasEOL && line.trim() !== '') {
      lines.push(line);
      line = '';
      y = null;
    }
  }
  if (line.trim() !== '') lines.push(line);
  return lines;
}

async function openPdf(bytes: Uint8Array, file: string) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  // The worker's code runs in place: no script is fetched, and the command line has no Worker.
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
  try {
    return await pdfjs.getDocument({
      data: bytes.slice(),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      verbosity: 0,
    } as Parameters<typeof pdfjs.getDocument>[0]).promise;
  } catch (error) {
    throw new PolicyError('unreadable', file, error instanceof Error ? error.message : 'PDF');
  }
}

/** The text layer of a .pdf, line by line. Throws PolicyError `unreadable`, `too-big` or `no-text`. */
export async function readPdf(bytes: Uint8Array, file: string, longest: number): Promise<string> {
  const pdf = await openPdf(bytes, file);
  try {
    if (pdf.numPages > MOST_PAGES) throw new PolicyError('too-big', file, `${pdf.numPages} 页`);
    const lines: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const found = linesOfPage(content.items.filter((item) => 'str' in item) as unknown as Piece[]);
      length += found.reduce((sum, line) => sum + line.length, 0);
      if (length > longest) throw new PolicyError('too-big', file, `${length}`);
      lines.push(...found);
    }
    const text = lines.join('\n');
    if (text.replace(/\s/g, '').length < 20) throw new PolicyError('no-text', file);
    return text;
  } finally {
    await pdf.loadingTask.destroy();
  }
}
