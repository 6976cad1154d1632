/** What went wrong in the policy pages, as a sentence: what, why, what to do. */
import { LexiconFileError } from '../../../decisions/policies-lexicon-file';
import { StoreError } from '../../../decisions/store';
import { message } from '../../../messages';
import { PolicyError } from '../../../policy/errors';
import { HostError } from '../../../workbook/host';
import { faultOf, faultWords } from '../../state/fault';
import type { PolicyWords } from './words';

/** A correction that does not fit what is there now. */
export class Misfit extends Error {
  override readonly name = 'Misfit';
}

/** True where a kept document cannot be read, and can be taken out. */
export const isDamagedDocument = (error: unknown): boolean =>
  error instanceof StoreError &&
  error.detail.startsWith('policies.documents[') &&
  error.detail.includes('.body');

export const faultSentence = (error: unknown, { t, words }: PolicyWords): string => {
  if (isDamagedDocument(error)) return t('policies.fault.body', { detail: (error as StoreError).detail });
  if (error instanceof StoreError) return t('policies.fault.store', { detail: error.detail });
  if (error instanceof PolicyError) return words.say(message(`policy.error.${error.code}`, error.args));
  if (error instanceof HostError)
    return t('policies.fault.host', { reason: faultWords(faultOf(error), words).text });
  if (error instanceof Misfit) return t('policies.fault.misfit');
  if (error instanceof LexiconFileError)
    return t('policies.words.fault.file', { file: error.file, detail: error.detail });
  const detail = error instanceof Error ? error.message : String(error);
  return t('policies.fault.unexpected', { detail: detail.slice(0, 200) });
};
