/** What a policy document says, once read. Field names are those of `policy compile --json` (format 1). */

/** The four tiers of government, highest first: 中央, 省/自治区, 市/盟市, 县/旗县. */
export type Tier = 'central' | 'province' | 'prefecture' | 'county';

export const TIERS: readonly Tier[] = ['central', 'province', 'prefecture', 'county'];

/** The level a policy gives a matter; `local` is 地方 that the text does not divide. */
export type MatterLevel = Tier | 'shared' | 'local' | 'by-affiliation' | 'undetermined';

/** Start and end offset (UTF-16 units, end exclusive) in the decoded text of the document. */
export type Span = readonly [number, number];

/** `by-affiliation` 按照隶属关系, `residual` 未列入…的, `unlisted` 其他未列事项. */
export type MatterCondition = 'by-affiliation' | 'residual' | 'unlisted';

/** 分担比例: per cent of the whole by tier; `for` names the regions or cases the band is for. */
export interface Share {
  readonly tiers: Partial<Record<Tier | 'local', number>>;
  readonly for: string | null;
}

/** A policy's section, e.g. （一）知识产权宏观管理. */
export interface Category {
  readonly ordinal: number;
  readonly title: string;
  readonly clause: string;
}

/** One item of work that a policy assigns to a level. */
export interface Matter {
  /** Stable within the policy: derived from clause and text, never from position in memory. */
  readonly id: string;
  readonly category: number;
  /** Heading path, e.g. 一、（四）. */
  readonly clause: string;
  /** The item's own words, verbatim but for line breaks and invisible characters. */
  readonly text: string;
  readonly span: Span;
  /** The item with the words it shares with its neighbours put back, or null. */
  readonly expanded: string | null;
  readonly level: MatterLevel;
  readonly payer: MatterLevel;
  readonly condition: MatterCondition | null;
  readonly shares: readonly Share[] | null;
  /** A 共同 matter's tiers. */
  readonly parties?: readonly (Tier | 'local')[];
  /** 由 B 承担、A 转移支付支持; `also`: further tiers that help. */
  readonly support?: { readonly from: Tier | 'local'; readonly also?: readonly (Tier | 'local')[] };
  /** Who carries the matter out: an office named in its words (X部门办理的) or a commissioned tier (委托). */
  readonly performer?: {
    readonly tier: Tier | 'local' | 'any' | null;
    readonly text: string;
    readonly commissioned: boolean;
  };
  readonly except?: readonly string[];
  /** What 包括… lists under the item: words of its contents, no matters of their own. */
  readonly includes?: readonly string[];
  /** 等, 等事项: the list is open. */
  readonly openList?: boolean;
  /** 条件成熟时上划: not yet in force. */
  readonly future?: boolean;
  /** The sentence the matter stands in, to quote. */
  readonly sentence: Span;
  /** Set where an officer corrected what was read. */
  readonly correctedBy?: string;
}

/** A rule of an 按照隶属关系 matter: units of this tier → this level. */
export interface AffiliationRule {
  readonly clause: string;
  readonly text: string;
  readonly span: Span;
  readonly unitTier: Tier;
  readonly level: Tier;
  readonly payer: Tier;
}

/** A document-wide constraint, e.g. 避免旗县承担过多支出责任. */
export interface Principle {
  readonly clause: string;
  readonly text: string;
  readonly span: Span;
  /** The tier the principle protects, where it protects one. */
  readonly protects?: Tier;
}

export interface Diagnostic {
  readonly code: string;
  /** Ids of the matters concerned. */
  readonly matters: readonly string[];
  readonly message: string;
}

/** A sentence that assigns a level or a payer and was not understood. */
export interface Unread {
  readonly clause: string;
  readonly text: string;
  readonly span: Span;
}

/** One compiled plan. A document with several plans compiles to several policies. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  /** 文号 in one form of brackets, e.g. 内政办发〔2024〕48号; null where the text has none. */
  readonly number: string | null;
  /** ISO date the text gives for itself (落款), or null. */
  readonly issued: string | null;
  /** ISO date it takes force, or null. 自印发之日 is `issued`. */
  readonly effective: string | null;
  /** The region whose plan this is, e.g. 内蒙古自治区; null where it does not say; 全国 for a central document. */
  readonly region: string | null;
  /** The field, e.g. 知识产权. */
  readonly field: string | null;
  /** The tier that issued it: central, province, prefecture or county. */
  readonly issuer: Tier | null;
  /** The tiers between which it divides, highest first. */
  readonly tiers: readonly Tier[];
  readonly categories: readonly Category[];
  readonly matters: readonly Matter[];
  readonly affiliation: readonly AffiliationRule[];
  readonly principles: readonly Principle[];
  readonly diagnostics: readonly Diagnostic[];
  readonly unread: readonly Unread[];
}

/** A decoded document and its plans; spans point into `text`. */
export interface CompiledDocument {
  readonly format: 1;
  readonly policies: readonly Policy[];
}

/** A policy with the document text its spans point into, as the audit uses it. */
export interface LoadedPolicy {
  readonly policy: Policy;
  readonly text: string;
  /** SHA-256 (hex) of the source file, for the trace; null for pasted text not yet hashed. */
  readonly sha256: string | null;
}
