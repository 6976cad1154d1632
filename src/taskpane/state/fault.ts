/** An error as the pane can put it in words: what happened, and what to do. */
import type { StoreError } from '../../decisions/store';
import { HostError } from '../../workbook/host';
import { message } from '../../messages';
import type { Fault, Notice } from './model';
import { ScopeError } from './scope';
import { isPaneWord, type Words } from './words';

// Nothing the officer does can make a second try end differently.
const FINAL = [
  'unsupported',
  'encrypted',
  'signed',
  'xls',
  'not-a-workbook',
  'empty-file',
  'unsafe-xml',
  'too-big',
  'no-office',
  'old-excel',
];

/** A program that has lost a sheet cannot name it any more: whoever asked can. */
export const naming = (error: unknown, sheet: string | undefined): unknown =>
  error instanceof HostError && sheet !== undefined && !error.where.sheet
    ? new HostError(error.code, { ...error.where, sheet }, error.detail)
    : error;

export const faultOf = (error: unknown): Fault => {
  if (error instanceof ScopeError) return { code: error.code, args: {}, retry: false };
  if (!(error instanceof HostError)) {
    return { code: 'unexpected', args: { detail: detailOf(error) }, retry: true };
  }
  const { file = '', sheet = '', cell = '', part = '' } = error.where;
  // No sheet is named where the workbook as a whole takes no further sheet.
  if (error.code === 'protected' && sheet === '') return { code: 'structure', args: {}, retry: false };
  return {
    code: error.code,
    args: { file, sheet, cell, part, detail: error.detail || part },
    retry: !FINAL.includes(error.code),
  };
};

/** The audit went on without what was kept in the workbook. */
export const storeFault = (error: StoreError): Fault => ({
  code: 'store',
  args: { detail: error.detail },
  retry: false,
});

export const faultNotice = (error: unknown): Notice => {
  const fault = faultOf(error);
  return fault.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'fault', fault };
};

const detailOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : String(error).slice(0, 200);

const sentenceOf = (code: string): string => (code === 'store' ? 'store.damaged' : `host.${code}`);

/** Title and explanation of a fault in the officer's language. */
export const faultWords = (fault: Fault, words: Words): { readonly what: string; readonly text: string } => {
  const what = `fault.what.${fault.code}`;
  const own = `fault.text.${fault.code}`;
  const args = {
    ...fault.args,
    file: fault.args['file'] || words.t('fault.file.unnamed'),
    sheet: fault.args['sheet'] || words.t('fault.sheet.unnamed'),
  };
  return {
    what: words.t(isPaneWord(what) ? what : 'fault.what.unexpected'),
    text: isPaneWord(own) ? words.t(own, args) : words.say(message(sentenceOf(fault.code), args)),
  };
};
