import general from '../../assets/lexicon/general.json';
import fieldWords from '../../assets/lexicon/fields.txt';
import intellectualProperty from '../../assets/lexicon/intellectual-property.json';
import china from '../../assets/divisions/china.txt';
import divisions from '../../assets/divisions/inner-mongolia-divisions.tsv';
import institutions from '../../assets/divisions/institutions.tsv';
import type { LoadedPolicy } from '../policy/types';
import { ChinaDivisions } from './divisions-china';
import { parseFields } from './field-lexicon';
import { parseLexicon, type Lexicon } from './lexicon';
import { JudgeBench } from './judge-bench';
import { buildModel, type ModelData } from './model';
import type { PrecedentDecision } from './precedent';
import { RowJudge } from './row-judge';
import type { Classifier } from './types';
import type { UnitWords } from './unit-words';

export interface ClassifierOptions {
  /** Lexicons beside the built-in ones; one with the id of a built-in replaces it. */
  readonly lexicons?: readonly Lexicon[];
  /** Officers' decisions by work and tier of the unit; they outrank the engine. */
  readonly precedents?: readonly PrecedentDecision[];
  /** Further divisions tables (tab-separated: name, short, level, parent, code), for other regions. */
  readonly divisions?: readonly string[];
  /** False: `confidence` is the raw figure the calibration is fitted on. */
  readonly calibrated?: boolean;
}

/** The lexicons that come with the product. */
export const builtinLexicons = (): readonly Lexicon[] => [
  parseLexicon(general),
  parseLexicon(intellectualProperty),
];

const merged = (extra: readonly Lexicon[]): readonly Lexicon[] => {
  const ids = new Set(extra.map((lexicon) => lexicon.id));
  return [...builtinLexicons().filter((lexicon) => !ids.has(lexicon.id)), ...extra];
};

/**
 * Compiles policies and word data into a classifier: deterministic, linear in the text, without network or clock.
 * @throws Error where lexicon data is malformed.
 */
export const createClassifier = (
  policies: readonly LoadedPolicy[],
  options: ClassifierOptions = {},
): Classifier => {
  const data: ModelData = {
    lexicons: merged(options.lexicons ?? []),
    fields: parseFields(fieldWords),
    divisions: [divisions, ...(options.divisions ?? [])],
    institutions: [institutions],
    china: new ChinaDivisions(china),
    unitWords: general.unitWords as unknown as UnitWords,
  };
  const judgeBy = (asked: readonly LoadedPolicy[]): RowJudge =>
    new RowJudge(buildModel(asked, data), options.precedents ?? [], options.calibrated ?? true);
  const bench = new JudgeBench(policies, judgeBy);
  return {
    policies,
    classify: (row, context = {}) => bench.judgeFor(row, context).classify(row, context),
  };
};
