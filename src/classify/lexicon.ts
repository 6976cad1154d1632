/** What officers call things: words by class, and for each matter the ways to say it. Data, never code. */

export interface LexiconWork {
  readonly id: string;
  /** Selects matters: the first of these that finds any in a policy; all words joined by `+` must stand in its text. */
  readonly matter?: readonly string[];
  /** For an item no matter covers: words of the matter that comes nearest. */
  readonly near?: readonly string[];
  readonly title?: string;
  readonly strong?: readonly string[];
  readonly usual?: readonly string[];
  readonly weak?: readonly string[];
  /** Works of the same phrase that this one outranks. */
  readonly over?: readonly string[];
  /** Works of the same phrase that outrank this one. */
  readonly under?: readonly string[];
  /** Tier whose units have such work of their own: their rows are for a person to confirm. */
  readonly reviewFor?: string;
  /** Within this scope the words mean another work (全市重大案件 is ordinary enforcement). */
  readonly within?: { readonly scope: string; readonly goesTo: string };
}

export interface Lexicon {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  /** Words of a policy's title, field or matters that call for this lexicon; absent: always used. */
  readonly for?: readonly string[];
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  readonly field?: {
    readonly words: readonly string[];
    readonly bodies?: readonly string[];
    readonly codes?: readonly string[];
    /** Parts of the names of offices in charge of the field among others. */
    readonly offices?: readonly string[];
    /** Words of four characters that are known again with one of them wrong. */
    readonly slips?: readonly string[];
    /** Words that are often of the field: beside them, out of scope is not decided without a person. */
    readonly hints?: readonly string[];
  };
  /** Longer words that mean something else than the words inside them. */
  readonly masks?: readonly string[];
  readonly works?: readonly LexiconWork[];
  /** Usual budget items of the field that its policy does not list. */
  readonly unlisted?: readonly LexiconWork[];
  readonly outside?: { readonly strong?: readonly string[]; readonly usual?: readonly string[] };
  /** Words of other fields; in a name that does not name this one they put the row outside. */
  readonly outsideWords?: readonly string[];
  /** Words mostly of other fields; a work the name itself names goes before them. */
  readonly outsideSoft?: readonly string[];
  /** Words that mean the same as words of a policy, for matching by the policy's own words. */
  readonly synonyms?: readonly (readonly string[])[];
  readonly scopes?: Readonly<Record<string, readonly string[]>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((word) => typeof word === 'string' && word.length > 0);

class LexiconError extends Error {}

const words = (value: unknown, where: string): void => {
  if (value !== undefined && !isWords(value)) throw new LexiconError(`${where}: expected a list of words`);
};

const wordTable = (value: unknown, where: string): void => {
  if (value === undefined) return;
  if (!isRecord(value)) throw new LexiconError(`${where}: expected lists by name`);
  for (const [name, list] of Object.entries(value)) words(list, `${where}.${name}`);
};

const work = (value: unknown, where: string): void => {
  if (!isRecord(value) || typeof value['id'] !== 'string')
    throw new LexiconError(`${where}: expected a work with an id`);
  for (const key of ['matter', 'near', 'strong', 'usual', 'weak', 'over', 'under'])
    words(value[key], `${where}.${key}`);
};

const worksList = (value: unknown, where: string): void => {
  if (value === undefined) return;
  if (!Array.isArray(value)) throw new LexiconError(`${where}: expected a list`);
  value.forEach((entry, i) => work(entry, `${where}[${i}]`));
};

/**
 * Checks lexicon data as read from a file.
 * @throws Error that names the lexicon and the place where the data is not of the form above.
 */
export const parseLexicon = (data: unknown): Lexicon => {
  if (!isRecord(data) || data['format'] !== 1 || typeof data['id'] !== 'string') {
    throw new Error('lexicon: expected {"format": 1, "id": …}');
  }
  const id = data['id'];
  for (const key of ['for', 'masks', 'outsideWords', 'outsideSoft']) words(data[key], `${id}.${key}`);
  if (data['synonyms'] !== undefined) {
    if (!Array.isArray(data['synonyms'])) throw new Error(`${id}.synonyms: expected lists of words`);
    data['synonyms'].forEach((set, i) => words(set, `${id}.synonyms[${i}]`));
  }
  for (const key of ['classes', 'scopes', 'outside', 'field']) wordTable(data[key], `${id}.${key}`);
  worksList(data['works'], `${id}.works`);
  worksList(data['unlisted'], `${id}.unlisted`);
  return data as unknown as Lexicon;
};

/** True where the lexicon belongs to a policy that says `text` of itself. */
export const lexiconApplies = (lexicon: Lexicon, text: string): boolean =>
  lexicon.for === undefined || lexicon.for.some((word) => text.includes(word));
