import { clausesOf, cutAt, partsOf } from './cut';
import type { Flow, Range } from './flow';

export const clauseWords = (flow: Flow, range: Range): string => flow.text.slice(range.start, range.end);

const ANNOUNCES =
  /(?:支出责任|事权|承担|分担|负担|事项|如下|其中|包括|比例为?|分[档类]确定|安排|保障|解决|列支|支付|统筹|兜底|负责)$/;

const ASSERTS = /确认|明确|划[分为定]|属于|作为|由|按|分[档类]|承担|为|下列|以下|如下|其中/;

/** A colon after an assertion announces a list; one after 省级财政事权 alone belongs to it. */
function announces(text: string, clause: Range, at: number): boolean {
  const before = text.slice(Math.max(clause.start, at - 60), at);
  return ANNOUNCES.test(before) && ASSERTS.test(before);
}

/** A sentence's clauses in order: cut at ； and ，, and at a colon that announces a list. */
export function splitClauses(text: string, sentence: Range): Range[] {
  return partsOf(text, sentence).flatMap((part) =>
    clausesOf(text, part).flatMap((clause) =>
      cutAt(text, clause, (char, at) => char === ':' && announces(text, clause, at)),
    ),
  );
}
