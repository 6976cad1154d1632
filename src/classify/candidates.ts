import type { LevelReading } from './level';
import type { Named } from './readings';
import type { Candidate, MatterRef, RowLevel } from './types';

const LIMIT = 4;

/** The level a row would have under a matter; by affiliation it is open. */
export const matterLevel = (ref: MatterRef): RowLevel =>
  ref.matter.level === 'by-affiliation' ? 'undetermined' : ref.matter.level;

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
  const out: Candidate[] = against.slice(0, LIMIT).map((ref) => ({
    ref,
    level: matterLevel(ref),
    confidence: 0.1,
    why: 'classify.why.document',
  }));
  for (let i = 0; i < named.length && out.length < LIMIT; i++) {
    const entry = named[i] as Named;
    const sister = i === 0 && chosen !== null;
    for (const ref of entry.work.members) {
      if (
        ref.matter === chosen?.matter ||
        out.length >= LIMIT ||
        out.some((c) => c.ref.matter === ref.matter)
      )
        continue;
      out.push({
        ref,
        level: matterLevel(ref),
        confidence: chance(sister, level, entry.strength),
        why: sister ? lost : why,
      });
    }
  }
  return out;
};
