/** The audit in its own thread. */
import type { FileAudit } from '../../audit/types';
import { builtinPolicies } from '../../policy/builtin';
import { HostError } from '../../workbook/host';
import type { CellValue, SheetData } from '../../workbook/types';
import { drive } from './drive';
import type { FromWorker, ToWorker } from './protocol';
import { auditInSteps } from './steps';
import { headOf, RowEncoder } from './wire';

/** Long enough to work, short enough for a cancel to be heard at once. */
const SLICE = 40;
/** Rows in one message: the page unpacks one in a few milliseconds. */
const ROWS_AT_ONCE = 100;

const scope = self as unknown as {
  postMessage(message: FromWorker): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};
const say = (message: FromWorker): void => scope.postMessage(message);

interface OpenSheet extends Omit<SheetData, 'values'> {
  readonly values: (readonly CellValue[])[];
}

let run = 0;
let sheets: OpenSheet[] = [];

const begin = (next: number): void => {
  if (next === run) return;
  run = next;
  sheets = [];
};

const sendAudit = (audit: FileAudit, of: number): void => {
  say({ kind: 'head', run: of, head: headOf(audit) });
  const encoder = new RowEncoder(audit);
  for (let at = 0; at < audit.rows.length; at += ROWS_AT_ONCE) {
    const rows = audit.rows.slice(at, at + ROWS_AT_ONCE).map((row) => encoder.encode(row));
    say({ kind: 'rows', run: of, rows });
  }
  say({ kind: 'done', run: of });
};

const audit = async (message: Extract<ToWorker, { kind: 'audit' }>): Promise<void> => {
  const of = message.run;
  const input = { file: message.file, sheets };
  try {
    const result = await drive(auditInSteps(input, message.options), {
      slice: SLICE,
      now: () => performance.now(),
      stopped: () => run !== of,
      onProgress: (progress) => say({ kind: 'progress', run: of, progress }),
    });
    sendAudit(result, of);
  } catch (error) {
    if (error instanceof HostError && error.code === 'cancelled') say({ kind: 'cancelled', run: of });
    else say({ kind: 'failed', run: of, ...describe(error) });
  }
};

const describe = (error: unknown): { name: string; message: string } =>
  error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'policies':
      say({ kind: 'policies', policies: builtinPolicies() });
      break;
    case 'sheet':
      begin(data.run);
      sheets.push({ ...data.sheet, values: [] });
      break;
    case 'values':
      if (data.run === run) sheets[sheets.length - 1]?.values.push(...data.values);
      break;
    case 'audit':
      begin(data.run);
      void audit(data);
      break;
    case 'cancel':
      if (data.run === run) run += 0.5;
      break;
  }
};
