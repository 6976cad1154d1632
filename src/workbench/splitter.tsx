import { useCallback } from 'react';
import { useWords } from '../taskpane/state/words';

export const NARROWEST = 320;
export const WIDEST = 640;
const STEP = 20;

interface Props {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

const clamp = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, width));

/** The edge between grid and pane: dragged, or moved with the arrow keys. */
export const Splitter = ({ width, onWidth }: Props) => {
  const { t } = useWords();
  const onPointerDown = useCallback(
    (event: React.PointerEvent<HTMLDivElement>) => {
      const handle = event.currentTarget;
      const start = event.clientX;
      handle.setPointerCapture(event.pointerId);
      const move = (to: PointerEvent) => onWidth(clamp(width + start - to.clientX));
      handle.addEventListener('pointermove', move);
      handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
        once: true,
      });
    },
    [width, onWidth],
  );
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP, Home: WIDEST, End: -WIDEST }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onWidth(clamp(width + by));
  };
  return (
    <div
      className="wb-splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('bench.pane.resize')}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
};
