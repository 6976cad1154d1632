/** Waiting for Office, and what it says of its host: language and colours. */
import { systemTone, backgroundTone, type ToneSource } from '../theme/theme-source';
import type { Fault } from '../state/model';

/** A page in a plain browser, or one whose office.js was blocked, must not wait for ever. */
const PATIENCE = 10_000;

const fault = (code: string): Fault => ({ code, args: {}, retry: false });

const inTime = <T>(promise: Promise<T>, ms: number): Promise<T | null> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Null once Excel is ready; else why the pane cannot work here. */
export const whyNotExcel = async (patience = PATIENCE): Promise<Fault | null> => {
  if (typeof Office === 'undefined') return fault('no-office');
  const info = await inTime(Office.onReady(), patience);
  // The host is compared by its text: `Office.HostType` is missing outside Office.
  if (String(info?.host ?? '') !== 'Excel') return fault('no-office');
  return Office.context.requirements.isSetSupported('ExcelApi', '1.14') ? null : fault('old-excel');
};

/** Chinese first: English only where Office itself is English. */
export const officeLanguage = (): 'zh' | 'en' =>
  /^en/i.test(Office.context.displayLanguage ?? '') ? 'en' : 'zh';

/** Office's theme where it tells one. It sends no event in Excel, so it is looked at again when the pane gets the focus. */
export const officeTone = (): ToneSource => {
  const system = systemTone();
  return {
    now: () => backgroundTone(Office.context.officeTheme?.bodyBackgroundColor) ?? system.now(),
    watch: (listener) => {
      const stop = system.watch(listener);
      window.addEventListener('focus', listener);
      return () => {
        stop();
        window.removeEventListener('focus', listener);
      };
    },
  };
};
