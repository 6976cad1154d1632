/** Lexicons as a file: one lexicon as in assets/lexicon, or several in a list. */
import { parseLexicon, type Lexicon } from '../classify/lexicon';

/** A file of words that cannot be used. `detail` says why. */
export class LexiconFileError extends Error {
  override readonly name = 'LexiconFileError';
  constructor(
    readonly file: string,
    readonly detail: string,
  ) {
    super(`${file}: ${detail}`);
  }
}

const LARGEST = 2_000_000;

export const exportLexicons = (lexicons: readonly Lexicon[]): string =>
  `${JSON.stringify({ format: 1, lexicons }, null, 1)}\n`;

/** Reads a file of one or several lexicons; `name` is the file's. Throws LexiconFileError. */
export const importLexicons = (json: string, name: string): readonly Lexicon[] => {
  if (json.length > LARGEST) throw new LexiconFileError(name, `${Math.round(json.length / 1024)} KB`);
  let data: unknown;
  try {
    data = JSON.parse(json.charCodeAt(0) === 0xfeff ? json.slice(1) : json);
  } catch {
    throw new LexiconFileError(name, 'JSON');
  }
  const { lexicons } = (typeof data === 'object' && data !== null ? data : {}) as { lexicons?: unknown };
  const list: readonly unknown[] = Array.isArray(lexicons) ? lexicons : [data];
  if (list.length === 0) throw new LexiconFileError(name, 'lexicons: []');
  try {
    return list.map(parseLexicon);
  } catch (error) {
    throw new LexiconFileError(name, error instanceof Error ? error.message : 'lexicon');
  }
};
