/** What went wrong on this page, in words. */
import { HandoverError } from '../../../decisions/handover';
import { StoreError } from '../../../decisions/store-error';
import { message } from '../../../messages';
import { RoundsError } from '../../../rounds/side';
import { faultOf, faultWords, storeFault } from '../../state/fault';
import type { DeliverWords } from '../words';
import { NoOldTable } from './old-round';

export interface Told {
  readonly what: string;
  readonly text: string;
}

export const toldOf = (error: unknown, { t, words }: DeliverWords): Told => {
  if (error instanceof NoOldTable)
    return { what: t('deliver.fault.table'), text: t('deliver.fault.table.text', { file: error.file }) };
  if (error instanceof RoundsError)
    return {
      what: t('deliver.fault.result'),
      text: words.say(message('rounds.fault.format', { file: error.file })),
    };
  if (error instanceof HandoverError)
    return {
      what: t('deliver.fault.handover'),
      text: t(`deliver.fault.handover.${error.code}`, { file: error.file, detail: error.detail }),
    };
  const fault = error instanceof StoreError ? storeFault(error) : faultOf(error);
  return fault.code === 'cancelled'
    ? { what: t('deliver.fault.stopped'), text: t('deliver.fault.again') }
    : faultWords(fault, words);
};
