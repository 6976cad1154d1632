import type { LevelReading } from './level';
import type { Model } from './model';
import type { Named } from './readings';
import type { Candidate, MatterRef, RowLevel } from './types';

const LIMIT = 4;

const asRow = (ref: MatterRef): RowLevel =>
  ref.matter.level === 'by-affiliation' ? 'undetermined' : ref.matter.level;

/** The runners-up: sisters of the chosen matter at other levels, then matters of works that came near. */
export const candidatesFor = (
  model: Model,
  level: LevelReading | null,
  named: readonly Named[],
  why: string,
): readonly Candidate[] => {
  void model;
  const out: Candidate[] = [];
  const chosen = level?.ref ?? null;
  named.forEach((entry, i) => {
    for (const ref of entry.work.members) {
      if (
        ref === chosen ||
        ref.matter.id === chosen?.matter.id ||
        out.some((c) => c.ref.matter.id === ref.matter.id)
      )
        continue;
      const sister = i === 0 && chosen !== null;
      const reason = sister
        ? level?.decidedBy === 'scope'
          ? 'classify.why.scope'
          : 'classify.why.unit'
        : why;
      const p = sister ? 1 - (level?.certainty ?? 0.9) : entry.strength >= 3 ? 0.1 : 0.05;
      out.push({ ref, level: asRow(ref), confidence: Math.round(p * 100) / 100, why: reason });
    }
  });
  return out.slice(0, LIMIT);
};
