/** A row's classification: matter, level, confidence and the evidence for them. */
import type { LoadedPolicy, Matter, Policy, Tier } from '../policy/types';

/** Levels of a classified row (`cli.md`). */
export type RowLevel = Tier | 'shared' | 'local' | 'undetermined' | 'out-of-scope';

/** The words of a row that classification may look at. What the row declares is never among them. */
export interface RowText {
  readonly name: string;
  readonly unit?: string;
  readonly parentUnit?: string;
  readonly detail?: string;
  readonly remarks?: string;
  readonly functionCode?: string;
  readonly fundSource?: string;
  readonly transferType?: string;
  readonly docNumber?: string;
  /** Column that holds 转移支付 facts (docNumber filled, transferType filled) counts as shown. */
}

/** What the surroundings of the row say. */
export interface RowContext {
  /** Titles around the row (sheet, table, workbook, reporting unit): last resort for the unit's tier. */
  readonly titles?: readonly string[];
  /** `--tier`: the officer's word for units that do not say. */
  readonly defaultTier?: Tier;
  readonly defaultUnit?: string;
  /** The budget year: of several editions of a plan, the one in force then is asked. */
  readonly year?: number;
}

/** The text field a piece of evidence stands in. `title` and `option` have no cell of the row. */
export type EvidenceField =
  | 'name'
  | 'unit'
  | 'parentUnit'
  | 'detail'
  | 'remarks'
  | 'functionCode'
  | 'fundSource'
  | 'transferType'
  | 'docNumber'
  | 'title'
  | 'option';

export interface Evidence {
  readonly kind: 'matter' | 'scope' | 'unit' | 'transfer' | 'commissioned' | 'negated' | 'field' | 'place';
  /** The characters at `from`–`to` of the field's text. */
  readonly text: string;
  readonly field: EvidenceField;
  /** UTF-16 offsets in the field's text as typed. */
  readonly from: number;
  readonly to: number;
}

export interface MatterRef {
  readonly policy: Policy;
  readonly matter: Matter;
}

export interface Candidate {
  readonly ref: MatterRef;
  readonly level: RowLevel;
  /** Probability that this is the matter. */
  readonly confidence: number;
  /** Why it lost: a message id of `messages` (classify). */
  readonly why: string;
}

/** Facts about the unit. */
export interface UnitFacts {
  readonly tier: Tier | null;
  /** Where the tier comes from. */
  readonly from: 'name' | 'parentUnit' | 'title' | 'option' | null;
  /** The 盟市 (or other prefecture) the unit stands in, where known, e.g. 包头市. */
  readonly region: string | null;
  /** The unit's normalised name: short and full name are one. */
  readonly key: string;
}

/** How rows relate that name one or several matters. */
export type MatterState = 'single' | 'mixed' | 'ambiguous' | 'unlisted' | 'out-of-scope';

export interface Classification {
  readonly status: 'decided' | 'review';
  readonly state: MatterState;
  readonly level: RowLevel;
  /** The tier that should pay; equals `level` for most matters; null where undetermined or out of scope. */
  readonly payer: RowLevel | null;
  /** Ordinal of the policy's section; null where out of scope. */
  readonly category: number | null;
  readonly ref: MatterRef | null;
  /** All matters where the row is mixed or ambiguous, the first-named first. */
  readonly refs: readonly MatterRef[] | null;
  /** Calibrated probability that the level is right, 0–1. */
  readonly confidence: number;
  /** A person is asked whatever the confidence. */
  readonly asks?: boolean;
  readonly evidence: readonly Evidence[];
  readonly decidedBy: 'matter' | 'scope' | 'unit' | 'precedent' | null;
  readonly candidates: readonly Candidate[];
  readonly unit: UnitFacts;
  /** The row shows 转移支付、上级补助、提前下达 in words or column. */
  readonly transfer: boolean;
  /** The row shows 受托/委托 by a higher tier (not hiring a third party). */
  readonly commissioned: boolean;
  /** The words demand 配套 of these tiers. */
  readonly matchingDemand: readonly Tier[];
  /** By-affiliation matter: the level went by the unit. */
  readonly byAffiliation: boolean;
  /** The row's own content states this earlier budget year (预算年度：2022年), or null. */
  readonly statedYear: number | null;
  /** Hints for the officer, message ids with args (e.g. 疑属中央，请导入中央文件). */
  readonly hints: readonly { readonly id: string; readonly args: Readonly<Record<string, string>> }[];
  /** Normalised words of the work (year, padding, quantities, own place names removed): equal for the same work. */
  readonly workKey: string;
  /** What the words alone gave, where an officer's decision took its place: shown beside it, and back when it is withdrawn. */
  readonly engine?: Classification;
}

/** Compiled once per set of policies; pure and reusable over any number of rows. */
export interface Classifier {
  readonly policies: readonly LoadedPolicy[];
  classify(row: RowText, context?: RowContext): Classification;
}
