import type { Work } from './works';

/** Which works outrank which in one phrase, and what a work's words mean within a scope. */
export interface Relations {
  /** `over[a]` lists works that `a` outranks. */
  readonly over: readonly ReadonlySet<number>[];
  readonly within: ReadonlyMap<number, { readonly scope: string; readonly goesTo: number }>;
}

/** Reads the relations that lexicon entries state by id. */
export const relationsOf = (works: readonly Work[]): Relations => {
  const byId = new Map(works.map((work) => [work.id, work.index]));
  const over = works.map(() => new Set<number>());
  const within = new Map<number, { scope: string; goesTo: number }>();
  for (const work of works) {
    if (work.kind === 'outside') {
      for (const other of works) if (other !== work) over[work.index]?.add(other.index);
    }
    for (const id of work.entry?.over ?? []) if (byId.has(id)) over[work.index]?.add(byId.get(id) as number);
    for (const id of work.entry?.under ?? []) if (byId.has(id)) over[byId.get(id) as number]?.add(work.index);
    const goesTo = work.entry?.within ? byId.get(work.entry.within.goesTo) : undefined;
    if (work.entry?.within && goesTo !== undefined)
      within.set(work.index, { scope: work.entry.within.scope, goesTo });
  }
  return { over, within };
};
