/**
 * An Excel to run the real office.js against: the workbook, the seam, the events. Nothing here needs Node, so that a
 * page can hold it too: load the library's host file, then `installExecutor`.
 */
import { Executor } from './executor';
import { addressOf } from './model/a1';
import { WorkbookModel } from './model/workbook';
import { workbookObject } from './objects/workbook';
import type { Area } from '../../../src/workbook/types';
import { World, type Happening } from './world';

/** What is needed of the library's `OfficeExtension`. */
export interface OfficeSeam {
  readonly SessionBase: {
    new (): Record<string, unknown>;
    _overrideSession: unknown;
  };
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
  _testTriggerRichApiMessageEvent(message: unknown): void;
}

const EVENTS = { changed: 10, selected: 14 } as const;
const EVENT_CATEGORY = 65_536;
const WHOLE_WORKBOOK = 'Workbook';

export class EmulatedExcel {
  readonly world: World;
  readonly executor: Executor;
  /** Handlers registered with the application and not removed. */
  handlers = 0;
  private deliver: (message: unknown) => void = () => undefined;

  constructor(readonly workbook: WorkbookModel = new WorkbookModel()) {
    this.world = new World(workbook, (happening) => this.tell(happening));
    this.executor = new Executor(workbookObject(this.world, this.registrations()));
  }

  /** Puts this Excel behind a loaded library. Only one at a time can stand there. */
  install(office: OfficeSeam): void {
    const session = new office.SessionBase();
    session['_resolveRequestUrlAndHeaderInfo'] = () => Promise.resolve(null);
    session['_createRequestExecutorOrNull'] = () => this.executor;
    office.SessionBase._overrideSession = session;
    office._testSetRichApiMessageReadyImpl(() => Promise.resolve());
    this.deliver = (message) => office._testTriggerRichApiMessageEvent(message);
  }

  /** An officer edits cells. */
  userEdits(sheetId: string, area: Area): void {
    this.tell({ kind: 'changed', sheetId, address: addressOf(area), ours: false });
  }

  /** An officer selects cells. */
  userSelects(sheetId: string, areas: readonly Area[]): void {
    this.workbook.activeSheetId = sheetId;
    this.workbook.selection = { sheetId, areas };
    this.tell({ kind: 'selected', sheetId, address: areas.map(addressOf).join(',') });
  }

  private registrations(): Record<string, () => void> {
    const more = (count: number) => (): void => void (this.handlers += count);
    return {
      _RegisterDataChangedEvent: more(1),
      _UnregisterDataChangedEvent: more(-1),
      _RegisterSelectionChangedEvent: more(1),
      _UnregisterSelectionChangedEvent: more(-1),
    };
  }

  private tell(happening: Happening): void {
    const ours = happening.kind === 'changed' && happening.ours;
    const message = JSON.stringify({
      address: happening.address,
      worksheetId: happening.sheetId,
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: ours ? 'ThisLocalAddin' : 'Unknown',
    });
    this.deliver({
      entries: [
        {
          messageCategory: EVENT_CATEGORY,
          messageType: EVENTS[happening.kind],
          targetId: WHOLE_WORKBOOK,
          message,
        },
      ],
    });
  }
}
