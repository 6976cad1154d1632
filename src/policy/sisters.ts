import type { Flow } from './flow';
import { foldScope } from './scope-words';
import type { Statement } from './statement';

/** A category with more statements than this is no pair of mirror paragraphs. */
const MOST = 40;

/**
 * The two level paragraphs of one category are near mirrors: what one lists with ， the other may list with 、. Gives for a
 * statement the folded items of the others in its category that are listed with ，.
 */
export function sisterItems(
  flow: Flow,
  statements: readonly Statement[],
  category: (one: Statement) => number,
): (one: Statement) => ReadonlySet<string> {
  const lists = new Map<number, Map<Statement, string[]>>();
  for (const one of statements) {
    const own = lists.get(category(one)) ?? new Map<Statement, string[]>();
    lists.set(category(one), own);
    const items = one.clauses.map(({ start, end }) =>
      foldScope(flow.text.slice(start, end).replace(/^[将把]/, '')),
    );
    if (items.length > 1) own.set(one, items);
  }
  return (one) => {
    const found = new Set<string>();
    const own = lists.get(category(one));
    if (own === undefined || own.size > MOST) return found;
    for (const [other, items] of own) if (other !== one) for (const item of items) found.add(item);
    return found;
  };
}
