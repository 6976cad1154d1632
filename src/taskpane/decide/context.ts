/** Decisions within reach of every view of the results. */
import { createContext, useContext } from 'react';
import type { Decisions } from './state/use-decisions';

/** Who decides; asked once, then remembered while the pane is open. */
export interface Officer {
  readonly name: string;
  readonly onName: (name: string) => void;
}

export interface Deciding extends Decisions {
  readonly officer: Officer;
}

export const DecideContext = createContext<Deciding | null>(null);

/** Null outside the results. */
export const useDeciding = (): Deciding | null => useContext(DecideContext);

export const useDecide = (): Deciding => {
  const deciding = useContext(DecideContext);
  if (!deciding) throw new Error('no decisions here');
  return deciding;
};
