/** One line of a self-check, and all of them as text to copy. */
import { message, say, type Language, type MessageRef } from '../../messages/with-check';

export interface Check {
  readonly state: 'good' | 'missing' | 'told';
  /** What was found; where something is missing, also how to mend it. */
  readonly what: MessageRef;
  /** For whoever mends it: the code the host failed with. */
  readonly code?: string;
}

export const good = (id: string, args = {}): Check => ({ state: 'good', what: message(id, args) });
export const missing = (id: string, args = {}): Check => ({ state: 'missing', what: message(id, args) });
export const told = (id: string, args = {}): Check => ({ state: 'told', what: message(id, args) });

export const checkWords = ({ what, code }: Check, language: Language): string =>
  code ? `${say(what, language)} (${code})` : say(what, language);

/** `[正常] …`, a line each. Holds nothing of the workbook: the checks are given none. */
export const checkText = (checks: readonly Check[], language: Language): string =>
  checks
    .map((check) => `[${say(message(`check.${check.state}`), language)}] ${checkWords(check, language)}`)
    .join('\n');
