import type { LevelReading } from './level';

/** Raw signals of one row from which its confidence is made; calibration on labelled rows fits this file only. */
export interface Signals {
  /** Probability that the words are read right. */
  readonly words: number;
  /** Probability that the level is right, given the words. */
  readonly level: number;
  /** Probability that the level would be the same had the words been read otherwise. */
  readonly otherwise: number;
  /** Probability that a rival of another level is meant. */
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
