import type { LevelReading } from './level';
import type { Named } from './readings';
import type { Candidate, MatterRef, RowLevel } from './types';

const LIMIT = 4;

/** The level a row would have under a matter; by affiliation it is open. */
export const matterLevel = (ref: MatterRef): RowLevel =>
  ref.matter.level === 'by-affiliation' ? 'undetermined' : ref.matter.level;

const known = new WeakMap<MatterRef, Candidate[]>();

/** More than a matter's figures and reasons come to. */
const MOST_KNOWN = 60;

/** Candidates are few and stand in every row: the same one is the same object. */
const candidate = (ref: MatterRef, confidence: number, why: string): Candidate => {
  const all = known.get(ref) ?? [];
  for (const one of all) if (one.confidence === confidence && one.why === why) return one;
  const made = { ref, level: matterLevel(ref), confidence, why };
  if (all.length < MOST_KNOWN) all.push(made);
  known.set(ref, all);
  return made;
};

const NONE: readonly Candidate[] = [];
const scratch: Candidate[] = [];

const isTaken = (count: number, ref: MatterRef): boolean => {
  for (let i = 0; i < count; i++) if (scratch[i]?.ref.matter === ref.matter) return true;
  return false;
};

const chance = (sister: boolean, level: LevelReading | null, strength: number): number => {
  const p = sister ? 1 - (level?.certainty ?? 0.9) : strength >= 3 ? 0.1 : 0.05;
  return Math.round(p * 100) / 100;
};

/** The runners-up: what other documents say against it, sisters at other levels, then matters of works that came near. */
export const candidatesFor = (
  level: LevelReading | null,
  named: readonly Named[],
  why: string,
  against: readonly MatterRef[] = [],
): readonly Candidate[] => {
  const chosen = level?.ref ?? null;
  const lost = level?.decidedBy === 'scope' ? 'classify.why.scope' : 'classify.why.unit';
  let count = 0;
  for (const ref of against)
    if (count < LIMIT) scratch[count++] = candidate(ref, 0.1, 'classify.why.document');
  for (let i = 0; i < named.length && count < LIMIT; i++) {
    const entry = named[i] as Named;
    const sister = i === 0 && chosen !== null;
    for (const ref of entry.work.members) {
      if (ref.matter === chosen?.matter || count >= LIMIT || isTaken(count, ref)) continue;
      scratch[count++] = candidate(ref, chance(sister, level, entry.strength), sister ? lost : why);
    }
  }
  return count === 0 ? NONE : scratch.slice(0, count);
};
