/** Every sentence shown has an id here and stands in each language's table; nothing is assembled from loose words in the engine. */

export type Language = 'zh' | 'en';

export type MessageArgs = Readonly<Record<string, string | number>>;

/** A sentence to be shown, not yet in a language. */
export interface MessageRef {
  readonly id: string;
  readonly args: MessageArgs;
}

export const message = (id: string, args: MessageArgs = {}): MessageRef => ({ id, args });

const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/;

interface Template {
  /** Text, name, word for one, word for several, text, …, text; places without words have none. */
  readonly pieces: readonly (string | undefined)[];
}

/** Templates taken apart once: an audit says the same few in every row. */
const KEPT = 5000;
const known = new Map<string, Template>();

const templateOf = (template: string): Template => {
  const found = known.get(template);
  if (found) return found;
  if (known.size >= KEPT) known.clear();
  const made: Template = { pieces: template.split(PLACE) };
  known.set(template, made);
  return made;
};

const placeText = (args: MessageArgs, key: string, one?: string, several?: string): string => {
  if (!(key in args)) return one === undefined ? `{${key}}` : `{${key}|${one}|${several}}`;
  if (one === undefined) return String(args[key]);
  return (String(args[key]) === '1' ? one : several) ?? '';
};

/**
 * Fills `{name}` places of a template, and `{name|row|rows}` with the word for one or for several. An unknown place stays
 * visible so that a test sees it.
 */
export const fill = (template: string, args: MessageArgs): string => {
  const { pieces } = templateOf(template);
  let text = pieces[0] ?? '';
  for (let at = 1; at < pieces.length; at += 4) {
    text += placeText(args, pieces[at] ?? '', pieces[at + 1], pieces[at + 2]);
    text += pieces[at + 3] ?? '';
  }
  return text;
};
