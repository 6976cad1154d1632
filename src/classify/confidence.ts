import type { FieldReading } from './field';
import type { LevelReading } from './level';
import type { UnitReading } from './unit-types';

/** Raw signals of one row from which its confidence is made; calibration on labelled rows fits this table only. */
export interface Signals {
  /** Probability that the words are read right. */
  readonly words: number;
  /** Probability that the level is right, given the words. */
  readonly level: number;
  /** Probability that the level would be the same had the words been read otherwise. */
  readonly otherwise: number;
  readonly typo: boolean;
}

export const DECIDED_FROM = 0.93;

export const signalsOf = (words: number, level: LevelReading, typo: boolean): Signals => ({
  words,
  level: level.certainty,
  otherwise: level.decidedBy === 'matter' || level.level === 'undetermined' ? 0.05 : 0.6,
  typo,
});

/** Probability that the level is right, 0–1, rounded to two places so that it is the same on every machine. */
export const confidenceOf = (signals: Signals): number => {
  const words = signals.typo ? signals.words - 0.05 : signals.words;
  const p = words * signals.level + (1 - words) * signals.otherwise * signals.level;
  return Math.round(Math.min(0.99, Math.max(0.05, p)) * 100) / 100;
};

export type { FieldReading, UnitReading };
