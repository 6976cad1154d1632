/** WPS throws without codes; what can be told is told by looking. */
import { HostError } from '../../workbook/host';
import { prop } from './api';
import { application } from './application';

const REJECTED = /8001010A|80010001|800AC472|rejected by callee|被呼叫方拒绝/i;

const notReady = (): boolean => {
  try {
    return prop(application(), 'Ready') === false;
  } catch {
    return false;
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** True where the program refuses calls because a cell is being edited. */
export const isEditing = (error: unknown): boolean =>
  !(error instanceof HostError) && (REJECTED.test(messageOf(error)) || notReady());

/** The part of a message that names no workbook content. */
const technical = (error: unknown): string =>
  /0x[0-9A-Fa-f]{8}|8[0-9A-Fa-f]{7}/.exec(messageOf(error))?.[0] ?? '';

export const asHostError = (error: unknown, doing: string): HostError => {
  if (error instanceof HostError) return error;
  if (isEditing(error)) return new HostError('editing', {}, 'a cell is being edited: Enter or Esc leaves it');
  return new HostError('host-failed', {}, `${doing} ${technical(error)}`.trim());
};

export const throwIfAborted = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new HostError('cancelled');
};

/** For what is pleasant but not needed: a page layout, a chart. */
export const attempt = (work: () => void): boolean => {
  try {
    work();
    return true;
  } catch {
    return false;
  }
};
