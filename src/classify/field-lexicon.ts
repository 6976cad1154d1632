/** Words of one field of public service: what shows it, who works in it, what means the same there. */
export interface FieldWords {
  readonly id: string;
  readonly title: string;
  /** Words of a policy's field or title that call for it; none: it is used under every policy. */
  readonly for: readonly string[];
  /** Words that show a row is of the field. */
  readonly words: readonly string[];
  /** Parts of the names of bodies of the field. */
  readonly bodies: readonly string[];
  /** Sets of words that mean the same, or so near it that officers use one for the other. */
  readonly sets: readonly WordSet[];
}

/** `plain`; `slight`: words of every item (城市, 农村); `kind`: the first names a kind, the rest what is of it (医院 is a 医疗卫生机构); `telling`: where a row says it, the item that says it too is meant (提标, 代储). */
export type SetWeight = 'plain' | 'slight' | 'telling' | 'kind';

export interface WordSet {
  readonly words: readonly string[];
  readonly weight: SetWeight;
}

export interface FieldLexicon {
  readonly fields: readonly FieldWords[];
  /** Kinds of action (build, upkeep, inspect…): two items of unlike kinds are two works. */
  readonly actions: ReadonlyMap<string, readonly string[]>;
}

interface Draft {
  readonly id: string;
  readonly title: string;
  readonly for: string[];
  readonly words: string[];
  readonly bodies: string[];
  readonly sets: WordSet[];
}

const SETS: Readonly<Record<string, SetWeight>> = {
  '=': 'plain',
  '~': 'slight',
  '*': 'telling',
  '>': 'kind',
};

const take = (field: Draft, mark: string, words: string[], line: number): void => {
  if (mark === '?') field.for.push(...words);
  else if (mark === '+') field.words.push(...words);
  else if (mark === 'u') field.bodies.push(...words);
  else if (SETS[mark]) field.sets.push({ words, weight: SETS[mark] });
  else throw new Error(`field lexicon: line ${line + 1} begins with no known mark`);
};

/**
 * Reads field words: one mark per line (`@` field, `?` for, `+` words, `u` bodies, `=` `~` `*` same meaning, `>` a kind, `!` action, `#` remark).
 * @throws Error that names the line where the data is not of that form.
 */
export const parseFields = (text: string): FieldLexicon => {
  const fields: Draft[] = [];
  const actions = new Map<string, readonly string[]>();
  text.split(/\r?\n/).forEach((line, number) => {
    const [mark = '', ...words] = line.trim().split(/\s+/);
    if (mark === '' || mark === '#') return;
    const field = fields[fields.length - 1];
    if (mark === '@') {
      fields.push({ id: words[0] ?? '', title: words[1] ?? '', for: [], words: [], bodies: [], sets: [] });
    } else if (mark === '!') actions.set(words[0] ?? '', words.slice(1));
    else if (field) take(field, mark, words, number);
    else throw new Error(`field lexicon: line ${number + 1} stands before any field`);
  });
  return { fields, actions };
};
