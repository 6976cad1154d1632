import { TIERS, type Tier } from '../policy/types';
import { foldText } from './fold';

/** A 行政区划 with its names; `region` is the prefecture it is or stands in. */
export interface Division {
  readonly name: string;
  /** Folded names, the full one first. */
  readonly names: readonly string[];
  readonly tier: Tier;
  readonly region: string | null;
  readonly code: string;
  /** A 市辖区, whose own 全区 is the district. */
  readonly district: boolean;
}

/** A body whose name does not show who runs it. */
export interface Institution {
  /** How sure it is who runs it, 0–1. */
  readonly certainty: number;
  readonly names: readonly string[];
  readonly tier: Tier;
  readonly region: string | null;
}

const LEVELS: Readonly<Record<string, Tier>> = {
  省: 'province',
  自治区: 'province',
  盟市: 'prefecture',
  地级: 'prefecture',
  旗县: 'county',
  县级: 'county',
};

const rowsOf = (tsv: string): string[][] =>
  tsv
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line.trim().length > 0)
    .map((line) => line.split('\t'));

const namesOf = (name: string, short: string): string[] =>
  [...new Set([name, ...short.split('|')].map((word) => foldText(word)))].filter((word) => word.length > 1);

/** Reads a divisions table (columns name, short, level, parent, code); short names are joined by `|`. */
export const parseDivisions = (tsv: string): readonly Division[] =>
  rowsOf(tsv).map(([name = '', short = '', level = '', parent = '', code = '']) => {
    const tier = LEVELS[level] ?? 'county';
    const region = tier === 'prefecture' ? name : tier === 'county' ? parent : null;
    return {
      name,
      names: namesOf(name, short),
      tier,
      region,
      code,
      district: tier === 'county' && name.endsWith('区'),
    };
  });

/** Reads a table of bodies by who runs them (columns name, short, tier, region, certainty). */
export const parseInstitutions = (tsv: string): readonly Institution[] =>
  rowsOf(tsv).flatMap(([name = '', short = '', tier = '', region = '', certainty = '']) => {
    const known = TIERS.find((t) => t === tier);
    return known
      ? [
          {
            names: namesOf(name, short),
            tier: known,
            region: region || null,
            certainty: Number(certainty) || 0.9,
          },
        ]
      : [];
  });
