/** Facets of the two lists: which values there are, what passes, and how many each further value would show. */
import type { AuditedRow } from '../../audit/types';
import { RULE_CODES } from '../../rules/types';
import { FACETS, holdsWords, picked, queryWords, type FacetName, type Filter } from './filter';
import type { FindingItem, ItemState, Results } from './results';

/** The values a thing has under each facet; a row has several codes. */
export type Values = Readonly<Record<FacetName, readonly string[]>>;

export type Counts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

/** The values of all things of a list, and how often each occurs. */
export interface FacetTable {
  readonly values: readonly Values[];
  readonly totals: Counts;
}

export interface FacetIndex extends FacetTable {
  /** What the words of a query are looked for in. */
  text(index: number): string;
}

export interface Faceted {
  /** Positions that pass. */
  readonly shown: readonly number[];
  /** For each value of a facet, how many things it would show under the choice made in the other facets. */
  readonly counts: Counts;
}

const NONE: readonly string[] = [];

/** A category is that of its own policy: two documents both have a first one. */
export const categoryKey = ({ result }: AuditedRow): string | null => {
  if (result.category === null) return null;
  const policy = result.ref?.policy ?? result.candidates[0]?.ref.policy;
  return `${result.category} ${policy?.id ?? ''}`;
};

const ofRow = (row: AuditedRow | null) => {
  const category = row && categoryKey(row);
  const unit = row?.row.texts.unit?.text.trim();
  return {
    level: row ? [row.result.level] : NONE,
    category: category ? [category] : NONE,
    unit: unit ? [unit] : NONE,
  };
};

const rowWords = (row: AuditedRow): string =>
  `${row.row.texts.name?.text ?? ''} ${row.row.texts.unit?.text ?? ''} ${row.row.texts.detail?.text ?? ''}`;

export const findingValues = (item: FindingItem): Values => ({
  ...ofRow(item.row),
  state: [item.state],
  severity: [item.finding.severity],
  code: [item.finding.code],
  sheet: [item.sheet],
});

const distinct = (values: readonly string[]): readonly string[] =>
  values.length < 2 ? values : Array.from(new Set(values));

/** `state` is what an officer has done about the row, if anything. */
export const rowValues = (row: AuditedRow, state: ItemState | null): Values => {
  const open = row.findings.filter((finding) => !finding.accepted);
  return {
    ...ofRow(row),
    state: state ? [state] : NONE,
    severity: distinct(open.map(({ severity }) => severity)),
    code: distinct(row.findings.map(({ code }) => code)),
    sheet: [row.row.sheet],
  };
};

/** `sentence` gives a finding's title and message in the language shown. */
export const findingIndex = (results: Results, sentence: (item: FindingItem) => string): FacetIndex => ({
  ...results.facets.findings,
  text: (index) => {
    const item = results.items[index];
    if (!item) return '';
    return `${item.row ? rowWords(item.row) : ''} ${item.sheet} ${item.address} ${sentence(item)}`;
  },
});

export const rowIndex = (results: Results): FacetIndex => ({
  ...results.facets.rows,
  text: (index) => {
    const row = results.audit.rows[index];
    return row ? rowWords(row) : '';
  },
});

const emptyCounts = (): Record<FacetName, Map<string, number>> => ({
  state: new Map(),
  severity: new Map(),
  code: new Map(),
  level: new Map(),
  category: new Map(),
  sheet: new Map(),
  unit: new Map(),
});

const count = (counts: Map<string, number>, values: readonly string[]): void =>
  values.forEach((value) => counts.set(value, (counts.get(value) ?? 0) + 1));

/** Gathers the values of a list, thing by thing. */
export class FacetTally {
  private readonly values: Values[] = [];
  private readonly totals = emptyCounts();

  add(values: Values): void {
    this.values.push(values);
    FACETS.forEach((facet) => count(this.totals[facet], values[facet]));
  }

  done(): FacetTable {
    return { values: this.values, totals: this.totals };
  }
}

/** One pass: what passes all facets counts in each, what fails one alone counts in that one. */
export const applyFacets = (index: FacetIndex, filter: Filter, query: string): Faceted => {
  const wanted = FACETS.map((facet): [FacetName, ReadonlySet<string>] => [
    facet,
    new Set(picked(filter, facet)),
  ]).filter(([, values]) => values.size > 0);
  const words = queryWords(query);
  // The usual case, and the one that thousands of things are first shown in.
  if (wanted.length === 0 && words.length === 0) {
    return { shown: index.values.map((_, at) => at), counts: index.totals };
  }
  const shown: number[] = [];
  const counts = emptyCounts();
  index.values.forEach((values, at) => {
    const failed = wanted.filter(([facet, chosen]) => !values[facet].some((value) => chosen.has(value)));
    if (failed.length > 1) return;
    if (words.length > 0 && !holdsWords(index.text(at), words)) return;
    const [only] = failed;
    if (only) {
      count(counts[only[0]], values[only[0]]);
      return;
    }
    shown.push(at);
    FACETS.forEach((facet) => count(counts[facet], values[facet]));
  });
  return { shown, counts };
};

const ORDER: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  state: ['open', 'adopted', 'accepted', 'decided'],
  severity: ['error', 'warning', 'info'],
  code: RULE_CODES,
  level: ['central', 'province', 'prefecture', 'county', 'shared', 'local', 'undetermined', 'out-of-scope'],
};

/** The values of each facet that occur at all, in a fixed order that no choice changes. */
export const facetValues = ({ totals: all }: FacetTable): Readonly<Record<FacetName, readonly string[]>> => {
  const sorted = (facet: FacetName): readonly string[] => {
    const found = Array.from(all[facet].keys());
    const order = ORDER[facet];
    if (order) return found.sort((a, b) => order.indexOf(a) - order.indexOf(b));
    if (facet === 'category') return found.sort((a, b) => parseInt(a, 10) - parseInt(b, 10));
    if (facet === 'unit') return found.sort((a, b) => (all.unit.get(b) ?? 0) - (all.unit.get(a) ?? 0));
    return found;
  };
  return {
    state: sorted('state'),
    severity: sorted('severity'),
    code: sorted('code'),
    level: sorted('level'),
    category: sorted('category'),
    sheet: sorted('sheet'),
    unit: sorted('unit'),
  };
};
