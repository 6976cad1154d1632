/** The result as JSON in pieces, a row a line, so that the text of a large workbook never stands in memory as one. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { LoadedPolicy } from '../policy/types';
import { clausesJson, fileJson, policyHeads, rowJson } from '../report/json';
import { comparisonJson } from '../report/rounds-json';
import type { FileResult } from './audit-file';

const SEPARATOR = ',\n';

function* joined(parts: Iterable<Iterable<string>>): Generator<string> {
  let first = true;
  for (const part of parts) {
    if (!first) yield SEPARATOR;
    first = false;
    yield* part;
  }
}

function* lines(values: Iterable<unknown>): Generator<string> {
  yield '[\n';
  let first = true;
  for (const value of values) {
    yield `${first ? '' : SEPARATOR}   ${JSON.stringify(value)}`;
    first = false;
  }
  yield '\n  ]';
}

function* rowsOf({ audit }: FileResult): Generator<unknown> {
  for (const row of audit.rows) yield rowJson(row);
}

/** One entry of `files`; `shown` is the file's name in the result. */
export function* filePieces(result: FileResult, shown: string): Generator<string> {
  const { comparison } = result;
  const head = {
    ...fileJson({ ...result.audit, rows: [] }, result.trace),
    file: shown,
    clauses: clausesJson(result.audit),
    ...(comparison ? { comparison: comparisonJson(comparison) } : {}),
  };
  yield '{\n';
  yield* joined(
    Object.entries(head).map(([key, value]) => {
      const text = key === 'rows' ? lines(rowsOf(result)) : [indented(value)];
      return joinPair(key, text);
    }),
  );
  yield '\n }';
}

function* joinPair(key: string, text: Iterable<string>): Generator<string> {
  yield `  ${JSON.stringify(key)}: `;
  yield* text;
}

const indented = (value: unknown): string =>
  (JSON.stringify(value, null, 1) ?? 'null').split('\n').join('\n  ');

/** The whole result: format, policies, files in order, and what is said of all of them together. */
export function* resultPieces(
  policies: readonly LoadedPolicy[],
  files: Iterable<Iterable<string>>,
  total?: unknown,
): Generator<string> {
  yield '{\n "format": 1,\n "policies": ';
  yield JSON.stringify(policyHeads(policies), null, 1).split('\n').join('\n ');
  yield ',\n "files": [\n ';
  yield* joined(files);
  yield '\n ]';
  if (total !== undefined) yield `,\n "total": ${JSON.stringify(total, null, 1).split('\n').join('\n ')}`;
  yield '\n}\n';
}

/** Writes pieces to a stream, waiting whenever its reader is slower. */
export const pour = async (pieces: Iterable<string>, output: Writable): Promise<void> => {
  let block: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const ready = output.write(block.join(''));
    block = [];
    size = 0;
    if (!ready) await once(output, 'drain');
  };
  for (const piece of pieces) {
    block.push(piece);
    size += piece.length;
    if (size >= 1 << 16) await flush();
  }
  if (block.length > 0) await flush();
};
