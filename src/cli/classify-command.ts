/** `classify`: NDJSON rows in, NDJSON results out, same order, constant memory, with back-pressure. */
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { createClassifier } from '../classify/classifier';
import type { Classifier, RowContext, RowText } from '../classify/types';
import { sentenceOf } from '../policy/quote';
import { classificationJson } from '../report/json';
import { LineSplitter, LONGEST } from './lines';

const OPTIONAL = [
  'unit',
  'parentUnit',
  'detail',
  'remarks',
  'functionCode',
  'fundSource',
  'transferType',
  'docNumber',
] as const;

/** A line of input as a row. Errors: a plain sentence for the `error` of its result. */
const parseRow = (line: string): RowText => {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  const item = value as Record<string, unknown>;
  const row: Record<string, string> = { name: '' };
  for (const key of ['name', ...OPTIONAL]) {
    const text = item[key];
    if (text === undefined || text === null) continue;
    if (typeof text !== 'string') throw new Error(`${key} is not a string`);
    row[key] = text;
  }
  return row as unknown as RowText;
};

/** One line's result; a bad line gives `{"error"}` in its place. */
export const classifyLine = (line: string, classifier: Classifier, context: RowContext = {}): string => {
  try {
    const row = parseRow(line);
    const result = classifier.classify(row, context);
    return JSON.stringify({
      name: row.name,
      unit: row.unit ?? null,
      unitTier: result.unit.tier,
      unitTierFrom: result.unit.from,
      ...classificationJson(result),
      quote: result.ref ? sentenceOf(result.ref.policy, result.ref.matter, classifier.policies) : null,
    });
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
};

const bytesOf = (block: unknown): Buffer => (Buffer.isBuffer(block) ? block : Buffer.from(String(block)));

/** Characters written at once: what waits for a slow reader stays small, however long the results of a block are. */
const PIECE = 1 << 14;

const TOO_LONG = JSON.stringify({ error: `line longer than ${LONGEST} bytes` });

/**
 * Filters a stream of lines, a line out for every line in, in the same order; waits whenever the reader of the output is
 * slower. A blank line is a line like any other, and its result an error.
 */
export const runClassify = async (
  policies: Parameters<typeof createClassifier>[0],
  context: RowContext,
  input: Readable = process.stdin,
  output: Writable = process.stdout,
): Promise<number> => {
  const classifier = createClassifier(policies);
  const lines = new LineSplitter();
  let results: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const ready = results.length === 0 || output.write(`${results.join('\n')}\n`);
    results = [];
    size = 0;
    if (!ready) await once(output, 'drain');
  };
  const filter = async (block: Iterable<string | null>): Promise<void> => {
    for (const line of block) {
      const result = line === null ? TOO_LONG : classifyLine(line, classifier, context);
      results.push(result);
      size += result.length;
      if (size >= PIECE) await flush();
    }
    await flush();
  };
  for await (const block of input) await filter(lines.push(bytesOf(block)));
  await filter(lines.end());
  return 0;
};
