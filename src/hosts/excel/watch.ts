/** The officer's edits and selections. */
import type { HostEvent } from '../../workbook/host';
import { looseAreas } from './loose-address';
import type { Runner } from './runner';

type Listener = (event: HostEvent) => void;

const tell = (listener: Listener, kind: HostEvent['kind'], sheetId: string, address: string): void => {
  looseAreas(address).forEach((area) => listener({ kind, sheetId, area }));
};

/** Our own writes are no edits: newer programs say so, and else a call of ours is under way. */
const isOwn = (runner: Runner, event: Excel.WorksheetChangedEventArgs): boolean =>
  event.triggerSource === 'ThisLocalAddin' || (event.triggerSource === undefined && runner.busy > 0);

/** Handlers die with the page; the returned call takes them away before that. */
export const watch = async (runner: Runner, listener: Listener): Promise<() => Promise<void>> => {
  const handlers = await runner.repeatable(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(async (event) => {
      if (!isOwn(runner, event)) tell(listener, 'edit', event.worksheetId, event.address);
    });
    const selected = worksheets.onSelectionChanged.add(async (event) =>
      tell(listener, 'select', event.worksheetId, event.address),
    );
    await context.sync();
    return { changed, selected };
  });
  return async () => {
    await Excel.run(handlers.changed.context, async (context) => {
      handlers.changed.remove();
      handlers.selected.remove();
      await context.sync();
    });
  };
};
