import { memo } from 'react';
import { piecesOf, type Block, type Piece } from '../state/blocks';
import type { Mark } from '../state/marks';
import { usePolicyWords } from '../state/words';
import { markClass, markLabel, markTag } from './mark-words';

interface Props {
  readonly text: string;
  readonly block: Block;
  /** Key of the mark the Tab key reaches. */
  readonly active: string | null;
  /** Key of the mark whose card is open. */
  readonly selected: string | null;
  readonly onOpen: (mark: Mark) => void;
}

/** One paragraph of a document with what was read in it. */
export const Paragraph = memo(({ text, block, active, selected, onOpen }: Props) => (
  <>
    {piecesOf(text, block).map((piece, i) =>
      piece.mark === null ? (
        piece.text
      ) : (
        <MarkedPiece
          key={i}
          piece={piece}
          mark={piece.mark}
          active={piece.mark.key === active}
          selected={piece.mark.key === selected}
          onOpen={onOpen}
        />
      ),
    )}
  </>
));
Paragraph.displayName = 'Paragraph';

interface PieceProps {
  readonly piece: Piece;
  readonly mark: Mark;
  readonly active: boolean;
  readonly selected: boolean;
  readonly onOpen: (mark: Mark) => void;
}

/** Rules and principles are shown; matters and unread sentences also open. Only the first piece of one is a stop for keys and readers. */
const MarkedPiece = ({ piece, mark, active, selected, onOpen }: PieceProps) => {
  const words = usePolicyWords();
  const opens = mark.kind === 'matter' || mark.kind === 'unread';
  const className = `sq-lv ${markClass(mark)}${selected ? ' sq-lv--open' : ''}`;
  const tag = piece.last ? <small aria-hidden={opens}>{markTag(mark, words)}</small> : null;
  if (!opens) {
    return (
      <span className={className}>
        {piece.text}
        {tag}
      </span>
    );
  }
  const stop = piece.first
    ? {
        role: 'button',
        tabIndex: active ? 0 : -1,
        'data-mark': mark.key,
        'aria-label': markLabel(mark, words),
        'aria-pressed': selected,
      }
    : {};
  return (
    <span className={className} {...stop} onClick={() => onOpen(mark)}>
      {piece.text}
      {tag}
    </span>
  );
};
