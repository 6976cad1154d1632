/** How any host recognises what is ours: by these texts, never by name, colour or visibility. They are stable for ever. */
import type { OwnSheetRole } from './types';

export type MarkSeverity = 'error' | 'warning' | 'info';

const FILL_TAG = /"shiquan:(error|warning|info)"<>""/;
const NOTE_TAG = /\[shiquan:[^\]]*\]\s*$/;
const SHEET_TAG = /^shiquan:sheet:(summary|rows|findings|leader|rounds|feedback|store):1$/;

/** The formula factor every fill of ours ends with: always true, and keeps the severity. */
export const fillTag = (severity: MarkSeverity): string => `("shiquan:${severity}"<>"")`;

export const isOurFormula = (formula: string): boolean => FILL_TAG.test(formula);

/** The last line of every note of ours. */
export const noteTag = (codes: readonly string[]): string => `[shiquan:${codes.join(',')}]`;

export const isOurNote = (text: string): boolean => NOTE_TAG.test(text);

/** The text in A1 (a hidden row) of every sheet of ours. */
export const sheetTag = (role: OwnSheetRole): string => `shiquan:sheet:${role}:1`;

/** The role of a sheet by the text in its A1, or null where the sheet is the user's. */
export const ownSheetRole = (a1: unknown): OwnSheetRole | null =>
  typeof a1 === 'string' ? ((SHEET_TAG.exec(a1)?.[1] as OwnSheetRole | undefined) ?? null) : null;
