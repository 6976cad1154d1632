import type { LevelReading } from './level';

/** Raw signals of one row from which its confidence is made; calibration on labelled rows fits this file only. */
export interface Signals {
  /** Probability that the words are read right. */
  readonly words: number;
  /** Probability that the level is right, given the words. */
  readonly level: number;
  /** Probability that the level would be the same had the words been read otherwise. */
  readonly otherwise: number;
  /** Probability that a rival of another level is meant, or that the row is of another kind. */
  readonly opposing: number;
}

export const signalsOf = (words: number, level: LevelReading, opposing: number): Signals => ({
  words,
  level: level.certainty,
  otherwise: level.decidedBy === 'matter' || level.level === 'undetermined' ? 0.05 : 0.6,
  opposing,
});

/** Two places, so that the figure is the same on every machine. */
export const rounded = (p: number): number => Math.round(Math.min(0.99, Math.max(0.05, p)) * 100) / 100;

/** Probability that the level is right, 0–1. */
export const confidenceOf = ({ words, level, otherwise, opposing }: Signals): number =>
  rounded((words + (1 - words) * otherwise) * level - opposing);

/** What a match by a policy's own words shows. */
export interface OwnSignals {
  readonly strength: number;
  /** Weight of the shared words; 1 is one word that no other matter has. */
  readonly score: number;
  /** Share of the item that the row says, 0–1. */
  readonly cover: number;
  /** Below 1 where the row does something else with the thing than the item. */
  readonly deed: number;
  /** Share of what the row's name says that the match explains, 0–1. */
  readonly explained: number;
  /** Worth of the nearest other work of another level, as a share of this one's. */
  readonly near: number;
}

/** Probability that the matter found by a policy's own words is the one meant. */
export const ownSure = ({ strength, score, cover, deed, explained, near }: OwnSignals): number => {
  let sure = strength === 3 ? 0.9 : strength === 2 ? 0.82 : 0.65;
  sure += 0.07 * Math.min(1, Math.max(0, (cover - 0.6) / 0.35));
  sure += 0.02 * Math.min(1, Math.max(0, score - 1));
  sure -= 0.15 * Math.max(0, 0.8 - explained);
  if (near >= 0.6) sure -= 0.25 * (Math.min(1, near) - 0.6);
  return deed < 1 ? sure - 0.1 : sure;
};
