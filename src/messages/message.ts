/** Every sentence shown has an id here and stands in each language's table; nothing is assembled from loose words in the engine. */

export type Language = 'zh' | 'en';

export type MessageArgs = Readonly<Record<string, string | number>>;

/** A sentence to be shown, not yet in a language. */
export interface MessageRef {
  readonly id: string;
  readonly args: MessageArgs;
}

export const message = (id: string, args: MessageArgs = {}): MessageRef => ({ id, args });

const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Fills `{name}` places of a template, and `{name|row|rows}` with the word for one or for several. An unknown place stays
 * visible so that a test sees it.
 */
export const fill = (template: string, args: MessageArgs): string =>
  template.replace(PLACE, (place, key: string, one?: string, several?: string) => {
    if (!(key in args)) return place;
    if (one === undefined) return String(args[key]);
    return (String(args[key]) === '1' ? one : several) ?? '';
  });
