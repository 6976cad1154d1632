/** Whether the classifier can be made with these lexicons; loaded only when a file of words is imported. */
import { createClassifier } from '../../../classify/classifier';
import type { Lexicon } from '../../../classify/lexicon';
import type { PolicyDocument } from '../../../decisions/policies';
import { usedPolicies } from '../../../decisions/policies';
import { LexiconFileError } from '../../../decisions/policies-lexicon-file';
import { lexiconsOfStore } from '../../../decisions/policies-lexicon-use';
import { EMPTY_STORE } from '../../../decisions/store';

/** Throws LexiconFileError where a pattern or a class in them cannot be used. */
export const checkLexicons = (
  lexicons: readonly Lexicon[],
  documents: readonly PolicyDocument[],
  file: string,
): void => {
  const policies = usedPolicies(documents);
  try {
    createClassifier(policies, { lexicons: lexiconsOfStore({ ...EMPTY_STORE, lexicons }, policies) });
  } catch (error) {
    throw new LexiconFileError(file, error instanceof Error ? error.message : 'lexicon');
  }
};
