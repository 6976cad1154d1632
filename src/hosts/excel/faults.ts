/** What Excel's error codes ask of us. Messages are localised and differ by platform: only the code decides. */
import { HostError, type HostErrorCode } from '../../workbook/host';

const EDITING = ['InvalidOperationInCellEditMode'];

const TOO_BIG = [
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'MemoryLimitReached',
];

/** Passing troubles: the same request may succeed a little later. */
const PASSING = [
  'GeneralException',
  'RequestAborted',
  'ServiceNotAvailable',
  'ActivityLimitReached',
  'Timeout',
  'Conflict',
];

const GONE = ['ItemNotFound', 'InvalidReference', 'InvalidObjectPath', 'InactiveWorkbook'];

/** The code of an error of office.js; empty for any other. */
export const codeOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null || error instanceof HostError) return '';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
};

export const isEditing = (error: unknown): boolean => EDITING.includes(codeOf(error));
export const isTooBig = (error: unknown): boolean => TOO_BIG.includes(codeOf(error));
export const isGone = (error: unknown): boolean => GONE.includes(codeOf(error));

/** How often a failed request may be repeated; Excel's catch-all code is mostly no passing one. */
export const repeats = (error: unknown): number => {
  const code = codeOf(error);
  if (code === 'GeneralException') return 1;
  return PASSING.includes(code) ? 3 : 0;
};

const hostCode = (code: string): HostErrorCode => {
  if (EDITING.includes(code)) return 'editing';
  if (GONE.includes(code)) return 'sheet-gone';
  if (code === 'AccessDenied') return 'protected';
  if (TOO_BIG.includes(code)) return 'too-big';
  if (code === 'ApiNotFound' || code === 'NotImplemented' || code === 'UnsupportedSheet')
    return 'unsupported';
  return 'host-failed';
};

const locationOf = (error: unknown): string => {
  const info = (error as { readonly debugInfo?: { readonly errorLocation?: unknown } }).debugInfo;
  return typeof info?.errorLocation === 'string' ? ` at ${info.errorLocation}` : '';
};

/** Any error as a `HostError`; what is no error of office.js stays as it is. */
export const asHostError = (error: unknown, doing = ''): unknown => {
  const code = codeOf(error);
  if (code === '') return error;
  const detail = `${code}${locationOf(error)}${doing === '' ? '' : `: ${doing}`}`;
  return new HostError(hostCode(code), {}, detail);
};

export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new HostError('cancelled');
};
