/** Whether a way finds the matter that the grammar meant. */
import { builtinPolicies } from '../../src/policy/builtin';
import type { BenchRow } from '../input/rows';

/** Ids of the matters whose text has the family's words; both lists of a pair count. */
const idsOf = (): ((words: string) => ReadonlySet<string>) => {
  const all = builtinPolicies().flatMap(({ policy }) => policy.matters);
  const known = new Map<string, ReadonlySet<string>>();
  return (words) => {
    const found =
      known.get(words) ?? new Set(all.filter(({ text }) => text.includes(words)).map(({ id }) => id));
    known.set(words, found);
    return found;
  };
};

/** Counts over rows that a matter covers: the share for which that matter was found. */
export const rightness = () => {
  const matters = idsOf();
  let covered = 0;
  let right = 0;
  return {
    add({ family }: BenchRow, found: string | null): void {
      if (family.matter === null) return;
      covered += 1;
      if (found !== null && matters(family.matter).has(found)) right += 1;
    },
    share: (): Readonly<Record<string, number>> => (covered === 0 ? {} : { right: right / covered }),
  };
};
