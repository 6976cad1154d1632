/** What is kept of policies with a workbook: imported documents, officers' corrections, which plans are used. */
import type { MatterLevel, Span } from '../policy/types';

/** One piece of a matter that an officer split: its place in the document, and its words with those it shares put back. */
export interface SplitPart {
  readonly span: Span;
  readonly expanded: string | null;
}

/** What an officer changed in what was read. Matters are named by id, sentences by their span in the document. */
export type Change =
  | {
      readonly kind: 'assign';
      readonly matter: string;
      readonly level: MatterLevel;
      readonly payer: MatterLevel;
    }
  | {
      readonly kind: 'words';
      readonly matter: string;
      readonly span: Span;
      readonly expanded: string | null;
    }
  | { readonly kind: 'split'; readonly matter: string; readonly parts: readonly SplitPart[] }
  | { readonly kind: 'join'; readonly matters: readonly [string, string] }
  | { readonly kind: 'drop'; readonly matter: string }
  | {
      readonly kind: 'add';
      readonly sentence: Span;
      readonly span: Span;
      readonly category: number;
      readonly clause: string;
      readonly level: MatterLevel;
      readonly payer: MatterLevel;
    }
  | { readonly kind: 'no-matter'; readonly sentence: Span };

/** A change with who made it and why; replayed over what the compiler read, in order. */
export interface Correction {
  /** Unique within its document. */
  readonly id: string;
  /** Id of the policy (one plan of the document). */
  readonly policy: string;
  readonly change: Change;
  readonly reason: string;
  readonly by: string | null;
  /** ISO date and time. */
  readonly at: string | null;
}

/** A document kept with the workbook: imported, or built in and corrected. What officers checked is kept as it was read. */
export interface KeptDocument {
  /** The file's name as imported; of pasted text its title. */
  readonly name: string;
  /** SHA-256 (hex) of the file, of pasted text in UTF-8: what the document is known by. */
  readonly sha256: string;
  /** Text and plans as read (`packBody`). */
  readonly body: string;
  readonly corrections: readonly Correction[];
}

export interface KeptPolicies {
  readonly documents: readonly KeptDocument[];
  /** By `planKey`: whether a plan is used for audits; a plan not named here is used. */
  readonly used: Readonly<Record<string, boolean>>;
}

export const NO_POLICIES: KeptPolicies = { documents: [], used: {} };
