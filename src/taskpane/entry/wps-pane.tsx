/** ui/taskpane.html of the add-in in WPS 表格: the pane as in every host, and its own way out. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { createWpsHost } from '../../hosts/wps';
import { application } from '../../hosts/wps/application';
import { message, say } from '../../messages';
import { bestEngine } from '../engine/best-engine';
import { Pane } from '../pane';
import type { Fault } from '../state/model';
import { systemTone, type ToneSource } from '../theme/theme-source';
import { FaultPage } from '../views/fault-page';
import '../wps/wps.css';
import { openFile } from './open-file';
import { taskPaneById } from './wps-globals';
import { ownPaneId, viewHere } from './wps-panes';
import { startWorkerFromMemory } from './wps-worker';

/** The page may be there before the ribbon has said which pane it is. */
const useOwnPaneId = (): number | null => {
  const [id, setId] = useState<number | null>(ownPaneId);
  useEffect(() => {
    if (id !== null) return undefined;
    let tries = 20;
    const timer = window.setInterval(() => {
      const found = ownPaneId();
      tries -= 1;
      if (found !== null) setId(found);
      if (found !== null || tries === 0) window.clearInterval(timer);
    }, 150);
    return () => window.clearInterval(timer);
  }, [id]);
  return id;
};

const hide = (id: number): void => {
  const pane = taskPaneById(id);
  if (pane) pane.Visible = false;
};

const HideButton = ({ tone }: { readonly tone: ToneSource }) => {
  const id = useOwnPaneId();
  const shade = useSyncExternalStore(tone.watch, tone.now);
  if (id === null) return null;
  const label = say(message('wps.hide'));
  return (
    <button
      type="button"
      className="sq-wps-hide"
      data-tone={shade}
      title={label}
      aria-label={label}
      onClick={() => hide(id)}
    >
      ×
    </button>
  );
};

/** A ribbon button that failed shows its fault in a dialog of this page (see wps-main.ts). */
const faultInAddress = (): Fault | null => {
  const match = /^#fault=([^&]+)&(.*)$/.exec(window.location.hash);
  if (!match) return null;
  const args: Record<string, string> = {};
  new URLSearchParams(match[2]).forEach((value, name) => (args[name] = value));
  return { code: decodeURIComponent(match[1] ?? ''), args, retry: false };
};

const whyNotWps = (): Fault | null => {
  try {
    application();
    return null;
  } catch {
    return { code: 'no-wps', args: {}, retry: false };
  }
};

const Page = () => {
  const [tone] = useState(systemTone);
  const [host] = useState(createWpsHost);
  const [engine] = useState(() => bestEngine(startWorkerFromMemory));
  const [fault] = useState(() => faultInAddress() ?? whyNotWps());
  // Chinese whatever the embedded browser says of itself: its language is not the officer's.
  if (fault) return <FaultPage fault={fault} tone={tone} language="zh" />;
  return (
    <div className="sq-wps-page">
      <Pane host={host} engine={engine} tone={tone} language="zh" opening={viewHere()} openFile={openFile} />
      <HideButton tone={tone} />
    </div>
  );
};

const element = document.getElementById('root');
if (element) createRoot(element).render(<Page />);
