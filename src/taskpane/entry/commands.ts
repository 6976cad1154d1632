/** commands.html: the ribbon's buttons that work without the pane. */
import { createExcelHost } from '../../hosts/excel';
import { createEngine } from '../engine/create-engine';
import { runAudit } from '../state/audit-flow';
import { faultOf } from '../state/fault';
import { writeMarks } from '../state/mark-flow';
import type { Fault } from '../state/model';
import { officeLanguage, whyNotExcel } from './office';

const NO_TABLE: Fault = { code: 'no-table', args: {}, retry: false };

const auditAndMark = async (): Promise<Fault | null> => {
  const host = createExcelHost();
  const engine = createEngine();
  try {
    const control = { signal: new AbortController().signal, onProgress: () => undefined };
    const { audit } = await runAudit(host, engine, control);
    if (audit.tables.length === 0) return NO_TABLE;
    await writeMarks(host, audit, true, officeLanguage());
    return null;
  } finally {
    engine.dispose();
  }
};

const clear = async (): Promise<Fault | null> => {
  await createExcelHost().clear('marks');
  return null;
};

/** A function file has no page of its own to speak on: faults are shown in a small dialog. */
const showFault = ({ code, args }: Fault): void => {
  const address = new URL('taskpane.html', window.location.href);
  address.hash = `fault=${encodeURIComponent(code)}&${new URLSearchParams(args).toString()}`;
  Office.context.ui.displayDialogAsync(address.href, { height: 30, width: 30, displayInIframe: true });
};

/** Excel waits for `completed` before it takes the next command. */
const command =
  (work: () => Promise<Fault | null>) =>
  async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      const fault = (await whyNotExcel()) ?? (await work());
      if (fault) showFault(fault);
    } catch (error) {
      showFault(faultOf(error));
    } finally {
      event.completed();
    }
  };

Office.actions.associate('auditWorkbook', command(auditAndMark));
Office.actions.associate('clearMarks', command(clear));
