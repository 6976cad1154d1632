import { clausesOf, cutAt, partsOf } from './cut';
import type { Flow, Range } from './flow';

export const clauseWords = (flow: Flow, range: Range): string => flow.text.slice(range.start, range.end);

const ANNOUNCES = /(?:支出责任|事权|承担|分担|事项|如下|其中|包括)$/;

/** A sentence's clauses in order: cut at ； and ，, and at a colon that announces a list. */
export function splitClauses(text: string, sentence: Range): Range[] {
  return partsOf(text, sentence).flatMap((part) =>
    clausesOf(text, part).flatMap((clause) =>
      cutAt(
        text,
        clause,
        (char, at) => char === ':' && ANNOUNCES.test(text.slice(Math.max(clause.start, at - 4), at)),
      ),
    ),
  );
}
