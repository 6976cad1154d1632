/** taskpane.html: the pane in Excel. */
import { createRoot } from 'react-dom/client';
import { createExcelHost } from '../../hosts/excel';
import { createEngine } from '../engine/create-engine';
import { Pane, type Opening } from '../pane';
import { editingSignal } from '../state/editing';
import type { Fault } from '../state/model';
import { systemTone } from '../theme/theme-source';
import { FaultPage } from '../views/fault-page';
import { officeFile } from './office-file';
import { openFile } from './open-file';
import { officeLanguage, officeTone, whyNotExcel } from './office';

/** 本行定性依据 in the context menu opens the pane at the selected row. */
const VIEWS: readonly Opening[] = ['row', 'check'];

const opening = (): Opening => {
  const [, view] = /[?&]view=(\w+)(?:&|$)/.exec(window.location.search) ?? [];
  return VIEWS.find((one) => one === view) ?? 'start';
};

/** A ribbon command that failed shows its fault in a dialog of this page (see commands.ts). */
const faultInAddress = (): Fault | null => {
  const match = /^#fault=([^&]+)&(.*)$/.exec(window.location.hash);
  if (!match) return null;
  const args = Object.fromEntries(new URLSearchParams(match[2]));
  return { code: decodeURIComponent(match[1] ?? ''), args, retry: false };
};

const element = document.getElementById('root');

const show = (content: React.ReactNode): void => {
  if (element) createRoot(element).render(content);
};

const start = async (): Promise<void> => {
  const fault = faultInAddress() ?? (await whyNotExcel());
  if (fault) {
    show(<FaultPage fault={fault} tone={systemTone()} language="zh" />);
    return;
  }
  const editing = editingSignal();
  show(
    <Pane
      host={createExcelHost({ onEditing: editing.set })}
      engine={createEngine()}
      tone={officeTone()}
      language={officeLanguage()}
      opening={opening()}
      editing={editing}
      openFile={openFile}
      ownFile={officeFile()}
    />,
  );
};

void start();
