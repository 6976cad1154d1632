/** Opens the help page, at a rule or at its beginning. */
import { createContext, useContext } from 'react';
import type { RuleCode } from '../../rules/types';

export type OpenHelp = (code: RuleCode | null) => void;

export const HelpContext = createContext<OpenHelp | null>(null);

/** Null where there is no help to open. */
export const useHelp = (): OpenHelp | null => useContext(HelpContext);
