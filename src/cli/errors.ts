/** Exit codes and the one line on stderr that goes with them. */
import { message, say, type MessageRef } from '../messages/with-cli';
import { PolicyError } from '../policy/errors';
import { StoreError } from '../decisions/store';
import { HostError } from '../workbook/host';

export const EXIT = { ok: 0, findings: 1, badInput: 2, unexpected: 3 } as const;

/** The call or its input is bad: shown as one line, exit 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
  constructor(readonly ref: MessageRef) {
    super(ref.id);
  }
}

const detailOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** What to print for an error and which status to end with. `file` is named where the error itself names none. */
export const describeError = (
  error: unknown,
  file: string,
): { readonly line: string; readonly exit: number } => {
  if (error instanceof CliError) return { line: oneLine(say(error.ref)), exit: EXIT.badInput };
  if (error instanceof HostError) {
    const args = {
      file,
      sheet: error.where.sheet ?? '',
      cell: error.where.cell ?? '',
      detail: error.detail || (error.where.part ?? '—'),
    };
    return {
      line: oneLine(say(message(`host.${error.code}`, args))),
      exit: error.code === 'host-failed' ? EXIT.unexpected : EXIT.badInput,
    };
  }
  if (error instanceof PolicyError)
    return {
      line: oneLine(say(message('cli.unsupported', { file, detail: error.message }))),
      exit: EXIT.badInput,
    };
  if (error instanceof StoreError)
    return {
      line: oneLine(say(message('cli.bad-json', { file, detail: error.detail }))),
      exit: EXIT.badInput,
    };
  return {
    line: oneLine(say(message('cli.unexpected', { file, detail: detailOf(error) }))),
    exit: EXIT.unexpected,
  };
};
