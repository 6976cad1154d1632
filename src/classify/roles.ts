import type { Lexicon } from './lexicon';
import { classTable, expandWord, type ClassTable } from './pattern';
import type { Concept, VocabularyBuilder } from './vocabulary';

const ROLE_NAMES = [
  'padding',
  'generic',
  'negate',
  'negatePair',
  'negatePairEnd',
  'unreal',
  'transfer',
  'entrusted',
  'entrust',
  'entrustOther',
  'matching',
  'matchingOther',
  'noMatching',
  'fiscalPrefecture',
  'fiscalCounty',
  'fiscalProvince',
  'fiscalBelow',
  'money',
  'rank',
  'title',
  'event',
  'cite',
  'benefit',
  'aid',
  'lead',
  'placeBefore',
  'placeAfter',
  'organ',
  'cross',
  'overheadHead',
  'overheadSoft',
  'measure',
  'foreign',
  'hkmt',
  'joined',
  'govern',
  'higherCentral',
  'higherProvince',
  'higherPrefecture',
  'grant',
  'grantTitle',
  'notEntrusted',
  'budgetYear',
  'fundClause',
  'negateBefore',
] as const;

const SCOPE_NAMES = [
  'provinceOrDistrict',
  'ownLevel',
  'province',
  'provinceName',
  'crossPrefecture',
  'prefectureKind',
  'prefecture',
  'county',
  'central',
] as const;

export type RoleName = (typeof ROLE_NAMES)[number];
export type ScopeName = (typeof SCOPE_NAMES)[number];

/** Concepts that the engine asks for by name. */
export interface Roles {
  readonly of: Readonly<Record<RoleName, Concept>>;
  readonly scope: Readonly<Record<ScopeName, Concept>>;
  /** All scope concepts and places, as bits. */
  readonly scopeLow: number;
  readonly scopeHigh: number;
  /** The same with padding, generic words and the field's names: what says nothing of the work, as bits. */
  readonly plainLow: number;
  readonly plainHigh: number;
  readonly place: Concept;
  readonly field: Concept;
  readonly body: Concept;
  readonly mask: Concept;
  readonly outside: Concept;
  readonly outsideSoft: Concept;
  /** Words of other fields that only bear out that a row is of none. */
  readonly elsewhere: Concept;
  readonly hint: Concept;
}

/** Registers what the engine asks for by name, first of all concepts, so that they fit into bits. */
export const rolesOf = (
  lexicons: readonly Lexicon[],
  classes: ClassTable,
  vocabulary: VocabularyBuilder,
): Roles => {
  const role = (name: string): Concept =>
    vocabulary.concept(
      `role:${name}`,
      (classes.get(name) ?? []).flatMap((word) => expandWord(word, classes)),
    );
  const scopes = classTable(lexicons.map((l) => l.scopes));
  const scope = (name: string): Concept => vocabulary.concept(`scope:${name}`, scopes.get(name) ?? []);
  const of = Object.fromEntries(ROLE_NAMES.map((n) => [n, role(n)])) as Record<RoleName, Concept>;
  const scopeOf = Object.fromEntries(SCOPE_NAMES.map((n) => [n, scope(n)])) as Record<ScopeName, Concept>;
  const place = vocabulary.concept('engine:place', []);
  const places = [...Object.values(scopeOf), place];
  const field = vocabulary.concept('engine:field', []);
  const plain = [...places, field, of.padding, of.generic];
  return {
    of,
    scope: scopeOf,
    scopeLow: bits(places, 0),
    scopeHigh: bits(places, 32),
    plainLow: bits(plain, 0),
    plainHigh: bits(plain, 32),
    place,
    field,
    body: vocabulary.concept('engine:body', []),
    mask: vocabulary.concept('engine:mask', []),
    outside: vocabulary.concept('engine:outside', []),
    outsideSoft: vocabulary.concept('engine:outside-soft', []),
    hint: vocabulary.concept('engine:hint', []),
    elsewhere: vocabulary.concept('engine:elsewhere', []),
  };
};

const bits = (concepts: readonly Concept[], base: number): number =>
  concepts.reduce((all, c) => (c >= base && c < base + 32 ? all | (1 << (c - base)) : all), 0);
