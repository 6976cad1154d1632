import type { RowLevel } from '../../../classify/types';
import { useWords } from '../../state/words';

/** A level as a small label; levels that say nothing yet are drawn fainter. */
export const LevelTag = ({ level }: { readonly level: RowLevel }) => {
  const words = useWords();
  const open = level === 'undetermined' || level === 'out-of-scope';
  return <span className={`sq-level${open ? ' sq-level--open' : ''}`}>{words.level(level)}</span>;
};
