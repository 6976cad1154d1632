import type { Mark } from '../state/marks';
import { usePolicyWords } from '../state/words';
import { markClass, markTag } from './mark-words';

/** A mark's tag by itself, in its colour. */
export const MarkTag = ({ mark }: { readonly mark: Mark }) => {
  const words = usePolicyWords();
  return <span className={`sq-lv ${markClass(mark)}`}>{markTag(mark, words)}</span>;
};
